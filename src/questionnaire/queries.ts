import type { Selectable } from 'kysely'

import type { Db, Tx } from '../db/database.ts'
import type { QuestionnaireTable } from '../db/schema.ts'
import type { Person } from '../people/person.ts'
import { cachedFor } from '../db/compiled-query.ts'
import { notFound } from '../problem.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'

type Stored = Selectable<QuestionnaireTable>

/** A version of a questionnaire, with its definition parsed. */
export type Version = Readonly<{
  id: number
  questionnaire_id: number
  number: number
  state: 'draft' | 'published'
  /** ISO date; null for a draft. */
  published_on: string | null
  /** Number of saves. */
  revision: number
  /** ISO time in UTC of the last save; null when never saved. */
  saved_at: string | null
  saved_by: number | null
  form: Questionnaire
}>

/** Cache of published forms by version id, per database: they are immutable, so each is parsed once. */
const published = new WeakMap<object, Map<number, Questionnaire>>()
const PUBLISHED_AT_MOST = 200

/** Returns a version without access check; throws not_found. */
export async function versionById(db: Db, id: number): Promise<Version> {
  const row = await db
    .selectFrom('questionnaire_version')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => notFound())
  return withForm(db, row)
}

/** Returns the form of a version, cached when published. Throws not_found. */
export async function formOf(db: Db, id: number): Promise<Questionnaire> {
  return publishedIn(db).get(id) ?? (await versionById(db, id)).form
}

/** A version with its consultation; `name` is the questionnaire's, for staff. */
export type PlacedVersion = Version &
  Readonly<{ consultation_id: number; answers_deleted_on: string | null; name: string }>

/** Returns the version for a researcher of its consultation or a facilitator of its workshops. Throws not_found. */
export async function versionOf(db: Db, person: Person, id: number): Promise<PlacedVersion> {
  const row = await db
    .selectFrom('questionnaire_version')
    .innerJoin('questionnaire', 'questionnaire.id', 'questionnaire_version.questionnaire_id')
    .innerJoin('consultation', 'consultation.id', 'questionnaire.consultation_id')
    .selectAll('questionnaire_version')
    .select(['questionnaire.consultation_id', 'questionnaire.name', 'consultation.answers_deleted_on'])
    .where('questionnaire_version.id', '=', id)
    .where((is) =>
      is.or([
        is.exists(
          is
            .selectFrom('membership')
            .select('person_id')
            .whereRef('membership.consultation_id', '=', 'questionnaire.consultation_id')
            .where('person_id', '=', person.researcher === 1 ? person.id : -1),
        ),
        is.exists(
          is
            .selectFrom('workshop_facilitator')
            .innerJoin('workshop', 'workshop.id', 'workshop_facilitator.workshop_id')
            .select('person_id')
            .whereRef('workshop.consultation_id', '=', 'questionnaire.consultation_id')
            .where('person_id', '=', person.facilitator === 1 ? person.id : -1),
        ),
      ]),
    )
    .executeTakeFirstOrThrow(() => notFound())
  return withForm(db, row)
}

/** Returns a questionnaire for its researchers. Throws not_found. */
export async function questionnaireOf(db: Db, person: Person, id: number): Promise<Stored> {
  return await db
    .selectFrom('questionnaire')
    .innerJoin('membership', 'membership.consultation_id', 'questionnaire.consultation_id')
    .selectAll('questionnaire')
    .where('questionnaire.id', '=', id)
    .where('membership.person_id', '=', person.researcher === 1 ? person.id : -1)
    .executeTakeFirstOrThrow(() => notFound())
}

/** Returns a questionnaire's versions by number. */
export async function versionsOf(db: Db, questionnaireId: number): Promise<readonly Version[]> {
  const rows = await db
    .selectFrom('questionnaire_version')
    .selectAll()
    .where('questionnaire_id', '=', questionnaireId)
    .orderBy('number')
    .limit(500)
    .execute()
  return rows.map((row) => withForm(db, row))
}

/** Returns a consultation's questionnaires with versions, by id. */
export async function questionnairesOf(
  db: Db,
  consultationId: number,
): Promise<readonly (Stored & Readonly<{ versions: readonly Version[] }>)[]> {
  const rows = await db
    .selectFrom('questionnaire')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .orderBy('id')
    .limit(100)
    .execute()
  return await Promise.all(rows.map(async (row) => ({ ...row, versions: await versionsOf(db, row.id) })))
}

/** Returns the published versions of a consultation's questionnaires, without archived ones, newest first. */
export async function publishedVersions(db: Db, consultationId: number): Promise<readonly Version[]> {
  const rows = await db
    .selectFrom('questionnaire_version')
    .innerJoin('questionnaire', 'questionnaire.id', 'questionnaire_version.questionnaire_id')
    .selectAll('questionnaire_version')
    .where('questionnaire.consultation_id', '=', consultationId)
    .where('questionnaire_version.state', '=', 'published')
    .where('questionnaire.archived_on', 'is', null)
    .orderBy('questionnaire_version.questionnaire_id', 'desc')
    .orderBy('questionnaire_version.number', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => withForm(db, row))
}

/** Returns the last version. Throws TypeError when there is none. */
export function latestAmong(versions: readonly Version[]): Version {
  const latest = versions.at(-1)
  if (!latest) throw new TypeError('a questionnaire without versions')
  return latest
}

/** Inserts a draft version and returns its id. */
export async function insertVersion(
  trx: Tx,
  { questionnaire_id, number, form }: { questionnaire_id: number; number: number; form: Questionnaire },
): Promise<number> {
  const { id } = await trx
    .insertInto('questionnaire_version')
    .values({ questionnaire_id, number, definition: JSON.stringify(form) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Inserts a questionnaire with version 1 as draft; returns its id. */
export async function insertDraft(
  trx: Tx,
  { consultation_id, name, form }: { consultation_id: number; name: string; form: Questionnaire },
): Promise<number> {
  const { id } = await trx
    .insertInto('questionnaire')
    .values({ consultation_id, name })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertVersion(trx, { questionnaire_id: id, number: 1, form })
  return id
}

/** Publishes a draft on this ISO date; false when it is no draft. */
export async function storePublication(trx: Tx, versionId: number, published_on: string): Promise<boolean> {
  const row = await trx
    .updateTable('questionnaire_version')
    .set({ state: 'published', published_on })
    .where((is) => is.and({ id: versionId, state: 'draft' }))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

type StoredVersion = Pick<Version, 'id' | 'state'> & { readonly definition: string }

/** Parses the definition of a row; it was validated before it was stored. */
function withForm<Row extends StoredVersion>(
  db: Db,
  { definition, ...version }: Row,
): Omit<Row, 'definition'> & { form: Questionnaire } {
  const known = publishedIn(db)
  const form = known.get(version.id) ?? (JSON.parse(definition) as Questionnaire)
  if (version.state === 'published' && !known.has(version.id)) {
    if (known.size >= PUBLISHED_AT_MOST) known.clear()
    known.set(version.id, form)
  }
  return { ...version, form }
}

/** Clears the cache after a committed deletion: SQLite may reuse version ids. */
export const forgetVersions = (db: Db): void => publishedIn(db).clear()
const publishedIn = (db: Db) => cachedFor(db, published, () => new Map<number, Questionnaire>())
