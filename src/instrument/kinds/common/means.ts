import { quantile } from '../../../statistic/number.ts'
import type { Text } from '../../questionnaire.ts'
import type { Summary } from '../kind.ts'

export type Means = Extract<Summary, { shape: 'means' }>
export type MeanRow = Means['rows'][number]

/** People per value. */
export type Tally = ReadonlyMap<number, number>

type Named = Readonly<{ code: string; label: Text; declined?: number; dont_know?: number }>

/** Returns a summary row of values. */
export const meanRow = (named: Named, values: Iterable<number>, steps: readonly number[] = []): MeanRow =>
  tallyRow(named, tallyOf(values), steps)

/** Returns a summary row with base, mean, median and quartiles (null for no values), and the people of each of the `steps`. */
export function tallyRow(
  { code, label, declined = 0, dont_know = 0 }: Named,
  tally: Tally,
  steps: readonly number[],
): MeanRow {
  const sorted = sortedOf(tally)
  const base = sorted.length
  const at = (part: number) => (base === 0 ? null : quantile(sorted, part))
  return {
    code,
    label,
    base,
    declined,
    dont_know,
    tally,
    mean:
      base === 0 ? null : sum([...tally].toSorted(byValue).map(([value, people]) => value * people)) / base,
    median: at(0.5),
    quartiles: [at(0.25), at(0.75)],
    counts: steps.map((step) => tally.get(step) ?? 0),
  }
}

/** The ends of a question's axis; undefined: open. */
export type Bounds = Readonly<{ min?: number | undefined; max?: number | undefined }>

/** Returns a summary of rows; an open end follows mean and median, so that the extreme answers stay undisclosed. */
export function meansOf(
  of: Means['of'],
  steps: readonly number[],
  bounds: Bounds,
  rows: readonly MeanRow[],
): Means {
  const { min, max } = bounds
  const shown = rows.flatMap(({ mean, median }) => [mean ?? 0, median ?? 0])
  const from = min ?? Math.min(0, max ?? 0, ...shown.map(Math.floor))
  return {
    shape: 'means',
    of,
    steps,
    bounds,
    from,
    to: max ?? Math.max(from + 1, ...shown.map(Math.ceil)),
    rows,
  }
}

/** Returns people per value. */
export function tallyOf(values: Iterable<number>): Tally {
  const tally = new Map<number, number>()
  for (const value of values) tally.set(value, (tally.get(value) ?? 0) + 1)
  return tally
}

function sortedOf(tally: Tally): Float64Array {
  const sorted = new Float64Array(sum(tally.values()))
  let at = 0
  for (const [value, people] of [...tally].toSorted(byValue)) {
    sorted.fill(value, at, at + people)
    at += people
  }
  return sorted
}

const byValue = ([one]: readonly [number, number], [other]: readonly [number, number]) => one - other

/** The sum of numbers, 0 for none. */
export function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
