import { alphaFrom, kappaFrom, type NoAlpha, type NoKappa } from './coders.ts'
import { absent, computed, type Computed } from './computed.ts'
import { type Coded, setsOf } from './masi.ts'
import { type Draws, type Resampled, unitIntervals } from './resample.ts'

/** A measure of agreement with its interval over resampled units. */
export type Measured<Reason extends string> = Readonly<{
  figure: Computed<number, Reason>
  interval: Computed<Resampled, 'no_figure'>
}>

/** How far coders agree on whether units carry one code. */
export type OfCode = Readonly<{
  /** Times the code was given, of all codings of units coded by two or more; the share is null for none. */
  used: number
  prevalence: number | null
  /** The share of pairs of coders of the same unit who both gave the code, or both did not. */
  agreed: Computed<number, 'no_pairs'>
  kappa: Measured<NoKappa>
  alpha: Measured<NoAlpha>
}>

/** Agreement of coders: units coded by two or more, each code, and the sets of all codes by MASI distance. */
export type OfCoders = Readonly<{ units: number; codes: readonly OfCode[]; sets: Measured<NoAlpha> }>

/**
 * Returns the agreement of coders on codes numbered from 0. All intervals come from the same resamples of the units coded
 * by two or more. Yields after each resample, so that others can work.
 */
export function* codersAgreement(
  all: readonly Coded[],
  codes: number,
  draws: Draws,
): Generator<void, OfCoders, void> {
  const units = all.filter((unit) => unit.filter((given) => given !== null).length > 1)
  const two = all.every((unit) => unit.length === 2)
  const sizes = Uint32Array.from(units, (unit) => unit.filter((given) => given !== null).length)
  const uses = usesOf(units, sizes, codes)
  const sets = setsOf(units)
  const measured = (times: Uint32Array) => {
    const totals = totalsOf(sizes, times)
    return {
      sets: sets(times),
      codes: uses.map((use) => sumsOf(use, times)).map(measuresOf(totals, two)),
    }
  }
  const once = measured(new Uint32Array(units.length).fill(1))
  const [ofSets, ...ofCodes] = yield* unitIntervals(
    units.length,
    (times) => {
      const { sets: here, codes: found } = measured(times)
      return [here.value, ...found.flatMap(({ alpha, kappa }) => [alpha.value, kappa.value])]
    },
    draws,
  )
  const none = absent('no_figure')
  return {
    units: units.length,
    sets: { figure: once.sets, interval: ofSets ?? none },
    codes: once.codes.map(({ alpha, kappa, ...rest }, code) => ({
      ...rest,
      alpha: { figure: alpha, interval: ofCodes[2 * code] ?? none },
      kappa: { figure: kappa, interval: ofCodes[2 * code + 1] ?? none },
    })),
  }
}

/** Units that carry a code; other units are not listed. Typed arrays, since each is read once a resample. */
type Uses = Readonly<{
  unit: Uint32Array
  /** How many coders gave it, and whether the first did. */
  given: Uint32Array
  first: Uint32Array
  /** Pairs of one coder who gave it and one who did not; distances within the unit. */
  pairsApart: Uint32Array
  apart: Float64Array
}>

function usesOf(units: readonly Coded[], sizes: Uint32Array, codes: number): readonly Uses[] {
  const found: { unit: number; given: number; first: number }[][] = Array.from({ length: codes }, () => [])
  for (const [unit, coders] of units.entries()) {
    for (const code of new Set(coders.flatMap((given) => given ?? []))) {
      const given = coders.filter((one) => one?.includes(code)).length
      found[code]?.push({ unit, given, first: coders[0]?.includes(code) ? 1 : 0 })
    }
  }
  return found.map((uses) => {
    const sizeOf = (unit: number) => sizes[unit] ?? 0
    const pairsApart = Uint32Array.from(uses, ({ unit, given }) => given * (sizeOf(unit) - given))
    return {
      unit: Uint32Array.from(uses, ({ unit }) => unit),
      given: Uint32Array.from(uses, ({ given }) => given),
      first: Uint32Array.from(uses, ({ first }) => first),
      pairsApart,
      apart: Float64Array.from(uses, ({ unit }, use) => (2 * (pairsApart[use] ?? 0)) / (sizeOf(unit) - 1)),
    }
  })
}

/** Units, their codings, and pairs of codings of the same unit, each unit taken so many times. */
type Totals = Readonly<{ units: number; values: number; pairs: number }>

function totalsOf(sizes: Uint32Array, times: Uint32Array): Totals {
  let [units, values, pairs] = [0, 0, 0]
  for (let unit = 0; unit < sizes.length; unit += 1) {
    const [size, taken] = [sizes[unit] ?? 0, times[unit] ?? 0]
    units += taken
    values += taken * size
    pairs += (taken * size * (size - 1)) / 2
  }
  return { units, values, pairs }
}

type Sums = Readonly<{ used: number; first: number; apart: number; pairsApart: number }>

function sumsOf({ unit, given, first, apart, pairsApart }: Uses, times: Uint32Array): Sums {
  const sums = { used: 0, first: 0, apart: 0, pairsApart: 0 }
  for (let use = 0; use < unit.length; use += 1) {
    const taken = times[unit[use] ?? 0] ?? 0
    sums.used += taken * (given[use] ?? 0)
    sums.first += taken * (first[use] ?? 0)
    sums.apart += taken * (apart[use] ?? 0)
    sums.pairsApart += taken * (pairsApart[use] ?? 0)
  }
  return sums
}

/** Of two coders every pair apart is a unit apart, and what the first did not give the second gave. */
const measuresOf =
  ({ units, values, pairs }: Totals, two: boolean) =>
  ({ used, first, apart, pairsApart }: Sums) => {
    const second = used - first
    const product = first * second + (units - first) * (units - second)
    const kappa: Computed<number, NoKappa> = two
      ? kappaFrom(units, units - pairsApart, product)
      : absent('not_two_coders')
    const agreed: Computed<number, 'no_pairs'> =
      pairs === 0 ? absent('no_pairs') : computed((pairs - pairsApart) / pairs)
    return {
      used,
      prevalence: values === 0 ? null : used / values,
      agreed,
      kappa,
      alpha: alphaFrom(values, apart, 2 * used * (values - used)),
    }
  }
