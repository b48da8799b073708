import { isListed, type Consultation } from '../consultation/consultation.ts'
import { consultationById, consultationsOf, groupsOf } from '../consultation/queries.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { administratorNames } from '../people/queries.ts'
import { conflict, notFound } from '../problem.ts'
import { publishedVersions, versionById, type Version } from '../questionnaire/queries.ts'
import { totalsOf } from '../response/totals.ts'
import type { Text } from '../text.ts'
import { facilitates, workshopOf, workshopsSeenBy } from '../workshop/queries.ts'
import type { Workshop } from '../workshop/workshop.ts'
import { wantingIn, type Surroundings, type Wanting } from './languages.ts'
import { findSessionByJoinCode, sessionOf, sessionsIn } from './queries.ts'
import { refusalIn } from './acts.ts'
import { isJoinable, type Session, type Totals } from './session.ts'

/** Why sessions cannot be prepared or opened: message key and values, with ISO dates. */
export type Shut = Readonly<
  | { key: 'archive.no_sessions'; values: Readonly<Record<string, never>> }
  | { key: 'deletion.none_after'; values: Readonly<{ day: string }> }
>

/** A workshop and a person's rights. */
export type SeenWorkshop = Readonly<{
  workshop: Workshop
  /** The person runs its sessions. */
  facilitates: boolean
  /** The person researches its consultation. */
  researches: boolean
  /** Null when sessions can be prepared. */
  shut: Shut | null
}>

/** A session with the data of its pages. */
export type SeenSession = SeenWorkshop &
  Readonly<{
    session: Session
    version: Version
    /** ISO date; null while answers are kept. */
    answers_deleted_on: string | null
    /** Responses; with fewer, a session waits. */
    threshold: number
    /** Texts missing in a participant language; empty once opened. */
    wanting: readonly Wanting[]
  }>

/** Data of the prepare form; `wanting`: texts missing in a participant language. */
export type Preparation = Readonly<{
  place: SeenWorkshop
  versions: readonly Version[]
  wanting: readonly Wanting[]
}>

/** A listed workshop with sessions and versions. */
export type Listed = Readonly<{
  workshop: Workshop
  /** Title of the consultation. */
  consultation: Text
  mayPrepare: boolean
  sessions: readonly Readonly<{ session: Session; version: Version }>[]
}>

/** `archived`: all workshops the person sees are archived. */
export type SeenSessions = Readonly<{
  listed: readonly Listed[]
  archived: boolean
  administrators: readonly string[]
}>

/** Loads a person's sessions; if none, also administrators to ask. */
export async function sessionsFor(db: Db, person: Person): Promise<SeenSessions> {
  const listed = await listedFor(db, person)
  const archived = listed.length === 0 && (await seenBy(db, person)).length > 0
  const isAsking = listed.length === 0 && !archived
  return { listed, archived, administrators: isAsking ? await administratorNames(db) : [] }
}

const seenBy = async (db: Db, person: Person): Promise<readonly Workshop[]> =>
  await workshopsSeenBy(db, person, ids(await consultationsOf(db, person), 'id'))

/** Loads a person's workshops with sessions; shared rows are read once. */
async function listedFor(db: Db, person: Person): Promise<readonly Listed[]> {
  const workshops = await seenBy(db, person)
  const sessions = await sessionsIn(db, ids(workshops, 'id'))
  const versions = await Promise.all(ids(sessions, 'version_id').map((id) => versionById(db, id)))
  const consultations = await Promise.all(
    ids(workshops, 'consultation_id').map((id) => consultationById(db, id)),
  )
  const archived = new Set(consultations.flatMap((one) => (isListed(one) ? [] : [one.id])))
  const listed = workshops.filter((one) => isListed(one) && !archived.has(one.consultation_id))
  return listed.map((workshop) => ({
    workshop,
    ...headOf(consultations.find(({ id }) => id === workshop.consultation_id)),
    sessions: sessions
      .filter(({ workshop_id }) => workshop_id === workshop.id)
      .flatMap((session) => {
        const version = versions.find(({ id }) => id === session.version_id)
        return version ? [{ session, version }] : []
      }),
  }))
}

