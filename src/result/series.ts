import type { Text } from '../text.ts'
import { wholeOf, type Block, type ResultRow, type ShownRow } from './block.ts'
import { splitOf } from './side.ts'
import type { ResultTable } from './table.ts'

/** A number of a shown row, with its item and subgroup. */
export type Point = Readonly<{ item: Text; subgroup: string; value: number }>
/** The measure of an item, over its shown rows and over everyone; `whole` is null where that is withheld. */
export type Measured = Readonly<{
  code: string
  item: Text
  points: readonly Point[]
  whole: number | null
}>
export type Series = readonly Measured[]

/**
 * Returns the measure of every item: the share of each option, of the last option's side of a statement, or the number
 * in column `place` (mean or median).
 */
export function seriesOf({ drawing, columns, blocks }: ResultTable, place = 0): Series {
  if (drawing === 'bars') {
    return blocks.flatMap((block) =>
      columns.map(({ code, label }, at) => measured(block, code, label, (row) => row.values[at] ?? null)),
    )
  }
  const { after } = splitOf(columns.length)
  const measure = (row: ShownRow) =>
    drawing === 'diverging' ? sideIn(row, after) : (row.values[place] ?? null)
  return blocks.map((block) => measured(block, block.code, block.label, measure))
}

/** Share of a side; null where a part of it is withheld. */
export const sideIn = ({ values, bases }: ShownRow, places: readonly number[]): number | null =>
  places.some((place) => bases[place] === 'withheld')
    ? null
    : places.reduce((total, place) => total + (values[place] ?? 0), 0)

const NOWHERE: Point = { item: {}, subgroup: '', value: 0 }

/** Returns the highest point, the first among equals. */
export const highest = (points: readonly Point[]): Point =>
  points.reduce((one, other) => (other.value > one.value ? other : one), points[0] ?? NOWHERE)

/** Returns the lowest point, the last among equals: another subgroup than `highest` when all are equal. */
export const lowest = (points: readonly Point[]): Point =>
  points.reduce((one, other) => (other.value <= one.value ? other : one), points[0] ?? NOWHERE)

/** Returns the distance between the ends, to billionths; -1 without points, so that any point is wider. */
export const gap = (points: readonly Point[]): number =>
  points.length === 0 ? -1 : Math.round(1e9 * (highest(points).value - lowest(points).value)) / 1e9

/** Returns the points of the item with the widest gap, the first among equals. */
export const widest = (series: Series): readonly Point[] =>
  series.reduce<readonly Point[]>(
    (widestYet, { points }) => (gap(points) > gap(widestYet) ? points : widestYet),
    [],
  )

function measured(
  block: Block,
  code: string,
  item: Text,
  measure: (row: ShownRow) => number | null,
): Measured {
  const whole = wholeOf(block)
  const points = block.rows.flatMap((row: ResultRow): readonly Point[] => {
    const value = row.state === 'shown' ? measure(row) : null
    return value === null ? [] : [{ item, subgroup: row.subgroup, value }]
  })
  return { code, item, points, whole: whole && measure(whole) }
}
