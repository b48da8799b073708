import { absent, computed, type Computed } from './computed.ts'
import { quantile } from './number.ts'
import type { Interval } from './proportion.ts'
import { type Random, randomOf } from './random.ts'

/** How often, and from which seed; both are printed beside what comes of them. */
export type Draws = Readonly<{ seed: number; draws: number }>

/** Returns as many people of each place as it has, drawn with replacement from that place alone. */
export const resampled = <Person>(
  places: readonly (readonly Person[])[],
  random: Random,
): readonly (readonly Person[])[] =>
  places.map((people) => people.map(() => people[random.below(people.length)] as Person))

/**
 * Returns the percentile interval (95 %) of a figure over resamples of the people within each place; resamples without
 * the figure are left out and counted.
 */
export function bootstrapInterval<Person>(
  places: readonly (readonly Person[])[],
  figure: (places: readonly (readonly Person[])[]) => number | null,
  { seed, draws }: Draws,
): Computed<Interval & Readonly<{ without: number }>, 'nobody' | 'no_figure'> {
  if (places.every((people) => people.length === 0)) return absent('nobody')
  const random = randomOf(seed)
  const figures = Array.from({ length: draws }, () => figure(resampled(places, random)))
  const found = Float64Array.from(figures.filter((one) => one !== null)).sort()
  if (found.length === 0) return absent('no_figure')
  return computed({
    low: quantile(found, 0.025),
    high: quantile(found, 0.975),
    without: draws - found.length,
  })
}
