/** The middle of some measurements; NaN when there are none. */
export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** The value below which `p` per cent of the measurements lie, nearest rank; NaN when there are none. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)] ?? NaN
}

/** A number as the report writes it: three figures that count, thousands apart. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–'
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))))
  return value.toLocaleString('en-US', { maximumFractionDigits: Math.min(digits, 3) })
}

/** The middle of several runs and, where there is more than one, the least and the greatest. */
export function spread(values: readonly number[], unit = ''): string {
  const middle = `${figure(median(values))}${unit}`
  if (values.length < 2) return middle
  return `${middle} [${figure(Math.min(...values))}–${figure(Math.max(...values))}]`
}
