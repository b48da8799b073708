/** Pseudorandom generator: the same seed gives the same sequence. */
export type Random = {
  /** At least 0, below 1. */
  fraction(): number
  /** Returns true with the probability `p` (0 to 1). */
  chance(p: number): boolean
  /** Returns an integer from `least` to `most`, inclusive. */
  whole(least: number, most: number): number
  /** Returns one of the items. Throws RangeError when there are none. */
  pick<T>(items: readonly T[]): T
  /** Returns an index drawn with these weights. */
  weighted(weights: readonly number[]): number
  /** Returns a shuffled copy. */
  shuffle<T>(items: readonly T[]): T[]
  /** Draws from a normal distribution. */
  normal(mean: number, deviation: number): number
}

/** Seeded pseudorandom generator for invented data; never for secrets. */
export function randomOf(seed: number): Random {
  const fraction = mulberry32(seed)
  const whole = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1))
  return {
    fraction,
    chance: (p) => fraction() < p,
    whole,
    pick: (items) => at(items, whole(0, items.length - 1)),
    weighted: (weights) => weightedBy(fraction, weights),
    shuffle: (items) => shuffledBy(whole, items),
    normal: (mean, deviation) => mean + deviation * standardNormal(fraction),
  }
}

/** Returns keys of 32 bytes for invented answers: runs with the same seed have the same digests. */
export function keysFrom(seed: number): () => Buffer {
  const random = randomOf(seed)
  return () => Buffer.from(Array.from({ length: 32 }, () => random.whole(0, 255)))
}

/** The generator mulberry32: 32 bits of state, each step mixed to a fraction. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function at<T>(items: readonly T[], position: number): T {
  const item = items[position]
  if (item === undefined) throw new RangeError('there is nothing to choose from')
  return item
}

function weightedBy(fraction: () => number, weights: readonly number[]): number {
  let left = fraction() * weights.reduce((sum, weight) => sum + weight, 0)
  const position = weights.findIndex((weight) => (left -= weight) < 0)
  return position === -1 ? weights.length - 1 : position
}

/** Fisher-Yates shuffle. */
function shuffledBy<T>(whole: (least: number, most: number) => number, items: readonly T[]): T[] {
  const left = [...items]
  return items.map(() => at(left.splice(whole(0, left.length - 1), 1), 0))
}

/** Box-Muller transform: two fractions give a value of mean 0 and deviation 1. */
const standardNormal = (fraction: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - fraction())) * Math.cos(2 * Math.PI * fraction())
