import { traitVariables } from '../dataset/dataset.ts'
import { traitCells, type Stored } from '../dataset/rows.ts'
import type { Variable } from '../dataset/variable.ts'
import { combinationCount } from '../disclosure/k-report.ts'
import type { Cell } from '../instrument/answer.ts'
import type { ExportPlan } from './plan.ts'

/** A combination of traits shared by fewer than k people; `cells` per column of the report. */
export type Rare = { readonly cells: readonly Cell[]; readonly count: number }

/** Counts trait combinations to find those below k (k-anonymity), rarest first. */
export function rareCombinations(plan: ExportPlan): Readonly<{
  take: (stored: Stored) => void
  rare: () => readonly Rare[]
}> {
  const counted = combinationCount(plan.consultation.pack_k)
  const variables = traitVariables(plan)
  return {
    take: (stored) => counted.take(traitCells(plan, stored).map(String)),
    rare: () =>
      counted.rare().map(({ values, count }) => ({
        cells: variables.map((variable, place) => cellFrom(variable, values[place] ?? '')),
        count,
      })),
  }
}

/** Parses a counted key into its cell. */
function cellFrom({ type, missing }: Variable, text: string): Cell {
  const isNumber = type === 'integer' || type === 'decimal' || missing.some((code) => String(code) === text)
  return isNumber ? Number(text) : text
}
