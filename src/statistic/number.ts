/** What numbers are summed up by. */
export type Summary = Readonly<{
  count: number
  least: number
  lowerQuartile: number
  median: number
  upperQuartile: number
  greatest: number
}>

/** Returns count, extremes, quartiles and median of numbers; null for none. */
export function summaryOf(values: readonly number[]): Summary | null {
  if (values.length === 0) return null
  const sorted = Float64Array.from(values).sort()
  return {
    count: sorted.length,
    least: quantile(sorted, 0),
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
    greatest: quantile(sorted, 1),
  }
}

/** Returns the median; null for no values. */
export const medianOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : quantile(Float64Array.from(values).sort(), 0.5)

/**
 * Returns a quantile of ascending numbers, at least one: definition 7 of Hyndman and Fan, a point between the two values
 * around it, as in R and spreadsheets.
 */
export function quantile(ascending: Float64Array, part: number): number {
  const place = (ascending.length - 1) * part
  const [lower, upper] = [ascending[Math.floor(place)] ?? NaN, ascending[Math.ceil(place)] ?? NaN]
  return lower + (place - Math.floor(place)) * (upper - lower)
}
