import { absent, computed, type Computed } from './computed.ts'
import { chiSquareTail } from './chi-square.ts'
import type { Cell } from './share.ts'

/** A place: the group there, and everybody else there. */
export type Stratum = Readonly<{ group: Cell; rest: Cell }>

/** Why a group cannot be set against the rest within places. */
export type NoContrast = 'nobody' | 'one_group' | 'no_variation' | 'no_informative_place'

/** A group against the rest within places. */
export type WithinPlaces = Readonly<{
  /** The Mantel-Haenszel statistic with continuity correction, and its p value. */
  corrected: number
  p: number
  /** The same without the correction. */
  uncorrected: number
  pUncorrected: number
  /** Odds of agreeing in the group over those in the rest, within places; Infinity where the rest never agrees. */
  commonOddsRatio: number
  /** The same over all people, places ignored. */
  crudeOddsRatio: number
  /** Simpson's paradox: over all people the group agrees more, within places less, or the other way round. */
  reversal: boolean
}>

/** A ratio nearer to 1 than this is 1: sums of fractions are not exact. */
const ROUNDING = 1e-9

/** Returns the Mantel-Haenszel test and odds ratios of a group against the rest, place by place. */
export function mantelHaenszel(places: readonly Stratum[]): Computed<WithinPlaces, NoContrast> {
  const reason = noContrast(places)
  if (reason) return absent(reason)
  const distance = Math.abs(sum(places, (place) => place.group.agree - expected(place)))
  const variance = sum(places, varianceOf)
  const [corrected, uncorrected] = [Math.max(0, distance - 0.5) ** 2 / variance, distance ** 2 / variance]
  const commonOddsRatio =
    sum(places, (place) => weighted(place.group, place.rest)) /
    sum(places, (place) => weighted(place.rest, place.group))
  const crudeOddsRatio = crude(places)
  return computed({
    corrected,
    p: chiSquareTail(corrected),
    uncorrected,
    pUncorrected: chiSquareTail(uncorrected),
    commonOddsRatio,
    crudeOddsRatio,
    reversal: side(commonOddsRatio) * side(crudeOddsRatio) < 0,
  })
}

/** Returns why these places cannot show a contrast between the group and the rest; undefined when one can. */
export function noContrast(places: readonly Stratum[]): NoContrast | undefined {
  const group = sum(places, (place) => place.group.base)
  const all = sum(places, baseOf)
  if (all === 0) return 'nobody'
  if (group === 0 || group === all) return 'one_group'
  const agreeing = sum(places, agreeOf)
  if (agreeing === 0 || agreeing === all) return 'no_variation'
  return places.some((place) => varianceOf(place) > 0) ? undefined : 'no_informative_place'
}

/** Expected number of the group who agree, if it were like the rest. */
const expected = (place: Stratum): number =>
  baseOf(place) === 0 ? 0 : (place.group.base * agreeOf(place)) / baseOf(place)

/** The hypergeometric variance of the group's agreeing number; 0 in a place that tells nothing. */
function varianceOf(place: Stratum): number {
  const [base, agree] = [baseOf(place), agreeOf(place)]
  return base < 2
    ? 0
    : (place.group.base * place.rest.base * agree * (base - agree)) / (base * base * (base - 1))
}

/** Agreeing of one side times not agreeing of the other, over the people of the place. */
const weighted = (one: Cell, other: Cell): number =>
  one.base + other.base === 0 ? 0 : (one.agree * (other.base - other.agree)) / (one.base + other.base)

function crude(places: readonly Stratum[]): number {
  const pooled = (of: 'group' | 'rest'): Cell => ({
    agree: sum(places, (place) => place[of].agree),
    base: sum(places, (place) => place[of].base),
  })
  const [group, rest] = [pooled('group'), pooled('rest')]
  return weighted(group, rest) / weighted(rest, group)
}

const side = (ratio: number): number => (Math.abs(ratio - 1) < ROUNDING ? 0 : Math.sign(ratio - 1))
const baseOf = ({ group, rest }: Stratum): number => group.base + rest.base
const agreeOf = ({ group, rest }: Stratum): number => group.agree + rest.agree
const sum = (places: readonly Stratum[], of: (place: Stratum) => number): number =>
  places.reduce((total, place) => total + of(place), 0)
