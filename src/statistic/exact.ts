import { absent, computed, type Computed } from './computed.ts'
import { mantelHaenszel, type NoContrast, noContrast, type Stratum } from './within-places.ts'

/** Outcomes whose probabilities differ by less than this part count as equally likely (as in R). */
const TIE = 1e-7

/** Most people of an exact test: its time grows with their square, and with more the two tests tell the same. */
export const MOST_EXACT = 2_000

/**
 * Returns the two-sided p value of a group against the rest within places: exact, or of more than `MOST_EXACT` people that
 * of Mantel and Haenszel with continuity correction.
 */
export function pWithinPlaces(places: readonly Stratum[]): Computed<number, NoContrast> {
  const people = sum(places.map(({ group, rest }) => group.base + rest.base))
  if (people <= MOST_EXACT) return exactWithinPlaces(places)
  const test = mantelHaenszel(places)
  return test.value === null ? test : computed(test.value.p)
}

/**
 * Returns the two-sided p value of the exact conditional test of a group against the rest within places: the sum of the
 * probabilities of all outcomes at most as likely as the observed one, every margin of every place given. With one place
 * it is Fisher's exact test.
 */
export function exactWithinPlaces(places: readonly Stratum[]): Computed<number, NoContrast> {
  const reason = noContrast(places)
  if (reason) return absent(reason)
  const distribution = places.map(hypergeometric).reduce(convolved, [1])
  const observed =
    distribution[places.reduce((total, place) => total + place.group.agree - least(place), 0)] ?? 0
  const all = sum(distribution)
  const extreme = sum(distribution.filter((probability) => probability <= observed * (1 + TIE)))
  return computed(Math.min(1, extreme / all))
}

/** The smallest number of the group who can agree, the margins given. */
const least = ({ group, rest }: Stratum): number => Math.max(0, group.agree + rest.agree - rest.base)

/** Probabilities of every number of the group who can agree, from the smallest, by recurrence from the likeliest. */
function hypergeometric(place: Stratum): readonly number[] {
  const { group, rest } = place
  const agree = group.agree + rest.agree
  const [low, high] = [least(place), Math.min(group.base, agree)]
  /** The probability of one more, over that of this many. */
  const ratio = (count: number) =>
    ((group.base - count) * (agree - count)) / ((count + 1) * (rest.base - agree + count + 1))
  const terms = [1]
  let mode = low
  while (mode < high && ratio(mode) > 1) mode += 1
  for (let count = mode; count < high; count += 1) terms.push((terms.at(-1) ?? 0) * ratio(count))
  for (let count = mode - 1; count >= low; count -= 1) terms.unshift((terms[0] ?? 0) / ratio(count))
  const all = sum(terms)
  return terms.map((term) => term / all)
}

/** The distribution of the sum of two independent numbers. */
function convolved(one: readonly number[], other: readonly number[]): readonly number[] {
  const both = Array.from({ length: one.length + other.length - 1 }, () => 0)
  one.forEach((here, first) => {
    other.forEach((there, second) => {
      both[first + second] = (both[first + second] ?? 0) + here * there
    })
  })
  return both
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
