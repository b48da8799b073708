import { agreement, type Distribution } from './agreement.ts'
import { absent, computed, type Computed } from './computed.ts'
import {
  above,
  below,
  type Cell,
  type End,
  endOf,
  type Gap,
  gapOf,
  pointsOver,
  shownOf,
  widestGap,
} from './share.ts'

/** A place: those who agree, those who answered, and the people per step of the scale. */
export type PlaceCell = Cell & Readonly<{ counts: Distribution }>

/**
 * A group over all places. Against the rest within places: the p value, adjusted over all items and groups that were
 * looked at, and the common odds ratio; null where there is none.
 */
export type GroupCell = Cell & Readonly<{ pAdjusted: number | null; oddsRatio: number | null }>

/** What is said of an item, with the figures its rule rests on; places and groups by their place in the lists. */
export type Verdict =
  | Readonly<{ kind: 'places_split'; above: readonly End[]; below: readonly End[]; gap: Gap }>
  | Readonly<{ kind: 'divided_within_places'; places: readonly (End & Readonly<{ agreement: number }>)[] }>
  | Readonly<{ kind: 'groups_differ'; gap: Gap; pAdjusted: number }>
  | Readonly<{ kind: 'weaker_in_one_place'; weak: End; next: End }>
  | Readonly<{ kind: 'agreed_everywhere'; lowest: End; gap: Gap }>
  | Readonly<{ kind: 'majority_everywhere' | 'majority_nowhere' | 'no_rule_fits'; gap: Gap }>

type Place = PlaceCell & End
type Group = GroupCell & End

/** The bounds of the rules, in per cent, points and units of the measure. */
export const RULES = { half: 50, agreed: 65, groupPoints: 25, weakerPoints: 15, divided: 0.2, chance: 0.05 }

/** A is a sum of fractions: one that is 0.2 by hand may come out a little less. */
const ROUNDING = 1e-9

/**
 * Returns the verdict on an item of the agreement map: the first rule that fits. Null in a list stands for a cell that is
 * withheld or was not asked; it counts for nothing, nor does one without answers.
 */
export function verdictOf(
  places: readonly (PlaceCell | null)[],
  groups: readonly (GroupCell | null)[],
): Computed<Verdict, 'no_place' | 'one_place'> {
  const shown = shownOf(places)
  const gap = widestGap(places).value
  if (!gap) return absent(shown.length === 0 ? 'no_place' : 'one_place')
  return computed(
    split(shown, gap) ??
      divided(shown) ??
      groupsDiffer(shownOf(groups)) ??
      weaker(shown) ??
      agreed(shown, gap) ?? { kind: onOneSide(shown), gap },
  )
}

/** Above half in some places, under half in others. */
function split(places: readonly Place[], gap: Gap): Verdict | undefined {
  const [over, under] = [
    places.filter((place) => above(place, RULES.half)),
    places.filter((place) => below(place, RULES.half)),
  ]
  if (over.length === 0 || under.length === 0) return undefined
  return { kind: 'places_split', above: inOrder(over).map(endOf), below: inOrder(under).map(endOf), gap }
}

/** Above half in each place, and two camps in each. */
function divided(places: readonly Place[]): Verdict | undefined {
  const found = places.flatMap((place) => {
    const { value } = agreement(place.counts)
    const camps = value !== null && value < RULES.divided - ROUNDING
    return camps && above(place, RULES.half) ? [{ ...endOf(place), agreement: value }] : []
  })
  if (found.length < places.length) return undefined
  return { kind: 'divided_within_places', places: inOrder(found) }
}

/** The widest of the gaps that are wide enough and have an end which differs from the rest within places, too. */
function groupsDiffer(groups: readonly Group[]): Verdict | undefined {
  for (const { high, low, gap } of pairsOf(groups)) {
    const left = [remaining(high, 1), remaining(low, -1)].filter((p) => p !== null)
    if (left.length > 0 && pointsOver(high, low, RULES.groupPoints))
      return { kind: 'groups_differ', gap, pAdjusted: Math.min(...left) }
  }
  return undefined
}

/** The p value of a group that differs within places in the direction in which it stands apart; null if it does not. */
const remaining = ({ pAdjusted, oddsRatio }: Group, side: 1 | -1): number | null =>
  pAdjusted !== null && oddsRatio !== null && pAdjusted < RULES.chance && Math.sign(oddsRatio - 1) === side
    ? pAdjusted
    : null

/** Every two groups, from those furthest apart to those nearest; given from the lowest share to the highest. */
const pairsOf = (groups: readonly Group[]): readonly { high: Group; low: Group; gap: Gap }[] =>
  groups
    .flatMap((low, at) => groups.slice(at + 1).map((high) => ({ high, low, gap: gapOf(high, low) })))
    .sort((one, other) => other.gap.distance - one.gap.distance)

/** Above half in each place, and one of them well under the next. */
function weaker(places: readonly Place[]): Verdict | undefined {
  const [weak, next] = places
  if (!weak || !next || !above(weak, RULES.half) || !pointsOver(next, weak, RULES.weakerPoints))
    return undefined
  return { kind: 'weaker_in_one_place', weak: endOf(weak), next: endOf(next) }
}

function agreed(places: readonly Place[], gap: Gap): Verdict | undefined {
  const [lowest] = places
  if (!lowest || below(lowest, RULES.agreed)) return undefined
  return { kind: 'agreed_everywhere', lowest: endOf(lowest), gap }
}

/** Whether each place lies above half, or each under half. */
function onOneSide(places: readonly Place[]): 'majority_everywhere' | 'majority_nowhere' | 'no_rule_fits' {
  if (places.every((place) => above(place, RULES.half))) return 'majority_everywhere'
  return places.every((place) => below(place, RULES.half)) ? 'majority_nowhere' : 'no_rule_fits'
}

const inOrder = <Of extends End>(ends: readonly Of[]): readonly Of[] =>
  ends.toSorted((one, other) => one.index - other.index)
