import { shareByPlaces, type Gap } from '../../statistic/share.ts'
import type { Verdict } from '../../statistic/verdict.ts'
import { pointsIn, shownOrNull } from './cell.ts'
import type { MapItem } from './map.ts'

/** The orders of the statements; the first is the default. */
export const ORDERS = ['agreed', 'places', 'groups', 'asked'] as const
export type Order = (typeof ORDERS)[number]

/** Verdicts from the most agreed to the least. */
export const FROM_AGREED = [
  'agreed_everywhere',
  'weaker_in_one_place',
  'majority_everywhere',
  'no_rule_fits',
  'groups_differ',
  'divided_within_places',
  'places_split',
  'majority_nowhere',
] as const satisfies readonly Verdict['kind'][]

/** Sorts statements; those alike stay as asked, those without a gap or a verdict come last. */
export function ordered(items: readonly MapItem[], order: Order): readonly MapItem[] {
  if (order === 'asked') return items
  const keysOf = order === 'agreed' ? agreedKeys : order === 'places' ? placeKeys : groupKeys
  return items.toSorted((one, other) => byKeys(keysOf(one), keysOf(other)))
}

const agreedKeys = ({ verdict, places }: MapItem): readonly number[] => {
  const share = shareByPlaces(places.flatMap((cell) => shownOrNull(cell) ?? []))
  const rank = verdict.value ? FROM_AGREED.indexOf(verdict.value.kind) : FROM_AGREED.length
  return [-rank, share ?? -1]
}
const placeKeys = ({ placeGap }: MapItem) => gapKeys(placeGap)
const groupKeys = ({ groupGap }: MapItem) => gapKeys(groupGap)
const gapKeys = (gap: Gap | null): readonly number[] => (gap ? [pointsIn(gap), gap.distance] : [-1, 0])

/** The greater key first. */
const byKeys = (one: readonly number[], other: readonly number[]): number =>
  one.map((key, place) => (other[place] ?? 0) - key).find((difference) => difference !== 0) ?? 0
