import { concordanceOfBallots } from '../../statistic/concordance.ts'
import { kemeny } from '../../statistic/kemeny.ts'
import { medianOf } from '../../statistic/number.ts'
import { preferencesOf, ranked, type Ballot } from '../../statistic/ranking.ts'
import { schulze } from '../../statistic/schulze.ts'
import { shown as mayBeShown } from '../../disclosure/rules.ts'
import { placesBy, totalsOf, type Vote } from './votes.ts'

/** What items are put in order by, in the order of the columns. */
export const MEASURES = {
  rank: ['borda', 'schulze', 'kemeny', 'first', 'mean', 'median'],
  points: ['mean', 'median', 'any'],
} as const
export type Measure = (typeof MEASURES)['rank' | 'points'][number]

/**
 * A number for every item, and its place by it. `lasts`: the last place it has in an order that is as good; `isMethod`:
 * what is compared with others.
 */
export type Column = Readonly<{
  measure: Measure
  isMethod: boolean
  values: readonly number[]
  places: readonly number[]
  lasts: readonly number[]
}>

/** Kendall's W over complete rankings; null where these are too few, or all items tie. */
export type Alike = Readonly<{ complete: number | null; w: number | null }>

const columnOf = (
  measure: Measure,
  isMethod: boolean,
  values: readonly number[],
  places: readonly number[],
  lasts = places,
): Column => ({ measure, isMethod, values, places, lasts })

/** Returns Borda, first places, mean and median rank; the mean orders as Borda does. */
export function countedColumns(ballots: readonly Ballot[], items: number): readonly Column[] {
  const all = ranked(ballots, items).value?.items ?? []
  const by = (measure: Measure, isMethod: boolean, values: readonly number[], sign = 1) =>
    columnOf(measure, isMethod, values, placesBy(values.map((value) => sign * value)))
  return [
    by(
      'borda',
      true,
      all.map(({ borda }) => borda),
    ),
    by(
      'first',
      false,
      all.map(({ first }) => first),
    ),
    by(
      'mean',
      false,
      all.map(({ meanRank }) => meanRank),
      -1,
    ),
    by(
      'median',
      false,
      all.map(({ medianRank }) => medianRank),
      -1,
    ),
  ]
}

/** Returns Schulze's places and Kemeny's, which has none of too many items. */
export function comparedColumns(ballots: readonly Ballot[], items: number): readonly Column[] {
  const preferences = preferencesOf(ballots, items)
  const { tiers } = schulze(preferences)
  const all = Array.from({ length: items }, (_, item) => item)
  const schulzes = all.map((item) => {
    const tier = tiers.findIndex((one) => one.includes(item))
    return 1 + tiers.slice(0, tier).flat().length
  })
  const { value } = kemeny(preferences)
  const had = (item: number) => all.filter((place) => (value?.places[item * items + place] ?? 0) > 0)
  const firsts = all.map((item) => 1 + (had(item)[0] ?? 0))
  const lasts = all.map((item) => 1 + (had(item).at(-1) ?? 0))
  return [
    columnOf('schulze', true, schulzes, schulzes),
    ...(value ? [columnOf('kemeny', true, firsts, firsts, lasts)] : []),
  ]
}

/** Returns the mean and median of the points, and the share of people who gave any. */
export function pointColumns(votes: readonly Vote[], items: number): readonly Column[] {
  const all = votes.length
  const own = (item: number) => votes.map(({ scores }) => scores[item] ?? 0)
  const by = (measure: Measure, values: readonly number[]) =>
    columnOf(measure, true, values, placesBy(values))
  return [
    by(
      'mean',
      totalsOf(votes, items).map((total) => total / all),
    ),
    by(
      'median',
      Array.from({ length: items }, (_, item) => medianOf(own(item)) ?? 0),
    ),
    by(
      'any',
      Array.from({ length: items }, (_, item) => own(item).filter((one) => one > 0).length / all),
    ),
  ]
}

/** Returns how alike the complete rankings are, unless they are fewer than the threshold. */
export function alikeIn(ballots: readonly Ballot[], items: number, threshold: number): Alike {
  const { raters, w } = concordanceOfBallots(ballots, items)
  return mayBeShown(raters, threshold) ? { complete: raters, w: w.value } : { complete: null, w: null }
}

/** How the methods stand to each other on the first three places, and the items that any of them puts there. */
export type Agreeing = Readonly<{
  is: 'same' | 'other_order' | 'differ' | 'tie'
  /** Items that every method puts there, then those that only some do. */
  every: readonly number[]
  some: readonly number[]
}>

/** Most places that are compared. */
export const FIRST = 3

/** Compares the first places that the methods give. */
export function agreeingOn(columns: readonly Column[]): Agreeing {
  const methods = columns.filter(({ isMethod }) => isMethod)
  const [own] = methods
  const items = (own?.places ?? [])
    .map((place, item) => ({ place, item }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item)
  const among = (item: number, { places }: Column) => (places[item] ?? 0) <= FIRST
  const every = items.filter((item) => methods.every((method) => among(item, method)))
  const some = items.filter((item) => !every.includes(item) && methods.some((method) => among(item, method)))
  const placed = methods.map(({ places }) => every.map((item) => places[item]).join())
  const isTie = methods.every(({ places }) => places.every((place) => place === 1))
  const isSame = new Set(placed).size === 1
  return { is: isTie ? 'tie' : some.length > 0 ? 'differ' : isSame ? 'same' : 'other_order', every, some }
}
