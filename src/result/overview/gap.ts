import { gap, highest, lowest, widest, type Point, type Series } from '../series.ts'
import type { Text } from '../../text.ts'

/** The widest gap of a question: its item, the points of it and both ends. */
export type Gap = Readonly<{
  item: Text
  code: string
  points: readonly Point[]
  high: Point
  low: Point
  distance: number
}>

/** Returns the widest gap between two subgroups or more; the item that comes first among equals. */
export function widestGap(series: Series): Gap | null {
  const shared = series.filter(({ points }) => points.length > 1)
  const points = widest(shared)
  const found = shared.find((one) => one.points === points)
  if (!found) return null
  const distance = Math.round(100 * gap(points)) / 100
  return { item: found.item, code: found.code, points, high: highest(points), low: lowest(points), distance }
}
