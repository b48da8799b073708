import { MISSING, type Answer } from '../../instrument/answer.ts'
import { kindOf } from '../../instrument/kinds/table.ts'
import type { Question } from '../../instrument/questionnaire.ts'
import type { Asked } from '../../instrument/widen.ts'
import { ranksOf, type Ballot } from '../../statistic/ranking.ts'
import type { OfferedPool } from '../asked.ts'

/** What one person gave the items: the order of those ranked (empty for points), and a score for each, more is better. */
export type Vote = Readonly<{ ballot: Ballot; scores: Float64Array }>

/** What is ordered: ranks, or points. */
export type Of = 'rank' | 'points'

/** Returns a function that reads the votes of pools, in an order that tells nothing; those who ranked nothing have none. */
export function votesOf(
  { question, form }: Asked,
  of: Of,
): (pools: readonly OfferedPool[]) => readonly Vote[] {
  const known = new Map<Answer, Vote>()
  const voteOf = (answer: Answer): Vote => {
    const before = known.get(answer)
    if (before) return before
    const cells = kindOf(question).cells(question, answer, MISSING.not_answered, form).map(Number)
    const vote = of === 'points' ? { ballot: [], scores: Float64Array.from(cells) } : ranking(cells)
    known.set(answer, vote)
    return vote
  }
  return (pools) =>
    pools
      .flatMap(({ answers }) => answers.map(voteOf))
      .filter(({ ballot }) => of === 'points' || ballot.length > 0)
}

/** From the rank of every item, below 0 where it was left out; the score is Borda's: the items put below. */
function ranking(ranks: readonly number[]): Vote {
  const ballot = ranks
    .flatMap((rank, item) => (rank > 0 ? [{ rank, item }] : []))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ item }) => item)
  const items = ranks.length
  return { ballot, scores: Float64Array.from(ranksOf(ballot, items), (rank) => items - rank) }
}

/** Returns the most that an item can get of one person; 0 of a single item. */
export const mostOf = (question: Question, items: number): number =>
  items < 2 ? 0 : 'total' in question ? question.total : items - 1

/** Returns what each item gets from all votes. */
export function totalsOf(votes: readonly Vote[], items: number): readonly number[] {
  const totals = Array.from({ length: items }, () => 0)
  for (const { scores } of votes)
    for (let item = 0; item < items; item += 1) totals[item] = (totals[item] ?? 0) + (scores[item] ?? 0)
  return totals
}

/** Returns the place of every item by descending value; those alike share the first of their places. */
export const placesBy = (values: readonly number[]): readonly number[] =>
  values.map((value) => 1 + values.filter((other) => other > value).length)
