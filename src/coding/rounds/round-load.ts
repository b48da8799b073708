import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import { conflict, notFound } from '../../problem.ts'
import type { Coding } from '../act/coding.ts'
import { codingsAt } from '../act/queries.ts'
import { versionIn } from '../codebook/queries.ts'
import { usesOf, type HelpKind } from '../help/queries.ts'
import { roundsOf } from '../round/queries.ts'
import { UNKNOWN, type Coder } from '../round/round.ts'
import { unitsAt, unitsOf } from '../text/queries.ts'
import { shownText } from '../../dataset/redaction.ts'
import { unitsRead } from '../text/texts.ts'
import type { Unit, UnitId, UnitRead } from '../text/unit.ts'
import { adjudicationsOf, type Adjudication } from './adjudication-queries.ts'
import { agreementOf, codedBy, type Agreement } from './agreement.ts'
import { noAgreement, unitsGiven, type NoAgreement, type RoundOf, type UnitGiven } from './agreements.ts'
import { approachOf, sharedIn } from './queries.ts'
import { questionOf, roundSeen } from './question-of.ts'

export type { NoAgreement, RoundOf } from './agreements.ts'

/** A round with how far its coders agree, or why that is not shown. */
export type RoundPage = RoundOf &
  Readonly<{
    shared: Readonly<{ given: number; twice: number }>
    /** Languages of answers that no coder of the round reads. */
    unread: readonly Readonly<{ language: string; count: number }>[]
    /** How often its coders used each help. */
    uses: ReadonlyMap<HelpKind, number>
    agreement: Agreement | NoAgreement
    differences: Differences | undefined
  }>

/** Answers on which all coders are through and differ, in the order of their random ids, and those settled. */
export type Differences = Readonly<{ ids: readonly UnitId[]; settled: ReadonlySet<UnitId> }>

/** One difference: the answer, what each coder gave it with places as shown, and how it was settled so far. */
export type Difference = RoundOf &
  Readonly<{
    read: UnitRead
    given: readonly Readonly<{ coder: Coder; codings: readonly Coding[]; shown: readonly Coding[] }>[]
    history: readonly Adjudication[]
    differences: Differences
  }>

/** A round by its consultation, its question and its number. */
export type At = Readonly<{ id: number; variable: string; number: number }>

/** Loads a round by its number. Throws not_found. */
export async function roundOf(db: Db, person: Person, { id, variable, number }: At): Promise<RoundOf> {
  const question = await questionOf(db, person, id, variable)
  const round = (await roundsOf(db, id, variable)).find((one) => one.number === number)
  if (!round) throw notFound()
  const { codebook } = await versionIn(db, id, variable, round.codebook_number)
  return {
    ...question,
    ...(await roundSeen(db, person, round)),
    codebook,
    approach: await approachOf(db, id),
  }
}

/** Loads a round with its agreement, where that may be shown. */
export async function roundPageOf(db: Db, person: Person, at: At): Promise<RoundPage> {
  const found = await roundOf(db, person, at)
  const shared = await sharedIn(db, found.round.id)
  const all = await unitsOf(db, at.id, at.variable)
  const reason = noAgreement(found, shared.twice)
  const units = reason === undefined || settles(found) ? await unitsGiven(db, found, all) : []
  return {
    ...found,
    shared,
    unread: unreadIn(found, all),
    uses: await usesOf(db, found.round.id),
    agreement: reason ?? (await agreementOf(found.round, found.codebook, units)),
    differences: settles(found) ? differencesAmong(units) : undefined,
  }
}

/** Whether differences of a round can be settled. */
const settles = ({ round }: RoundOf) => round.kind === 'blind' && round.state === 'finished'

function differencesAmong(units: readonly UnitGiven[]): Differences {
  const differing = units.filter((unit) => codedBy(unit) === unit.given && unit.apart.length > 0)
  return {
    ids: differing.map(({ id }) => id),
    settled: new Set(differing.filter(({ settled }) => settled).map(({ id }) => id)),
  }
}

function unreadIn({ coders }: RoundOf, units: readonly Unit[]) {
  const counts = new Map<string, number>()
  for (const { language } of units)
    if (language !== UNKNOWN && !coders.some(({ languages }) => languages.includes(language)))
      counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].map(([language, count]) => ({ language, count }))
}

/** Loads the differences of a finished blind round. Throws conflict before it is finished. */
export async function differencesOf(db: Db, found: RoundOf): Promise<Differences> {
  if (!settles(found)) throw conflict('round.settle_unfinished')
  const units = await unitsOf(db, found.consultation.id, found.variable.name)
  return differencesAmong(await unitsGiven(db, found, units))
}

/** Loads one difference. Throws not_found for an answer on which the coders agree. */
export async function differenceOf(db: Db, person: Person, at: At, unit: UnitId): Promise<Difference> {
  const found = await roundOf(db, person, at)
  const differences = await differencesOf(db, found)
  if (!differences.ids.includes(unit)) throw notFound()
  const { round, coders, dataset, variable } = found
  const units = await unitsAt(db, at.id, at.variable, [unit])
  const [read] = await unitsRead(db, dataset, variable, units)
  if (!read) throw notFound()
  const codings = (await codingsAt(db, round.id, [unit])).get(unit)
  const { toShown } = shownText(read.written, read.redactions)
  const given = coders.flatMap((coder) => {
    const own = codings?.get(coder.person_id)
    if (!own) return []
    const shown = own.map((one) => (one.end === 0 ? one : { ...one, ...toShown(one) }))
    return [{ coder, codings: own, shown }]
  })
  return { ...found, read, given, history: await adjudicationsOf(db, round.id, unit), differences }
}
