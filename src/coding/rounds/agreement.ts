import { setImmediate } from 'node:timers/promises'

import { codersAgreement, type OfCode, type OfCoders } from '../../statistic/code-agreement.ts'
import type { Coded } from '../../statistic/masi.ts'
import { codesIn } from '../act/coding.ts'
import type { Code, Codebook } from '../codebook/codebook.ts'
import { givable } from '../queue/desk.ts'
import type { Coder, Round } from '../round/round.ts'
import type { CodedRound } from '../settle/settled.ts'
import type { UnitId } from '../text/unit.ts'

/** What each coder of a round gave an answer: codes without stretches; null for not coded. */
export type GivenCodes = Readonly<{
  id: UnitId
  /** How many coders it was given to. */
  given: number
  sets: readonly (ReadonlySet<string> | null)[]
  /** Codes that some of its coders gave and others did not. */
  apart: readonly string[]
}>

/** How often coders differ on a code: in how many answers, and in how many of these each coder gave it. */
export type Differing = Readonly<{ code: Code; answers: number; by: readonly number[] }>

/** How far the coders of a round agree. */
export type Agreement = Readonly<{
  seed: number
  draws: number
  /** Answers given to two or more, and of these the ones not coded by all they were given to. */
  shared: number
  missing: number
  /** Codes of the round's codebook in its order, retired ones and headings only where they were given. */
  codes: readonly Readonly<{ code: Code; of: OfCode }>[]
  all: Pick<OfCoders, 'units' | 'sets'>
  /** Answers with a difference, and where they are: the code with the most first. */
  differing: Readonly<{ answers: number; codes: readonly Differing[] }>
}>

/** Resamples, and how many units and codes are added up in all of them at most. */
export const DRAWS = 2000
const MOST_ADDED = 80_000_000
const LEAST_DRAWS = 200
/** Milliseconds between two turns of others. */
const TURN = 15

/** Returns what the coders of a round gave answers, in the order of the coders. */
export const setsOf = (
  { given, codings }: CodedRound,
  coders: readonly Coder[],
  ids: readonly UnitId[],
): readonly GivenCodes[] =>
  ids.flatMap((id): readonly GivenCodes[] => {
    const to = given.get(id)
    if (!to) return []
    const own = codings.get(id)
    const sets = coders.map(({ person_id }) => {
      const codes = own?.get(person_id)
      return codes ? codesIn(codes) : null
    })
    return [{ id, given: to.length, sets, apart: apartIn(sets) }]
  })

function apartIn(sets: GivenCodes['sets']): readonly string[] {
  const coded = sets.filter((set) => set !== null)
  const apart = new Set<string>()
  for (const set of coded)
    for (const guid of set) if (!coded.every((other) => other.has(guid))) apart.add(guid)
  return [...apart]
}

/**
 * Works out how far coders agree, and lets others work meanwhile. The round's seed draws the resamples; `draws` is how
 * many, where intervals are not wanted.
 */
export async function agreementOf(
  { seed }: Pick<Round, 'seed'>,
  codebook: Codebook,
  units: readonly GivenCodes[],
  { draws }: Readonly<{ draws?: 0 }> = {},
): Promise<Agreement> {
  const working = agreed({ seed, ...(draws === 0 && { draws }) }, codebook, units)
  let since = performance.now()
  let step = working.next()
  while (!step.done) {
    if (performance.now() - since > TURN) {
      await setImmediate()
      since = performance.now()
    }
    step = working.next()
  }
  return step.value
}

function* agreed(
  { seed, draws: wanted }: Readonly<{ seed: number; draws?: number }>,
  codebook: Codebook,
  units: readonly GivenCodes[],
): Generator<void, Agreement, void> {
  const codes = yield* codesOf(codebook, units)
  const places = new Map(codes.map(({ guid }, place) => [guid, place]))
  const shared = units.filter(({ given }) => given > 1)
  const coded: Coded[] = []
  for (const { sets } of shared) {
    const placesIn = (set: ReadonlySet<string>) => Array.from(set, (guid) => places.get(guid) ?? 0)
    coded.push(sets.map((set) => set && placesIn(set).sort((one, other) => one - other)))
    yield
  }
  const draws = wanted ?? drawsFor(coded)
  const { units: n, sets, codes: figures } = yield* codersAgreement(coded, codes.length, { seed, draws })
  return {
    seed,
    draws,
    shared: shared.length,
    missing: shared.filter((unit) => codedBy(unit) < unit.given).length,
    codes: codes.flatMap((code, place) => {
      const of = figures[place]
      return of ? [{ code, of }] : []
    }),
    all: { units: n, sets },
    differing: yield* differingIn(codes, shared),
  }
}

/** Codes that could be given, and those that were given all the same, in the order of the codebook. */
function* codesOf(codebook: Codebook, units: readonly GivenCodes[]): Generator<void, readonly Code[], void> {
  const used = new Set<string>()
  for (const { sets } of units) {
    for (const set of sets) for (const guid of set ?? []) used.add(guid)
    yield
  }
  const able = new Set(givable(codebook))
  return codebook.codes.filter((code) => able.has(code) || used.has(code.guid))
}

function drawsFor(coded: readonly Coded[]): number {
  let added = coded.length
  for (const unit of coded) for (const codes of unit) added += codes?.length ?? 0
  return Math.max(LEAST_DRAWS, Math.min(DRAWS, Math.floor(MOST_ADDED / Math.max(1, added))))
}

/** Returns how many coders have coded an answer. */
export const codedBy = ({ sets }: GivenCodes): number => sets.filter((set) => set !== null).length

function* differingIn(
  codes: readonly Code[],
  units: readonly GivenCodes[],
): Generator<void, Agreement['differing'], void> {
  const tally = new Map<string, { answers: number; by: number[] }>()
  let answers = 0
  for (const { sets, apart } of units) {
    if (apart.length > 0) answers += 1
    for (const guid of apart) {
      const found = tally.get(guid) ?? { answers: 0, by: sets.map(() => 0) }
      found.answers += 1
      for (const [coder, set] of sets.entries())
        if (set?.has(guid)) found.by[coder] = (found.by[coder] ?? 0) + 1
      tally.set(guid, found)
    }
    yield
  }
  const found = codes.flatMap((code) => {
    const own = tally.get(code.guid)
    return own ? [{ code, ...own }] : []
  })
  return { answers, codes: found.toSorted((one, other) => other.answers - one.answers) }
}
