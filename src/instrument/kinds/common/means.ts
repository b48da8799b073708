import { quantile } from '../../../statistic/number.ts'
import type { Text } from '../../questionnaire.ts'

/** A summary row with base, mean, median and quartiles (null for no values), and the count of each of the `steps`. */
export function meanRow(
  code: string,
  label: Text,
  values: readonly number[],
  {
    steps = [],
    declined = 0,
    dont_know = 0,
  }: { steps?: readonly number[]; declined?: number; dont_know?: number } = {},
) {
  const sorted = Float64Array.from(values).sort()
  const base = sorted.length
  const mean = base === 0 ? null : sum(sorted) / base
  const at = (part: number) => (base === 0 ? null : quantile(sorted, part))
  const quartiles = [at(0.25), at(0.75)] as const
  return {
    code,
    label,
    base,
    declined,
    dont_know,
    mean,
    median: at(0.5),
    quartiles,
    counts: countsOf(steps, values),
  }
}

function countsOf(steps: readonly number[], values: readonly number[]): readonly number[] {
  const counts = new Map(steps.map((step) => [step, 0]))
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return steps.map((step) => counts.get(step) ?? 0)
}

/** The sum of numbers, 0 for none. */
export function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
