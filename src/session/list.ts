import { isListed, type Consultation } from '../consultation/consultation.ts'
import { consultationById, consultationsOf } from '../consultation/queries.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { administratorNames } from '../people/queries.ts'
import { versionById, type Version } from '../questionnaire/queries.ts'
import type { Text } from '../text.ts'
import { workshopsSeenBy } from '../workshop/queries.ts'
import type { Workshop } from '../workshop/workshop.ts'
import { archivedAmong } from './archived-queries.ts'
import { sessionsIn } from './queries.ts'
import type { Session } from './session.ts'

/** A listed workshop with sessions and versions. */
export type Listed = Readonly<{
  workshop: Workshop
  /** Title of the consultation. */
  consultation: Text
  mayPrepare: boolean
  /** `mayOpen`: a draft can still be opened. */
  sessions: readonly Readonly<{ session: Session; version: Version; mayOpen: boolean }>[]
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
  const archivedVersions = await archivedAmong(db, ids(sessions, 'version_id'))
  const consultations = await Promise.all(
    ids(workshops, 'consultation_id').map((id) => consultationById(db, id)),
  )
  const archived = new Set(consultations.flatMap((one) => (isListed(one) ? [] : [one.id])))
  const listed = workshops.filter((one) => isListed(one) && !archived.has(one.consultation_id))
  return listed.map((workshop) => {
    const head = headOf(consultations.find(({ id }) => id === workshop.consultation_id))
    const own = sessions.filter(({ workshop_id }) => workshop_id === workshop.id)
    return {
      workshop,
      ...head,
      sessions: own.flatMap((session) => {
        const version = versions.find(({ id }) => id === session.version_id)
        const mayOpen = head.mayPrepare && !archivedVersions.has(session.version_id)
        return version ? [{ session, version, mayOpen }] : []
      }),
    }
  })
}

const headOf = (consultation: Consultation | undefined): Pick<Listed, 'consultation' | 'mayPrepare'> => ({
  consultation: consultation?.title ?? {},
  mayPrepare: consultation?.answers_deleted_on === null,
})

const ids = <Name extends string>(rows: readonly Readonly<Record<Name, number>>[], name: Name): number[] => [
  ...new Set(rows.map((row) => row[name])),
]
