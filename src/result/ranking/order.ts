import type { Request } from 'express'

import { notFound } from '../../problem.ts'
import type { NoRanking, Ranking, Whole } from './ranking.ts'
import { MEASURES, type Measure } from './methods.ts'
import type { Of } from './votes.ts'

/** What the table can be sorted by: a column, how often an item is among the first, or the order of the question. */
export type Order = Measure | 'top' | 'asked'

/** Returns the orders of a table, by their names in addresses; the first is the default. */
const ordersOf = (of: Of): readonly Order[] => [...MEASURES[of], 'top', 'asked']

/** Reads the order of the table from `?order=`; an unknown one throws not_found. */
export function rankingOrderIn({ query: { order = '' } }: Request, ranking: Ranking | NoRanking): Order {
  if (typeof ranking === 'string') return 'asked'
  const [first = 'asked', ...others] = ordersOf(ranking.of)
  if (order === '') return first
  const known = [first, ...others].find((one) => one === order)
  if (!known) throw notFound()
  return known
}

/** Returns the items in an order, the first place first; those alike by the first column, then as asked. */
export function sorted({ columns, resamples, shares }: Whole, order: Order): readonly number[] {
  const asked = shares.map((_, item) => item)
  if (order === 'asked') return asked
  const own = columns.find(({ measure }) => measure === order)?.places
  const top = resamples?.rows.map(({ amongFirst }) => -amongFirst)
  const keys = [(order === 'top' ? top : own) ?? [], columns[0]?.places ?? []]
  return asked.toSorted(
    (one, other) =>
      keys.map((key) => (key[one] ?? 0) - (key[other] ?? 0)).find((difference) => difference !== 0) ?? 0,
  )
}
