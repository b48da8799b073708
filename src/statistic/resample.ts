import { absent, computed, type Computed } from './computed.ts'
import { quantile } from './number.ts'
import type { Interval } from './proportion.ts'
import { randomOf } from './random.ts'

/** How often, and from which seed; both are printed beside what comes of them. */
export type Draws = Readonly<{ seed: number; draws: number }>

/** An interval, and how many resamples had no figure. */
export type Resampled = Interval & Readonly<{ without: number }>

/**
 * Returns percentile intervals (95 %) of several figures of the same resamples of units. A resample is how many times
 * each unit was drawn, so that what most units have in common need not be added up again. Yields after each resample, so
 * that others can work.
 */
export function* unitIntervals(
  units: number,
  figures: (times: Uint32Array) => readonly (number | null)[],
  { seed, draws }: Draws,
): Generator<void, readonly Computed<Resampled, 'no_figure'>[], void> {
  const random = randomOf(seed)
  const times = new Uint32Array(units)
  const found: (number | null)[][] = figures(times.fill(1)).map(() => [])
  for (let draw = 0; draw < (units > 0 ? draws : 0); draw += 1) {
    times.fill(0)
    for (let drawn = 0; drawn < units; drawn += 1) {
      const unit = random.below(units)
      times[unit] = (times[unit] ?? 0) + 1
    }
    figures(times).forEach((figure, place) => found[place]?.push(figure))
    yield
  }
  return found.map(intervalOf)
}

function intervalOf(figures: readonly (number | null)[]): Computed<Resampled, 'no_figure'> {
  const found = Float64Array.from(figures.filter((one) => one !== null)).sort()
  if (found.length === 0) return absent('no_figure')
  return computed({
    low: quantile(found, 0.025),
    high: quantile(found, 0.975),
    without: figures.length - found.length,
  })
}
