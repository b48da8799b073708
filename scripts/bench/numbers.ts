/** Returns the median; NaN for an empty list. */
export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** Returns the `p`th percentile by nearest rank; NaN for an empty list. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)] ?? NaN
}

/** Formats a number for the report: three significant figures, thousands separated. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–'
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))))
  return value.toLocaleString('en-US', { maximumFractionDigits: Math.min(digits, 3) })
}

/** Formats the median of several runs and, of more than one, minimum and maximum. */
export function spread(values: readonly number[], unit = ''): string {
  const middle = `${figure(median(values))}${unit}`
  if (values.length < 2) return middle
  return `${middle} [${figure(Math.min(...values))}–${figure(Math.max(...values))}]`
}
