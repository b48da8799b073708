import { consultationsOf } from '../consultation/queries.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { notFound } from '../problem.ts'
import { versionById, type Version } from '../questionnaire/queries.ts'
import { facilitates, workshopOf } from '../workshop/queries.ts'
import { workshopFrom, type Workshop } from '../workshop/workshop.ts'
import { sessionOf } from './queries.ts'
import type { Session } from './session.ts'

/** A workshop as one person sees it. */
export type Place = Readonly<{
  workshop: Workshop
  /** Whether the person opens, paces and closes its sessions. */
  facilitates: boolean
  /** Whether the person researches its consultation. */
  researches: boolean
}>

/** A session and everything its pages speak of. */
export type Desk = Place & Readonly<{ session: Session; version: Version }>

/** The workshop, for those who may see it; throws not_found. */
export async function placeOf(db: Db, person: Person, workshopId: number): Promise<Place> {
  return await placeAt(db, person, await workshopOf(db, person, workshopId))
}

/** The session, for those who may see its workshop; throws not_found. */
export async function deskOf(db: Db, person: Person, id: number): Promise<Desk> {
  const { session, workshop } = await sessionOf(db, person, id)
  const version = await versionById(db, session.version_id)
  return { ...(await placeAt(db, person, workshop)), session, version }
}

/** The session, for those who facilitate its workshop; for everyone else there is nothing to act on: not_found. */
export async function ownDeskOf(db: Db, person: Person, id: number): Promise<Desk> {
  const desk = await deskOf(db, person, id)
  if (!desk.facilitates) throw notFound()
  return desk
}

/** The workshops a person facilitates or whose consultation they research, the latest first. */
export async function workshopsSeenBy(db: Db, person: Person): Promise<readonly Workshop[]> {
  const researched = (await consultationsOf(db, person)).map(({ id }) => id)
  const rows = await db
    .selectFrom('workshop')
    .leftJoin('workshop_facilitator', (join) =>
      join
        .onRef('workshop_facilitator.workshop_id', '=', 'workshop.id')
        .on('workshop_facilitator.person_id', '=', person.facilitator === 1 ? person.id : -1),
    )
    .selectAll('workshop')
    .where((is) =>
      is.or([
        is('workshop_facilitator.person_id', 'is not', null),
        ...(researched.length > 0 ? [is('workshop.consultation_id', 'in', researched)] : []),
      ]),
    )
    .orderBy('workshop.starts_on', 'desc')
    .orderBy('workshop.id', 'desc')
    .limit(500)
    .execute()
  return rows.map(workshopFrom)
}

/** The published versions of a consultation's questionnaires, the newest of each first. */
export async function publishedVersions(db: Db, consultationId: number): Promise<readonly Version[]> {
  const rows = await db
    .selectFrom('questionnaire_version')
    .innerJoin('questionnaire', 'questionnaire.id', 'questionnaire_version.questionnaire_id')
    .select('questionnaire_version.id')
    .where('questionnaire.consultation_id', '=', consultationId)
    .where('questionnaire_version.state', '=', 'published')
    .orderBy('questionnaire_version.questionnaire_id', 'desc')
    .orderBy('questionnaire_version.number', 'desc')
    .limit(200)
    .execute()
  return await Promise.all(rows.map(({ id }) => versionById(db, id)))
}

async function placeAt(db: Db, person: Person, workshop: Workshop): Promise<Place> {
  const researched = await consultationsOf(db, person)
  return {
    workshop,
    facilitates: await facilitates(db, person, workshop.id),
    researches: researched.some(({ id }) => id === workshop.consultation_id),
  }
}
