import { wholeOf, type Block, type ResultRow, type WithheldRow } from '../block.ts'
import type { ResultTable } from '../table.ts'
import type { Item, Side } from './item.ts'

/** Those of a place or group who are on a side, as far as results show the row. */
export type SideCell = Readonly<{ subgroup: string }> &
  (
    | Readonly<{ state: 'shown'; people: number; base: number; percent: number }>
    | Readonly<{ state: 'withheld'; rule: WithheldRow['rule'] }>
    | Readonly<{ state: 'not_asked' | 'asked_otherwise' }>
  )
export type ShownSideCell = Extract<SideCell, { state: 'shown' }>

/** Returns a cell per row of the item, the highest share first, then what is withheld, then what was not asked. */
export const sideCells = (table: ResultTable, item: Item, side: Side): readonly SideCell[] =>
  (blockOf(table, item)?.rows ?? [])
    .map((row) => cellOf(row, table, item, side))
    .toSorted((one, other) => rankOf(other) - rankOf(one))

/** Returns whether results show the item over everybody. */
export function isWholeShown(table: ResultTable, item: Item): boolean {
  const block = blockOf(table, item)
  const whole = block && wholeOf(block)
  return whole ? cellOf(whole, table, item, 'for').state === 'shown' : false
}

/** Returns the cells that are shown. */
export const shownOf = (cells: readonly SideCell[]): readonly ShownSideCell[] =>
  cells.filter((cell): cell is ShownSideCell => cell.state === 'shown')

const blockOf = ({ blocks }: ResultTable, { row }: Item): Block | undefined =>
  blocks.find(({ code }) => code === row)

const rankOf = (cell: SideCell): number =>
  cell.state === 'shown' ? cell.people / cell.base : cell.state === 'withheld' ? -1 : -2

function cellOf(row: ResultRow, { columns }: ResultTable, item: Item, side: Side): SideCell {
  const at = { subgroup: row.subgroup }
  if (row.state === 'withheld') return { ...at, state: row.state, rule: row.rule }
  if (row.state !== 'shown') return { ...at, state: row.state }
  const parts = columns.flatMap(({ measure }, place) => (measure === 'per_cent' ? [place] : []))
  const used = item.is === 'option' ? item.places.for.map((place) => parts[place] ?? -1) : parts
  const bases = used.map((place) => row.bases[place] ?? null)
  const base = item.is === 'option' ? bases[0] : row.base
  if (base === null || base === undefined) return { ...at, state: 'not_asked' }
  if (base === 'withheld' || base === 0 || bases.some((one) => one !== base))
    return { ...at, state: 'withheld', rule: 'held_back' }
  const sumOf = (places: readonly number[]) => sum(places.map((place) => row.people[parts[place] ?? -1] ?? 0))
  const people =
    item.is === 'option' && side === 'against' ? base - sumOf(item.places.for) : sumOf(item.places[side])
  return { ...at, state: 'shown', people, base, percent: Math.round((100 * people) / base) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
