import type { Cell, Gap } from '../../statistic/share.ts'
import type { PlaceCell } from '../../statistic/verdict.ts'
import type { ResultRow, WithheldRow } from '../block.ts'
import { splitOf } from '../side.ts'

/** Those of a place or a group who agree with a statement; nothing about answers where they are not shown. */
export type MapCell =
  | ShownCell
  | Readonly<{ state: 'withheld'; rule: WithheldRow['rule'] }>
  | Readonly<{ state: 'not_asked' | 'asked_otherwise' }>
/** `values`: whole per cents by step of the scale. */
export type ShownCell = PlaceCell & Readonly<{ state: 'shown'; values: readonly number[] }>

/** Returns the cell of a row of a result. */
export function cellOf(row: ResultRow): MapCell {
  if (row.state === 'withheld') return { state: row.state, rule: row.rule }
  if (row.state !== 'shown') return { state: row.state }
  const { base } = row
  if (row.bases.some((one) => one !== base)) return { state: 'withheld', rule: 'held_back' }
  const values = row.values.map((value) => value ?? 0)
  const counts = row.people.map((people) => people ?? 0)
  const { after } = splitOf(counts.length)
  const agree = sum(after.map((step) => counts[step] ?? 0))
  return { state: 'shown', agree, base, counts, values }
}

/** Returns the cell if it is shown, else null: a cell that counts for nothing. */
export const shownOrNull = (cell: MapCell): ShownCell | null => (cell.state === 'shown' ? cell : null)

/** Returns the whole per cent who agree. */
export const percentOf = ({ agree, base }: Cell): number => Math.round((100 * agree) / base)

/** Returns the points between the per cents of both ends, as they are printed. */
export const pointsIn = ({ high, low }: Pick<Gap, 'high' | 'low'>): number => percentOf(high) - percentOf(low)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
