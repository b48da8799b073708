/** Returns the probability that a chi-square with one degree of freedom is at least this large. */
export const chiSquareTail = (value: number): number => complementaryError(Math.sqrt(value / 2))

/** The error function's complement for 0 and above: a series near 0, a continued fraction beyond. */
function complementaryError(x: number): number {
  return x < 2 ? 1 - series(x) : fraction(x)
}

/** Abramowitz and Stegun 7.1.6. */
function series(x: number): number {
  let [term, total] = [x, x]
  for (let n = 1; n < 100; n += 1) {
    term *= (2 * x * x) / (2 * n + 1)
    total += term
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * total
}

/** Abramowitz and Stegun 7.1.14, from the far end. */
function fraction(x: number): number {
  let denominator = x
  for (let n = 200; n > 0; n -= 1) denominator = x + n / 2 / denominator
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * denominator)
}
