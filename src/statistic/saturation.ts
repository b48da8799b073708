import { absent, computed, type Computed } from './computed.ts'

/** How many kinds there are, seen and unseen, and which part of all uses the kinds seen make up. */
export type Saturation = Readonly<{ seen: number; kinds: number; unseen: number; coverage: number }>

/** The codes found in one sample, such as a workshop. */
export type Sample = ReadonlySet<number>

/**
 * Returns Chao1 and the sample coverage from how often each code was found: rare codes tell how many were not found.
 */
export function chao1(times: readonly number[]): Computed<Saturation, 'nothing_found'> {
  const uses = times.reduce((sum, count) => sum + count, 0)
  return uses === 0 ? absent('nothing_found') : computed(estimated(times, uses, uses))
}

/** Returns Chao2 and the sample coverage from which codes each sample has, however often. */
export function chao2(samples: readonly Sample[]): Computed<Saturation, 'nothing_found' | 'one_sample'> {
  const times = samplesWith(samples)
  if (times.length === 0) return absent('nothing_found')
  if (samples.length === 1) return absent('one_sample')
  const found = times.reduce((sum, count) => sum + count, 0)
  return computed(estimated(times, found, samples.length))
}

/** Chao's estimate, corrected for small samples, and coverage after Chao and Jost; without doubles the corrected form. */
function estimated(times: readonly number[], uses: number, samples: number): Saturation {
  const seen = times.filter((count) => count > 0).length
  const once = times.filter((count) => count === 1).length
  const twice = times.filter((count) => count === 2).length
  const part = (samples - 1) / samples
  const unseen = part * (twice > 0 ? once ** 2 / (2 * twice) : (once * Math.max(0, once - 1)) / 2)
  const missed = once === 0 ? 0 : (once / uses) * ((samples * unseen) / (samples * unseen + once))
  return { seen, kinds: seen + unseen, unseen, coverage: 1 - missed }
}

/** Returns how many codes each sample has that none before it had. */
export function newCodes(samples: readonly Sample[]): readonly number[] {
  const seen = new Set<number>()
  return samples.map((sample) => {
    const before = seen.size
    for (const code of sample) seen.add(code)
    return seen.size - before
  })
}

/** Returns how many codes one, two, and more samples have together: the mean over all orders, which needs no draws. */
export function accumulation(samples: readonly Sample[]): readonly number[] {
  const times = samplesWith(samples)
  /** The chance that a code is in none of the samples taken. */
  const missing = times.map(() => 1)
  return samples.map((_, taken) => {
    times.forEach((count, code) => {
      const left = samples.length - taken
      missing[code] = (missing[code] ?? 0) * Math.max(0, (left - count) / left)
    })
    return missing.reduce((sum, chance) => sum + 1 - chance, 0)
  })
}

/** In how many samples each code is. */
function samplesWith(samples: readonly Sample[]): readonly number[] {
  const times = new Map<number, number>()
  for (const sample of samples) for (const code of sample) times.set(code, (times.get(code) ?? 0) + 1)
  return [...times.values()]
}
