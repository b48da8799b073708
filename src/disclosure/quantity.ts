/** Words for shares of people, most first; the table is printed wherever one is used. */
export const QUANTITY_WORDS = ['almost_all', 'most', 'majority', 'half', 'fewer_than_half', 'few'] as const
export type QuantityWord = (typeof QUANTITY_WORDS)[number]

/** A number of people of a base, as a reader knows it: any whole number from `low` to `high`; equal where it is exact. */
export type Count = Readonly<{ low: number; high: number; base: number }>

/** Fewest people for "a few"; fewer are mentioned without a quantity. */
const FEWEST = 5

/**
 * Returns the word for a share of people, after Education Scotland's and Estyn's conventions: almost all from 90 %, most
 * from 75 %, a majority above half, half, fewer than half from 15 %, a few below with at least 5 people. Null where
 * counts that the reader cannot tell apart have different words, and below 5 people.
 */
export function quantityWord({ low, high, base }: Count): QuantityWord | null {
  if (low < FEWEST || high > base || low > high) return null
  const word = bandOf(low, base)
  for (let people = low + 1; people <= high; people += 1) if (bandOf(people, base) !== word) return null
  return word
}

/** Bands in whole numbers, since binary fractions miss their bounds. */
function bandOf(people: number, base: number): QuantityWord {
  if (100 * people >= 90 * base) return 'almost_all'
  if (100 * people >= 75 * base) return 'most'
  if (2 * people > base) return 'majority'
  if (2 * people === base) return 'half'
  return 100 * people >= 15 * base ? 'fewer_than_half' : 'few'
}
