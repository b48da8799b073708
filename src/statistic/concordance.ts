import { absent, computed, type Computed } from './computed.ts'
import type { Ballot } from './ranking.ts'

export type NoConcordance = 'one_rater' | 'one_item' | 'no_variation'

/**
 * Returns Kendall's coefficient of concordance W, corrected for ties: 1 when all raters order the items alike, 0 when
 * their orders cancel out. A rater is a list of values, one for each item; only their order counts.
 */
export function concordance(raters: readonly (readonly number[])[]): Computed<number, NoConcordance> {
  const [people, items] = [raters.length, raters[0]?.length ?? 0]
  if (people < 2) return absent('one_rater')
  if (items < 2) return absent('one_item')
  const known = new Map(
    [...new Set(raters)].map((rater) => [rater, { rank: midranks(rater), ties: tieTerm(rater) }]),
  )
  const each = raters.map((rater) => known.get(rater) ?? { rank: [], ties: 0 })
  const totals = Array.from({ length: items }, (_, item) => sum(each.map(({ rank }) => rank[item] ?? NaN)))
  const mean = sum(totals) / items
  const spread = sum(totals.map((total) => (total - mean) ** 2))
  const most = people * people * (items ** 3 - items) - people * sum(each.map(({ ties }) => ties))
  return most === 0 ? absent('no_variation') : computed((12 * spread) / most)
}

/** Returns Kendall's W over the ballots that rank every item, and how many those are. */
export function concordanceOfBallots(
  ballots: readonly Ballot[],
  items: number,
): Readonly<{ raters: number; w: Computed<number, NoConcordance> }> {
  const complete = ballots.filter((ballot) => ballot.length === items)
  const places = (ballot: Ballot) => Array.from({ length: items }, (_, item) => ballot.indexOf(item))
  const values = new Map([...new Set(complete)].map((ballot) => [ballot, places(ballot)]))
  return { raters: complete.length, w: concordance(complete.map((ballot) => values.get(ballot) ?? [])) }
}

/** Ranks from 1, values that are equal sharing the mean of their ranks. */
function midranks(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const lower = values.filter((other) => other < value).length
    const equal = values.filter((other) => other === value).length
    return lower + (equal + 1) / 2
  })
}

/** The sum of t^3 - t over groups of t equal values. */
function tieTerm(values: readonly number[]): number {
  const groups = new Map<number, number>()
  for (const value of values) groups.set(value, (groups.get(value) ?? 0) + 1)
  return sum([...groups.values()].map((ties) => ties ** 3 - ties))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