const headOf = (consultation: Consultation | undefined): Pick<Listed, 'consultation' | 'mayPrepare'> => ({
  consultation: consultation?.title ?? {},
  mayPrepare: consultation?.answers_deleted_on === null,
})

/** Loads the data to prepare a session. Throws not_found without access, conflict when none can be prepared. */
export async function preparationOf(db: Db, person: Person, workshopId: number): Promise<Preparation> {
  const workshop = await workshopOf(db, person, workshopId)
  const place = await placeAt(db, person, workshop)
  if (place.shut) throw conflict(place.shut)
  const versions = await publishedVersions(db, workshop.consultation_id)
  const surroundings = await surroundingsOf(db, workshop)
  return {
    place,
    versions,
    wanting: wantingIn(
      surroundings,
      versions.map(({ form }) => form),
    ),
  }
}

/** Loads a session by access to its workshop; throws not_found. */
export async function seenSession(db: Db, person: Person, id: number): Promise<SeenSession> {
  const { session, workshop } = await sessionOf(db, person, id)
  const version = await versionById(db, session.version_id)
  const { answers_deleted_on, room_threshold } = await consultationById(db, workshop.consultation_id)
  const wanting =
    session.state === 'draft' ? wantingIn(await surroundingsOf(db, workshop), [version.form]) : []
  const place = await placeAt(db, person, workshop)
  return { ...place, session, version, answers_deleted_on, threshold: room_threshold, wanting }
}

/** Loads a session for its facilitators; throws not_found for others, who have no actions. */
export async function ownSession(db: Db, person: Person, id: number): Promise<SeenSession> {
  const viewed = await seenSession(db, person, id)
  if (!viewed.facilitates) throw notFound()
  return viewed
}

/** Returns whether the id still has this join code (ids are reused). */
export const isStill = async (db: Db, id: number, join_code: string): Promise<boolean> =>
  (await findSessionByJoinCode(db, join_code))?.id === id

/** Loads a session participants can join, now or once opened; throws conflict when they cannot. */
export async function joinableSession(db: Db, person: Person, id: number): Promise<SeenSession> {
  const viewed = await seenSession(db, person, id)
  const { session, shut } = viewed
  if (!isJoinable(session)) throw refusalIn(session)
  if (shut && session.state === 'draft') throw conflict(shut)
  return viewed
}

/** Like `deskOf`, with totals; throws not_found. */
export const consoleOf = async (db: Db, person: Person, id: number) =>
  await counted(db, await seenSession(db, person, id))

/** Like `ownDeskOf`, with totals; throws not_found for others. */
export const ownConsoleOf = async (db: Db, person: Person, id: number) =>
  await counted(db, await ownSession(db, person, id))

const counted = async (
  db: Db,
  viewed: SeenSession,
): Promise<Readonly<{ viewed: SeenSession; totals: Totals }>> => ({
  viewed,
  totals: await totalsOf(db, viewed.session),
})

async function surroundingsOf(db: Db, workshop: Workshop): Promise<Surroundings> {
  const { consultation_id } = workshop
  return {
    consultation: await consultationById(db, consultation_id),
    workshop,
    groups: await groupsOf(db, consultation_id),
  }
}

async function placeAt(db: Db, person: Person, workshop: Workshop): Promise<SeenWorkshop> {
  const researched = await consultationsOf(db, person)
  return {
    workshop,
    shut: shutIn(workshop, await consultationById(db, workshop.consultation_id)),
    facilitates: await facilitates(db, person, workshop.id),
    researches: researched.some(({ id }) => id === workshop.consultation_id),
  }
}

function shutIn(workshop: Workshop, consultation: Consultation): Shut | null {
  const { answers_deleted_on: day } = consultation
  if (!isListed(workshop) || !isListed(consultation)) return { key: 'archive.no_sessions', values: {} }
  return day === null ? null : { key: 'deletion.none_after', values: { day } }
}

const ids = <Name extends string>(rows: readonly Readonly<Record<Name, number>>[], name: Name): number[] => [
  ...new Set(rows.map((row) => row[name])),
]
