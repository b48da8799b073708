/** Mean and standard deviation of the absolute rank correlation of two orders of `n` that have nothing to do with each other. */
export const chanceOf = (n: number) => ({
  mean: Math.sqrt(2 / Math.PI) / Math.sqrt(n - 1),
  deviation: Math.sqrt(1 - 2 / Math.PI) / Math.sqrt(n - 1),
})

/** How far these numbers go with their positions, whichever way: 0 not at all, 1 wholly. None are equal. */
export function orderIn(values: readonly number[]): number {
  const n = values.length
  const sorted = values.toSorted((a, b) => a - b)
  const squares = values.reduce((sum, value, at) => sum + (sorted.indexOf(value) - at) ** 2, 0)
  return Math.abs(1 - (6 * squares) / (n * (n * n - 1)))
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length
