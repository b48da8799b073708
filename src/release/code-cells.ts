import { codesIn } from '../coding/act/coding.ts'
import type { CodedVariable } from '../coding/data/coded.ts'
import { keyAt, type PackedKeys } from '../dataset/keys.ts'
import type { DatasetRow } from '../dataset/rows.ts'
import { MISSING, type Cell } from '../instrument/answer.ts'
import type { ExportPlan } from './plan.ts'

/** Fills the cells of codes into rows that come in the order of keys. */
export async function* withCodes(
  { coded, sources, questions }: ExportPlan,
  keys: PackedKeys,
  rows: AsyncIterable<readonly DatasetRow[]>,
): AsyncGenerator<readonly DatasetRow[]> {
  const cellsOf = coded.map(codeCells)
  const first = questions.length - coded.length
  let from = 0
  for await (const batch of rows) {
    yield batch.map((row, at) => {
      const { session, k } = keyAt(keys, from + at)
      const name = nameOf({ session_id: sources[session]?.session.id ?? 0, k })
      return { ...row, cells: [...row.cells.slice(0, first), ...cellsOf.map((own) => own(row, name))] }
    })
    from += batch.length
  }
}

/** Returns the cells of a variable's codes: 0 or 1, or why there is none. */
function codeCells({ variable: { place, cell }, codes, units }: CodedVariable) {
  const settled = new Map(
    units.flatMap((unit) => (unit.settled ? [[nameOf(unit), codesIn(unit.settled)] as const] : [])),
  )
  return ({ cells }: DatasetRow, name: string): readonly Cell[] => {
    const own = settled.get(name)
    if (own) return codes.map(({ guid }) => (own.has(guid) ? 1 : 0))
    const text = cells[place]?.[cell] ?? ''
    const written = typeof text === 'string' && text.trim() !== ''
    const missing = written ? MISSING.not_reached : typeof text === 'number' ? text : MISSING.not_answered
    return codes.map(() => missing)
  }
}

const nameOf = ({ session_id, k }: Readonly<{ session_id: number; k: Uint8Array }>) =>
  `${session_id}/${Buffer.from(k).toString('latin1')}`
