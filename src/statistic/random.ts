/** A stream of random numbers that is the same for the same seed, on every machine. */
export type Random = Readonly<{
  /** Returns the next whole number from 0 up to 2^32, exclusive. */
  next: () => number
  /** Returns a whole number from 0 up to its argument, exclusive, each equally likely. */
  below: (bound: number) => number
}>

const RANGE = 2 ** 32

/**
 * Returns the stream of a seed, a whole number from 0 up to 2^32: xoshiro128** (Blackman and Vigna), its state filled by
 * SplitMix steps mixed as in MurmurHash3. For resampling only: it is predictable, so never for secrets or for shuffling
 * answers.
 */
export function randomOf(seed: number): Random {
  const state = [1, 2, 3, 4].map((step) => mixed(seed + Math.imul(step, 0x9e3779b9)))
  return xoshiro(state[0] ?? 0, state[1] ?? 0, state[2] ?? 0, state[3] ?? 0)
}

/** Returns the stream of xoshiro128** from a state of four words, not all 0. */
export function xoshiro(...state: readonly [number, number, number, number]): Random {
  let [a, b, c, d] = state
  const next = () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotated(d, 11)
    return result
  }
  return { next, below: boundedBy(next) }
}

/** Numbers beyond the last whole multiple of the bound are drawn again. */
function boundedBy(next: () => number): Random['below'] {
  let [last, limit] = [0, 0]
  return (bound) => {
    if (bound !== last) [last, limit] = [bound, RANGE - (RANGE % bound)]
    let number = next()
    while (number >= limit) number = next()
    // Exact below 2^32, and much faster than % beyond 2^31.
    return number - Math.floor(number / bound) * bound
  }
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by))

/** The finalizer of MurmurHash3. */
function mixed(word: number): number {
  let hash = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
