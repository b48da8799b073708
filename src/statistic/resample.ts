import { absent, computed, type Computed } from './computed.ts'
import { quantile } from './number.ts'
import type { Interval } from './proportion.ts'
import { randomOf } from './random.ts'

/** How often, and from which seed; both are printed beside what comes of them. */
export type Draws = Readonly<{ seed: number; draws: number }>

/** An interval, and how many resamples had no figure. */
export type Resampled = Interval & Readonly<{ without: number }>

/** Units as the kinds they are of, numbered from 0: units of one kind count alike. */
export type Kinds = Readonly<{ of: Uint32Array; many: number }>

/**
 * Returns percentile intervals (95 %) of several figures of the same resamples of units; a figure that is not a number is
 * none. A resample is how many units of each kind were drawn, so that what they have in common need not be added up
 * again. Yields after each resample and each interval, so that others can work.
 */
export function* unitIntervals(
  { of, many }: Kinds,
  figures: (times: Uint32Array) => Float64Array,
  { seed, draws }: Draws,
): Generator<void, readonly Computed<Resampled, 'no_figure'>[], void> {
  const random = randomOf(seed)
  const times = new Uint32Array(many)
  const units = of.length
  const resamples = units > 0 ? draws : 0
  const found = Array.from(figures(times), () => new Float64Array(resamples))
  for (let draw = 0; draw < resamples; draw += 1) {
    times.fill(0)
    for (let drawn = 0; drawn < units; drawn += 1) {
      const kind = of[random.below(units)] ?? 0
      times[kind] = (times[kind] ?? 0) + 1
    }
    for (const [place, figure] of figures(times).entries()) (found[place] ?? times)[draw] = figure
    yield
  }
  const intervals: Computed<Resampled, 'no_figure'>[] = []
  for (const own of found) {
    intervals.push(intervalOf(own))
    yield
  }
  return intervals
}

function intervalOf(figures: Float64Array): Computed<Resampled, 'no_figure'> {
  const found = figures.filter((one) => !Number.isNaN(one)).sort()
  if (found.length === 0) return absent('no_figure')
  return computed({
    low: quantile(found, 0.025),
    high: quantile(found, 0.975),
    without: figures.length - found.length,
  })
}
