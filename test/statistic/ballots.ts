import fc from 'fast-check'

import { scoresResampled } from '../../src/statistic/rank-uncertainty.ts'
import { ranksOf, type Ballot } from '../../src/statistic/ranking.ts'

/** Ballots written as in textbooks: so many people, and their order in letters from A. */
export const written = (...groups: readonly (readonly [people: number, order: string])[]): Ballot[] =>
  groups.flatMap(([people, order]) => Array.from({ length: people }, () => numbersOf(order)))

/** An order in letters, and back. */
export const numbersOf = (order: string): Ballot => Array.from(order, (letter) => letter.charCodeAt(0) - 65)
export const lettersOf = (order: Ballot): string =>
  order.map((item) => String.fromCharCode(65 + item)).join('')

/** Schulze's example of 45 voters and 5 candidates (2003; M. Schulze, Social Choice and Welfare 36, 2011). */
export const FORTY_FIVE = written(
  [5, 'ACBED'],
  [5, 'ADECB'],
  [8, 'BEDAC'],
  [3, 'CABED'],
  [7, 'CAEBD'],
  [2, 'CBADE'],
  [7, 'DCEBA'],
  [8, 'EBADC'],
)
/** Where Tennessee should have its capital: A Memphis, B Nashville, C Chattanooga, D Knoxville. */
export const TENNESSEE = written([42, 'ABCD'], [26, 'BCDA'], [15, 'CDBA'], [17, 'DCBA'])

/** Ballots over five items, some of which leave items out. */
export const anyBallots = fc.array(fc.shuffledSubarray([0, 1, 2, 3, 4]), { minLength: 1, maxLength: 12 })

type Options = Parameters<typeof scoresResampled>[2]

/** How every item fares over resamples of people with these scores. */
export function resampled(rooms: readonly (readonly Float64Array[])[], items: number, options: Options) {
  const drawing = scoresResampled(rooms, items, options)
  for (;;) {
    const { done, value } = drawing.next()
    if (done) return value
  }
}

/** Per item the part of resamples in which it is among the first by Borda. */
export const amongFirst = (rooms: readonly (readonly Ballot[])[], items: number, options: Options) =>
  resampled(
    rooms.map((ballots) =>
      ballots.map((ballot) => Float64Array.from(ranksOf(ballot, items), (rank) => items - rank)),
    ),
    items,
    options,
  ).map((one) => one.amongFirst)
