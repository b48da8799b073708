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
export type GivenCodes = Readonly<{ id: UnitId; sets: readonly (ReadonlySet<string> | null)[] }>

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
    if (!given.has(id)) return []
    const sets = coders.map(({ person_id }) => {
      const own = codings.get(id)?.get(person_id)
      return own ? codesIn(own) : null
    })
    return [{ id, sets }]
  })

/** Works out how far coders agree, and lets others work meanwhile. The round's seed draws the resamples. */
export async function agreementOf(
  { seed }: Pick<Round, 'seed'>,
  codebook: Codebook,
  units: readonly (GivenCodes & Readonly<{ given: number }>)[],
): Promise<Agreement> {
  const codes = codesOf(codebook, units)
  const places = new Map(codes.map(({ guid }, place) => [guid, place]))
  const shared = units.filter(({ given }) => given > 1)
  const coded: readonly Coded[] = shared.map(({ sets }) =>
    sets.map((set) => set && [...set].flatMap((guid) => places.get(guid) ?? []).sort((a, b) => a - b)),
  )
  const draws = drawsFor(coded)
  await setImmediate()
  const drawing = codersAgreement(coded, codes.length, { seed, draws })
  let since = performance.now()
  let step = drawing.next()
  while (!step.done) {
    if (performance.now() - since > TURN) {
      await setImmediate()
      since = performance.now()
    }
    step = drawing.next()
  }
  const { units: n, sets, codes: figures } = step.value
  await setImmediate()
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
    differing: differingIn(codes, shared),
  }
}

/** Codes that could be given, and those that were given all the same, in the order of the codebook. */
function codesOf(codebook: Codebook, units: readonly GivenCodes[]): readonly Code[] {
  const used = new Set(units.flatMap(({ sets }) => sets.flatMap((set) => [...(set ?? [])])))
  const able = new Set(givable(codebook))
  return codebook.codes.filter((code) => able.has(code) || used.has(code.guid))
}

function drawsFor(coded: readonly Coded[]): number {
  let added = coded.length
  for (const unit of coded) for (const codes of unit) added += codes?.length ?? 0
  return Math.max(LEAST_DRAWS, Math.min(DRAWS, Math.floor(MOST_ADDED / Math.max(1, added))))
}

const codedBy = ({ sets }: GivenCodes) => sets.filter((set) => set !== null).length

function differingIn(codes: readonly Code[], units: readonly GivenCodes[]): Agreement['differing'] {
  const tally = new Map<string, { answers: number; by: number[] }>()
  let answers = 0
  for (const unit of units.filter((one) => codedBy(one) > 1)) {
    const apart = apartIn(unit)
    if (apart.length > 0) answers += 1
    for (const guid of apart) {
      const found = tally.get(guid) ?? { answers: 0, by: unit.sets.map(() => 0) }
      found.answers += 1
      for (const [coder, set] of unit.sets.entries())
        if (set?.has(guid)) found.by[coder] = (found.by[coder] ?? 0) + 1
      tally.set(guid, found)
    }
  }
  const found = codes.flatMap((code) => {
    const own = tally.get(code.guid)
    return own ? [{ code, ...own }] : []
  })
  return { answers, codes: found.toSorted((one, other) => other.answers - one.answers) }
}

/** Returns the codes that some coders of an answer gave and others did not. */
export function apartIn({ sets }: GivenCodes): readonly string[] {
  const coded = sets.filter((set) => set !== null)
  const all = new Set(coded.flatMap((set) => [...set]))
  return [...all].filter((guid) => !coded.every((set) => set.has(guid)))
}
