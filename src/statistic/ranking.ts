import { absent, computed, type Computed } from './computed.ts'
import { medianOf } from './number.ts'

/** Items by their number from 0, the best first; items left out share the places that are left. */
export type Ballot = readonly number[]

/** An item, in the order of the items. */
export type Ranked = Readonly<{
  /** Items put below it, summed over the ballots; one that ties counts half. */
  borda: number
  /** Ballots that put it first. */
  first: number
  meanRank: number
  medianRank: number
}>

export type NoRanking = 'nobody' | 'one_item'

/** Returns what each item gets from the ballots; a ballot that ranks nothing is not counted. */
export function ranked(
  ballots: readonly Ballot[],
  items: number,
): Computed<Readonly<{ ballots: number; items: readonly Ranked[] }>, NoRanking> {
  const reason = noRanking(ballots, items)
  if (reason) return absent(reason)
  const cast = castOf(ballots)
  const known = new Map([...new Set(cast)].map((ballot) => [ballot, ranksOf(ballot, items)]))
  const ranks = cast.map((ballot) => known.get(ballot) ?? [])
  const rankedItem = (item: number): Ranked => {
    const own = ranks.map((rank) => rank[item] ?? NaN)
    const total = own.reduce((sum, rank) => sum + rank, 0)
    return {
      borda: items * own.length - total,
      first: cast.filter((ballot) => ballot[0] === item).length,
      meanRank: total / own.length,
      medianRank: medianOf(own) ?? NaN,
    }
  }
  return computed({
    ballots: cast.length,
    items: Array.from({ length: items }, (_, item) => rankedItem(item)),
  })
}

/** Returns why ballots give no ranking; undefined when they do. */
export function noRanking(ballots: readonly Ballot[], items: number): NoRanking | undefined {
  if (items < 2) return 'one_item'
  return castOf(ballots).length === 0 ? 'nobody' : undefined
}

/** Returns the ballots that rank anything. */
export const castOf = (ballots: readonly Ballot[]): readonly Ballot[] =>
  ballots.filter((ballot) => ballot.length > 0)

/** Returns the rank of every item, 1 the best; items left out share the mean of the places that are left. */
export function ranksOf(ballot: Ballot, items: number): readonly number[] {
  const shared = (ballot.length + 1 + items) / 2
  const ranks = Array.from({ length: items }, () => shared)
  ballot.forEach((item, place) => (ranks[item] = place + 1))
  return ranks
}

/** How many people put one item before another: of item i before item j at i x items + j. */
export type Preferences = Readonly<{ items: number; before: Float64Array }>

/** Returns how many ballots put each item before each other; of two items left out neither is before the other. */
export function preferencesOf(ballots: readonly Ballot[], items: number): Preferences {
  const before = new Float64Array(items * items)
  const people = new Map<Ballot, number>()
  for (const ballot of castOf(ballots)) people.set(ballot, (people.get(ballot) ?? 0) + 1)
  for (const [ballot, count] of people) addBallot(before, ballot, items, count)
  return { items, before }
}

/** Adds one ballot to preferences, or several alike. */
export function addBallot(before: Float64Array, ballot: Ballot, items: number, people = 1): void {
  const ranks = ranksOf(ballot, items)
  for (let one = 0; one < items; one += 1)
    for (let other = 0; other < items; other += 1)
      if ((ranks[one] ?? 0) < (ranks[other] ?? 0))
        before[one * items + other] = (before[one * items + other] ?? 0) + people
}
