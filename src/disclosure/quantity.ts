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

/** Thresholds of what is published. */
export type Published = Readonly<{ public_base: number; public_cell: number }>

/** Published cells are rounded to this. */
const STEP = 5
/** Fewest whole numbers between which a published cell leaves open. */
const LEFT_OPEN = 3

/**
 * Returns a number of people as it would be published: of an exact base, rounded. Null where it would be withheld: the
 * base, or those who are counted or are not, are too few, or fewer than three whole numbers would be left open.
 */
export function publishedCount(
  people: number,
  base: number,
  { public_base, public_cell }: Published,
): Count | null {
  const most = base - public_cell
  if (base < public_base || people < public_cell || people > most) return null
  const rounded = STEP * Math.round(people / STEP)
  const [low, high] = [Math.max(public_cell, rounded - 2), Math.min(most, rounded + 2)]
  return high - low + 1 < LEFT_OPEN ? null : { low, high, base }
}

/** Bands in whole numbers, since binary fractions miss their bounds. */
function bandOf(people: number, base: number): QuantityWord {
  if (100 * people >= 90 * base) return 'almost_all'
  if (100 * people >= 75 * base) return 'most'
  if (2 * people > base) return 'majority'
  if (2 * people === base) return 'half'
  return 100 * people >= 15 * base ? 'fewer_than_half' : 'few'
}
