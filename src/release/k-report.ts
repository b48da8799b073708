import { kReport } from '../disclosure/rules.ts'
import type { Cell } from '../instrument/kinds/kind.ts'
import type { ExportPlan } from './plan.ts'
import type { Row } from '../dataset/rows.ts'
import type { Variable } from '../dataset/variable.ts'
import { traitVariables } from '../dataset/dataset.ts'

/** A combination of traits that fewer than k people share; `cells` beside the columns of the report. */
export type Rare = { readonly cells: readonly Cell[]; readonly count: number }

const ROW_TRAITS = ['group', 'workshop', 'language'] as const
/** Combinations of traits in fewer than the consultation's k responses, rarest first. */
export async function rareCombinations(
  plan: ExportPlan,
  rows: AsyncIterable<readonly Row[]>,
): Promise<readonly Rare[]> {
  const { pack_k } = plan.consultation
  const variables = traitVariables(plan)
  const names = variables.map(({ name }) => name)
  const seen = new Map<string, number>()
  const kept: Record<string, string>[] = []
  for await (const batch of rows) {
    for (const row of batch) {
      const values = traitCells(plan, row).map(String)
      const key = JSON.stringify(values)
      const count = (seen.get(key) ?? 0) + 1
      seen.set(key, count)
      // A combination seen k times is not rare, whatever follows: k of each are enough to count.
      if (count <= pack_k)
        kept.push(Object.fromEntries(names.map((name, place) => [name, values[place] ?? ''])))
    }
  }
  return kReport(kept, names, pack_k).map(({ combination, count }) => ({
    cells: variables.map((variable) => cellFrom(variable, combination[variable.name] ?? '')),
    count,
  }))
}

const traitCells = (plan: ExportPlan, { head, cells }: Row): readonly Cell[] => [
  ...ROW_TRAITS.map((trait) => head[plan.row.findIndex(({ name }) => name === trait)] ?? ''),
  ...plan.traits.map(({ question, cell }) => cells[question]?.[cell] ?? ''),
]

/** The cell a counted text stands for. */
function cellFrom({ type, missing }: Variable, text: string): Cell {
  const isNumber = type === 'integer' || type === 'decimal' || missing.some((code) => String(code) === text)
  return isNumber ? Number(text) : text
}
