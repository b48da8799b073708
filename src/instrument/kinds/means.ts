import type { Text } from '../questionnaire.ts'

/** The base, mean and median of some values as a row of a summary; null when there are none. */
export function meanRow(code: string, label: Text, values: readonly number[]) {
  const sorted = Float64Array.from(values).sort()
  const base = sorted.length
  return { code, label, base, mean: base === 0 ? null : sum(sorted) / base, median: medianOf(sorted) }
}

/** The sum of some numbers, 0 when there are none. */
export function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}

function medianOf(sorted: Float64Array): number | null {
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}
