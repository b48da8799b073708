/** The ends of an interval of a share, from 0 to 1. */
export type Interval = Readonly<{ low: number; high: number }>

/** The standard normal quantile of 0.975. */
const Z = 1.959963984540054
/** The probability left out at each end of a 95 % interval. */
const TAIL = 0.025

/** Returns the Wilson score interval (95 %) of a share; null when the base is 0. */
export function wilsonInterval(count: number, base: number): Interval | null {
  if (base === 0) return null
  const share = count / base
  const spread = (Z * Z) / base
  const centre = share + spread / 2
  const half = Z * Math.sqrt((share * (1 - share)) / base + spread / (4 * base))
  return {
    low: count === 0 ? 0 : (centre - half) / (1 + spread),
    high: count === base ? 1 : (centre + half) / (1 + spread),
  }
}

/** Returns the exact interval of Clopper and Pearson (95 %) of a share; null when the base is 0. */
export const exactInterval = (count: number, base: number): Interval | null =>
  base === 0 ? null : { low: lowerBound(count, base), high: 1 - lowerBound(base - count, base) }

/** The chance at which `count` or more of `base` have a probability of 2.5 %, by bisection. */
function lowerBound(count: number, base: number): number {
  if (count === 0) return 0
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step += 1) {
    const chance = (low + high) / 2
    if (atLeast(count, base, chance) < TAIL) low = chance
    else high = chance
  }
  return (low + high) / 2
}

/**
 * The binomial probability of `least` or more in `trials`. Terms are relative to the mode, so that none of those that
 * matter is too small for a number.
 */
function atLeast(least: number, trials: number, chance: number): number {
  const odds = chance / (1 - chance)
  const mode = Math.min(trials, Math.floor((trials + 1) * chance))
  let [all, tail] = [0, 0]
  const take = (count: number, term: number) => {
    all += term
    if (count >= least) tail += term
  }
  for (let [count, term] = [mode, 1]; count <= trials; count += 1) {
    take(count, term)
    term *= ((trials - count) / (count + 1)) * odds
  }
  for (let [count, term] = [mode, 1]; count > 0; count -= 1) {
    term *= count / ((trials - count + 1) * odds)
    take(count - 1, term)
  }
  return tail / all
}
