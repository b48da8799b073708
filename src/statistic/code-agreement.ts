import { alphaFrom, kappaFrom, type NoAlpha, type NoKappa } from './coders.ts'
import { absent, computed, type Computed } from './computed.ts'
import { type Coded, setsOf } from './masi.ts'
import { type Draws, type Kinds, type Resampled, unitIntervals } from './resample.ts'

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
 * by two or more. Yields after each step, so that others can work.
 */
export function* codersAgreement(
  all: readonly Coded[],
  codes: number,
  draws: Draws,
): Generator<void, OfCoders, void> {
  const two = all.every((unit) => unit.length === 2)
  const { units, kinds } = yield* kindsOf(all.filter((unit) => sizeOf(unit) > 1))
  const times = new Uint32Array(units.length)
  for (const kind of kinds.of) times[kind] = (times[kind] ?? 0) + 1
  const sizes = grouped(units.map((unit, kind) => ({ unit: kind, size: sizeOf(unit), given: 0, first: 0 })))
  const uses = yield* usesOf(units, codes)
  const sets = yield* setsOf(units, times)
  const measured = (taken: Uint32Array) => {
    const totals = totalsOf(sizes, taken)
    return {
      sets: sets(taken),
      codes: uses.map((use) => measuresOf(totals, two, sumsOf(use, taken))),
    }
  }
  const once = measured(times)
  const figures = new Float64Array(1 + 2 * codes)
  const [ofSets, ...ofCodes] = yield* unitIntervals(
    kinds,
    (taken) => {
      const { sets: here, codes: found } = measured(taken)
      figures[0] = here.value ?? NaN
      for (const [code, { alpha, kappa }] of found.entries()) {
        figures[1 + 2 * code] = alpha.value ?? NaN
        figures[2 + 2 * code] = kappa.value ?? NaN
      }
      return figures
    },
    draws,
  )
  const none = absent('no_figure')
  return {
    units: kinds.of.length,
    sets: { figure: once.sets, interval: ofSets ?? none },
    codes: once.codes.map(({ alpha, kappa, ...rest }, code) => ({
      ...rest,
      alpha: { figure: alpha, interval: ofCodes[2 * code] ?? none },
      kappa: { figure: kappa, interval: ofCodes[2 * code + 1] ?? none },
    })),
  }
}

const sizeOf = (unit: Coded): number => unit.reduce((sum, given) => (given === null ? sum : sum + 1), 0)

/** One unit of each kind, and the kind of every unit: those to which each coder gave the same are of one kind. */
function* kindsOf(all: readonly Coded[]): Generator<void, { units: readonly Coded[]; kinds: Kinds }, void> {
  const known = new Map<string, number>()
  const units: Coded[] = []
  const of = new Uint32Array(all.length)
  for (const [place, unit] of all.entries()) {
    const name = unit.map((given) => given?.join(' ') ?? '-').join()
    const kind = known.get(name) ?? units.push(unit) - 1
    known.set(name, kind)
    of[place] = kind
    yield
  }
  return { units, kinds: { of, many: units.length } }
}

/** A unit coded by so many, of whom so many gave a code; `first` is 1 where the first did. */
type Use = Readonly<{ unit: number; size: number; given: number; first: number }>

/** Units that are alike but for their codes, so that only how often they are taken is added up in a resample. */
type Group = Readonly<{ units: Uint32Array } & Omit<Use, 'unit'>>

function grouped(uses: readonly Use[]): readonly Group[] {
  const found = new Map<string, Omit<Use, 'unit'> & { units: number[] }>()
  for (const { unit, ...alike } of uses) {
    const name = `${alike.size} ${alike.given} ${alike.first}`
    const group = found.get(name)
    if (group) group.units.push(unit)
    else found.set(name, { ...alike, units: [unit] })
  }
  return [...found.values()].map((group) => ({ ...group, units: Uint32Array.from(group.units) }))
}

function takenOf({ units }: Group, times: Uint32Array): number {
  let taken = 0
  for (let place = 0; place < units.length; place += 1) taken += times[units[place] ?? 0] ?? 0
  return taken
}

/** Returns by code the units that carry it. */
function* usesOf(
  units: readonly Coded[],
  codes: number,
): Generator<void, readonly (readonly Group[])[], void> {
  const found: Use[][] = Array.from({ length: codes }, () => [])
  for (const [unit, coders] of units.entries()) {
    const size = sizeOf(coders)
    for (const code of new Set(coders.flatMap((given) => given ?? []))) {
      const given = coders.filter((one) => one?.includes(code)).length
      found[code]?.push({ unit, size, given, first: coders[0]?.includes(code) ? 1 : 0 })
    }
    yield
  }
  const groups: (readonly Group[])[] = []
  for (const uses of found) {
    groups.push(grouped(uses))
    yield
  }
  return groups
}

/** Units, their codings, and pairs of codings of the same unit, each unit taken so many times. */
type Totals = Readonly<{ units: number; values: number; pairs: number }>

function totalsOf(sizes: readonly Group[], times: Uint32Array): Totals {
  let [units, values, pairs] = [0, 0, 0]
  for (const group of sizes) {
    const [taken, { size }] = [takenOf(group, times), group]
    units += taken
    values += taken * size
    pairs += (taken * size * (size - 1)) / 2
  }
  return { units, values, pairs }
}

/** Of one code: codings, those of the first coder, and pairs of one who gave it and one who did not, by unit its size. */
type Sums = Readonly<{ used: number; first: number; apart: number; pairsApart: number }>

function sumsOf(groups: readonly Group[], times: Uint32Array): Sums {
  const sums = { used: 0, first: 0, apart: 0, pairsApart: 0 }
  for (const group of groups) {
    const [taken, { size, given, first }] = [takenOf(group, times), group]
    const pairs = given * (size - given)
    sums.used += taken * given
    sums.first += taken * first
    sums.pairsApart += taken * pairs
    sums.apart += (taken * 2 * pairs) / (size - 1)
  }
  return sums
}

/** Of two coders every pair apart is a unit apart, and what the first did not give the second gave. */
function measuresOf(
  { units, values, pairs }: Totals,
  two: boolean,
  { used, first, apart, pairsApart }: Sums,
) {
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
