import { isListed, type Consultation } from '../consultation/consultation.ts'
import { consultationById, consultationsOf, groupsOf } from '../consultation/queries.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { conflict, notFound } from '../problem.ts'
import { publishedVersions, versionById, type Version } from '../questionnaire/queries.ts'
import { totalsOf } from '../response/totals.ts'
import { facilitates, workshopOf } from '../workshop/queries.ts'
import type { Workshop } from '../workshop/workshop.ts'
import { archivedAmong } from './archived-queries.ts'
import { wantingIn, type Surroundings, type Wanting } from './languages.ts'
import { findSessionByJoinCode, sessionOf } from './queries.ts'
import { refusalIn } from './acts.ts'
import { roomNotesOf } from './note-queries.ts'
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
  /** ISO date; null while answers are kept. */
  answers_deleted_on: string | null
}>

/** A session with the data of its pages. */
export type SeenSession = SeenWorkshop &
  Readonly<{
    session: Session
    version: Version
    /** Null when it can be opened as a draft; like `shut`, or the questionnaire is archived. */
    unopenable: Shut | null
    /** Responses; with fewer, a session waits. */
    threshold: number
    /** Texts missing in a participant language; empty unless it can be opened. */
    wanting: readonly Wanting[]
  }>

/** Data of the prepare form; `wanting`: texts missing in a participant language. */
export type Preparation = Readonly<{
  place: SeenWorkshop
  versions: readonly Version[]
  wanting: readonly Wanting[]
}>

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
  const { room_threshold } = await consultationById(db, workshop.consultation_id)
  const place = await placeAt(db, person, workshop)
  const isDraft = session.state === 'draft'
  const isArchived = isDraft && (await archivedAmong(db, [version.id])).size > 0
  const unopenable = place.shut ?? (isArchived ? ARCHIVED : null)
  const wanting = isDraft && !unopenable ? wantingIn(await surroundingsOf(db, workshop), [version.form]) : []
  return { ...place, session, version, unopenable, threshold: room_threshold, wanting }
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
  const { session, unopenable } = viewed
  if (!isJoinable(session)) throw refusalIn(session)
  if (unopenable && session.state === 'draft') throw conflict(unopenable)
  return viewed
}

/** Like `deskOf`, with totals; throws not_found. */
export const consoleOf = async (db: Db, person: Person, id: number) =>
  await counted(db, await seenSession(db, person, id))

/** Like `consoleOf`, with the notes about the room. */
export async function sessionPageOf(db: Db, person: Person, id: number) {
  const seen = await consoleOf(db, person, id)
  const { session, workshop } = seen.viewed
  return { ...seen, notes: await roomNotesOf(db, workshop.consultation_id, session.id), reader: person.id }
}

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
  const consultation = await consultationById(db, workshop.consultation_id)
  return {
    workshop,
    shut: shutIn(workshop, consultation),
    answers_deleted_on: consultation.answers_deleted_on,
    facilitates: await facilitates(db, person, workshop.id),
    researches: researched.some(({ id }) => id === workshop.consultation_id),
  }
}

const ARCHIVED: Shut = { key: 'archive.no_sessions', values: {} }

function shutIn(workshop: Workshop, consultation: Consultation): Shut | null {
  const { answers_deleted_on: day } = consultation
  if (!isListed(workshop) || !isListed(consultation)) return ARCHIVED
  return day === null ? null : { key: 'deletion.none_after', values: { day } }
}
