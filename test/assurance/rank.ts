/** Mean and standard deviation of the absolute rank correlation of two independent orders of length `n`. */
export const chanceOf = (n: number) => ({
  mean: Math.sqrt(2 / Math.PI) / Math.sqrt(n - 1),
  deviation: Math.sqrt(1 - 2 / Math.PI) / Math.sqrt(n - 1),
})

/** Returns the absolute rank correlation of distinct values and their positions, from 0 to 1. */
export function orderIn(values: readonly number[]): number {
  const n = values.length
  const sorted = values.toSorted((a, b) => a - b)
  const squares = values.reduce((sum, value, at) => sum + (sorted.indexOf(value) - at) ** 2, 0)
  return Math.abs(1 - (6 * squares) / (n * (n * n - 1)))
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length
