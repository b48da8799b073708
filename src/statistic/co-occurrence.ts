import type { Computed } from './computed.ts'
import { pWithinPlaces } from './exact.ts'
import { adjusted } from './multiple.ts'
import type { NoContrast } from './within-places.ts'

/** Two codes, numbered from 0: units with both, with the first, with the second. */
export type Together = Readonly<{
  first: number
  second: number
  both: number
  withFirst: number
  withSecond: number
  /** Units with both, of those with either; 0 to 1. */
  jaccard: number
  /** Whether chance alone could have brought them together, or kept them apart; adjusted over all pairs. */
  test: Computed<number, NoContrast>
  adjusted: number | null
}>

/** Returns every pair of codes that were used, in their order, with how often units carry both. */
export function coOccurrence(units: readonly ReadonlySet<number>[], codes: number): readonly Together[] {
  const counts = Array.from({ length: codes }, () => new Uint32Array(codes))
  for (const unit of units) for (const one of unit) for (const other of unit) add(counts[one], other)
  const used = [...counts.keys()].filter((code) => counts[code]?.[code])
  const pairs = used.flatMap((first, place) =>
    used.slice(place + 1).map((second) => {
      const both = counts[first]?.[second] ?? 0
      const [withFirst, withSecond] = [counts[first]?.[first] ?? 0, counts[second]?.[second] ?? 0]
      const group = { agree: both, base: withFirst }
      const rest = { agree: withSecond - both, base: units.length - withFirst }
      const jaccard = both / (withFirst + withSecond - both)
      return { first, second, both, withFirst, withSecond, jaccard, test: pWithinPlaces([{ group, rest }]) }
    }),
  )
  const together = adjusted(pairs.map(({ test }) => test.value))
  return pairs.map((pair, place) => ({ ...pair, adjusted: together[place] ?? null }))
}

function add(counts: Uint32Array | undefined, code: number): void {
  if (counts) counts[code] = (counts[code] ?? 0) + 1
}
