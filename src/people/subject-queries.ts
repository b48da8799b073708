import type { ExpressionBuilder } from 'kysely'

import type { Db } from '../db/database.ts'
import type { Schema } from '../db/schema.ts'
import { textFrom, type Text } from '../text.ts'
import type { Person } from './person.ts'

/** `name` is by language if authored so; `own` is whether the reader may open its page. */
export type NamedRow = Readonly<{
  subject: string
  id: number
  name: Text | string
  default_language: string
  /** Code of its consultation. */
  within: string
  own: boolean
}>

type Ids = readonly number[]
type Reader = Readonly<{ db: Db; researcher: number; facilitator: number }>

/** Returns the reader with the ids for joining their memberships. */
export const readerIn = (db: Db, { id, researcher, facilitator }: Person): Reader => ({
  db,
  researcher: researcher === 1 ? id : -1,
  facilitator: facilitator === 1 ? id : -1,
})

/** Names of people, outside any consultation. */
export async function peopleNamed({ db }: Reader, ids: Ids): Promise<readonly NamedRow[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return rows.map((row) => ({
    ...row,
    subject: `person/${row.id}`,
    default_language: '',
    within: '',
    own: true,
  }))
}

export async function consultationsNamed(reader: Reader, ids: Ids): Promise<readonly NamedRow[]> {
  if (ids.length === 0) return []
  const rows = await consultations(reader)
    .select(['consultation.id', 'consultation.title'])
    .where('consultation.id', 'in', ids)
    .execute()
  return rows.map(({ researched, title, ...row }) => ({
    ...row,
    name: textFrom(title),
    subject: `consultation/${row.id}`,
    own: researched !== null,
  }))
}

export async function workshopsNamed(reader: Reader, ids: Ids): Promise<readonly NamedRow[]> {
  if (ids.length === 0) return []
  const rows = await workshops(reader)
    .select(['workshop.id', 'workshop.place'])
    .where('workshop.id', 'in', ids)
    .execute()
  return rows.map(({ researched, facilitated, place, ...row }) => ({
    ...row,
    name: textFrom(place),
    subject: `workshop/${row.id}`,
    own: researched !== null || facilitated !== null,
  }))
}

export async function sessionsNamed(reader: Reader, ids: Ids): Promise<readonly NamedRow[]> {
  if (ids.length === 0) return []
  const rows = await workshops(reader)
    .innerJoin('session', 'session.workshop_id', 'workshop.id')
    .select(['session.id', 'session.number', 'workshop.code'])
    .where('session.id', 'in', ids)
    .execute()
  return rows.map(({ researched, facilitated, number, code, ...row }) => ({
    ...row,
    name: `${code}-${number}`,
    subject: `session/${row.id}`,
    own: researched !== null || facilitated !== null,
  }))
}

/** Names of questionnaires; a version has that of its questionnaire. */
export async function questionnairesNamed(
  reader: Reader,
  ids: Ids,
  versions: Ids,
): Promise<readonly NamedRow[]> {
  if (ids.length === 0 && versions.length === 0) return []
  const rows = await consultations(reader)
    .innerJoin('questionnaire', 'questionnaire.consultation_id', 'consultation.id')
    .innerJoin('questionnaire_version', 'questionnaire_version.questionnaire_id', 'questionnaire.id')
    .select(['questionnaire.id', 'questionnaire.name', 'questionnaire_version.id as version'])
    .where((is) =>
      is.or([
        is('questionnaire.id', 'in', [...ids, -1]),
        is('questionnaire_version.id', 'in', [...versions, -1]),
      ]),
    )
    .execute()
  return rows.flatMap(({ researched, version, ...row }) => {
    const own = researched !== null
    return [`questionnaire/${row.id}`, `version/${version}`].map((subject) => ({ ...row, subject, own }))
  })
}

const consultations = ({ db, researcher }: Reader) =>
  db
    .selectFrom('consultation')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.consultation_id', '=', 'consultation.id')
        .on('membership.person_id', '=', researcher),
    )
    .select(['consultation.default_language', 'consultation.code as within'])
    .select('membership.person_id as researched')

const workshops = (reader: Reader) =>
  consultations(reader)
    .innerJoin('workshop', 'workshop.consultation_id', 'consultation.id')
    .leftJoin('workshop_facilitator', (join) =>
      join
        .onRef('workshop_facilitator.workshop_id', '=', 'workshop.id')
        .on('workshop_facilitator.person_id', '=', reader.facilitator),
    )
    .select('workshop_facilitator.person_id as facilitated')

/** Actions that delete their subject; their detail holds its last name. */
const DELETIONS = [
  'consultation.delete',
  'workshop.delete',
  'questionnaire.delete',
  'session.discard',
  'session.end_rehearsal',
]

/**
 * Returns the deletions of these subjects, earliest first, and all of questionnaires, since their versions are deleted
 * with them.
 */
export async function deletionsOf({ db }: Reader, subjects: readonly string[]) {
  return await db
    .selectFrom('event')
    .select(['id', 'action', 'subject', 'detail'])
    .where('action', 'in', DELETIONS)
    .where((is) => is.or([is('subject', 'in', subjects), is('action', '=', 'questionnaire.delete')]))
    .orderBy('id')
    .limit(10_000)
    .execute()
}

/** Subquery: removal of the consultation after an event about it; SQLite may have reused its id. */
export const removedSince = (is: ExpressionBuilder<Schema, 'event'>) =>
  is
    .selectFrom('event as removal')
    .select('removal.id')
    .whereRef('removal.subject', '=', 'event.subject')
    .whereRef('removal.id', '>=', 'event.id')
    .where('removal.action', '=', 'consultation.delete')
