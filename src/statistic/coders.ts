import { absent, computed, type Computed } from './computed.ts'

/** What each coder said of one unit: a category, or null where that coder has not coded it. */
export type Rated = readonly (string | number | null)[]

/** Why coders have no alpha: no unit was coded by two; all said one and the same. */
export type NoAlpha = 'no_pairs' | 'no_variation'
export type NoKappa = NoAlpha | 'not_two_coders'

/** Returns the share of pairs of coders of the same unit who said the same. */
export function shareAgreed(units: readonly Rated[]): Computed<number, 'no_pairs'> {
  let [pairs, agreed] = [0, 0]
  for (const said of units.map(saidOf)) {
    pairs += said.length * (said.length - 1)
    for (const count of tallied(said).values()) agreed += count * (count - 1)
  }
  return pairs === 0 ? absent('no_pairs') : computed(agreed / pairs)
}

/** Returns Cohen's kappa of two coders over the units both have coded. */
export function cohensKappa(units: readonly Rated[]): Computed<number, NoKappa> {
  if (units.some((unit) => unit.length !== 2)) return absent('not_two_coders')
  const both = units.filter((unit) => !unit.includes(null))
  const agreed = both.filter(([one, other]) => one === other).length
  const others = tallied(both.map(([, other]) => other ?? null))
  let product = 0
  for (const [category, count] of tallied(both.map(([one]) => one ?? null)))
    product += count * (others.get(category) ?? 0)
  return kappaFrom(both.length, agreed, product)
}

/** Returns kappa from units coded, units agreed on, and the sum over categories of the products of both totals. */
export function kappaFrom(units: number, agreed: number, product: number): Computed<number, NoAlpha> {
  if (units === 0) return absent('no_pairs')
  const square = units * units
  return square === product
    ? absent('no_variation')
    : computed((units * agreed - product) / (square - product))
}

/** Returns Krippendorff's nominal alpha of any number of coders, units left out by some included. */
export function nominalAlpha(units: readonly Rated[]): Computed<number, NoAlpha> {
  const pairable = units.map(saidOf).filter((said) => said.length > 1)
  let apart = 0
  for (const said of pairable) {
    let alike = 0
    for (const count of tallied(said).values()) alike += count * count
    apart += (said.length ** 2 - alike) / (said.length - 1)
  }
  const values = pairable.flat()
  let expected = values.length ** 2
  for (const count of tallied(values).values()) expected -= count * count
  return alphaFrom(values.length, apart, expected)
}

/**
 * Returns alpha from the values of units with two or more, the distances within units (every ordered pair over the
 * values of its unit less one), and the distances between all values.
 */
export function alphaFrom(values: number, apart: number, expected: number): Computed<number, NoAlpha> {
  if (values === 0) return absent('no_pairs')
  return expected > 0 ? computed(1 - ((values - 1) * apart) / expected) : absent('no_variation')
}

const saidOf = (unit: Rated): Rated => unit.filter((one) => one !== null)

function tallied(said: Rated): ReadonlyMap<Rated[number], number> {
  const counts = new Map<Rated[number], number>()
  for (const one of said) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}
