import type { Text } from '../../text.ts'
import { classLabels } from './labels.ts'
import { SPANS, startAfter, startOf, type Of, type Span } from './spans.ts'

/** Classes of dates or times, with open ends: `starts` has the start of every class but the first. */
export type Classes = Readonly<{
  of: Of
  span: Span
  starts: readonly number[]
  /** One more than starts: `before`, then the ISO start of each; the last class has an open end. */
  codes: readonly string[]
  labels: readonly Text[]
}>

/** Most classes between the open ends. */
const MOST_CLASSES = 12

/**
 * Returns the classes of dates or times: the shortest span of which a dozen hold all but the outermost people. Those,
 * fewer than `threshold` on either side, are in the open ends at most: the axis tells no extreme.
 */
export function classesOf(
  of: Of,
  each: readonly (readonly number[])[],
  threshold: number,
): Classes | undefined {
  const moments = Float64Array.from(each.flat()).sort()
  if (moments.length === 0) return undefined
  const middle = (moments.length - 1) / 2
  const low = moments[Math.min(threshold - 1, Math.floor(middle))] ?? 0
  const high = moments[Math.max(moments.length - threshold, Math.ceil(middle))] ?? low
  for (const span of SPANS[of]) {
    const starts = startsBetween(of, span, low, high)
    if (starts) return { of, span, starts, ...classLabels(of, span, starts) }
  }
  return undefined
}

/** Returns the number of people in each class. */
export function peopleIn({ starts }: Classes, moments: readonly number[]): readonly number[] {
  const counts = Array.from({ length: starts.length + 1 }, () => 0)
  let place = 0
  for (const moment of moments) {
    while (place < starts.length && moment >= (starts[place] ?? Infinity)) place += 1
    counts[place] = (counts[place] ?? 0) + 1
  }
  return counts
}

/** The starts of the classes from the one of `low` to the end of the one of `high`; undefined for too many. */
function startsBetween(of: Of, span: Span, low: number, high: number): readonly number[] | undefined {
  const starts = [startOf(of, span, low)]
  for (let last = starts[0] ?? 0; last <= high;) {
    last = startAfter(of, span, last)
    starts.push(last)
    if (starts.length > MOST_CLASSES + 1) return undefined
  }
  return starts
}
