import type { Selectable } from 'kysely'

import type { Db, Tx } from '../db/database.ts'
import type { QuestionnaireTable } from '../db/schema.ts'
import type { Person } from '../people/person.ts'
import { cachedFor } from '../db/compiled-query.ts'
import { notFound } from '../problem.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'

type Stored = Selectable<QuestionnaireTable>

/** A numbered state of a questionnaire, with its definition read. */
export type Version = Readonly<{
  id: number
  questionnaire_id: number
  number: number
  state: 'draft' | 'published'
  /** ISO date; null for a draft. */
  published_on: string | null
  /** How often the draft was saved. */
  revision: number
  /** ISO time in UTC of the last save; null when it is as it was begun. */
  saved_at: string | null
  saved_by: number | null
  form: Questionnaire
}>

/** What published versions of a database ask, by their ids: a definition is parsed once, since it never changes. */
const published = new WeakMap<object, Map<number, Questionnaire>>()
const PUBLISHED_AT_MOST = 200

/** The version with this id, whoever asks; throws not_found. */
export async function versionById(db: Db, id: number): Promise<Version> {
  const row = await db
    .selectFrom('questionnaire_version')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => notFound())
  return withForm(db, row)
}

/** What a version asks; that of a published one is read from the database once. Throws not_found. */
export async function formOf(db: Db, id: number): Promise<Questionnaire> {
  return publishedIn(db).get(id) ?? (await versionById(db, id)).form
}

/** A version with where it belongs; `name` is the questionnaire's, for staff. */
export type PlacedVersion = Version & Readonly<{ consultation_id: number; name: string }>

/** The version, for a researcher of its consultation or a facilitator of one of its workshops; throws not_found. */
export async function versionOf(db: Db, person: Person, id: number): Promise<PlacedVersion> {
  const row = await db
    .selectFrom('questionnaire_version')
    .innerJoin('questionnaire', 'questionnaire.id', 'questionnaire_version.questionnaire_id')
    .selectAll('questionnaire_version')
    .select(['questionnaire.consultation_id', 'questionnaire.name'])
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

/** A questionnaire of a consultation the person researches; throws not_found. */
export async function questionnaireOf(db: Db, person: Person, id: number): Promise<Stored> {
  return await db
    .selectFrom('questionnaire')
    .innerJoin('membership', 'membership.consultation_id', 'questionnaire.consultation_id')
    .selectAll('questionnaire')
    .where('questionnaire.id', '=', id)
    .where('membership.person_id', '=', person.researcher === 1 ? person.id : -1)
    .executeTakeFirstOrThrow(() => notFound())
}

/** The versions of a questionnaire, first to last. */
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

/** The questionnaires of a consultation with their versions, first to last. */
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

/** The published versions of a consultation's questionnaires that are not archived, the newest of each first. */
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

/** The last of a questionnaire's versions; one without versions is a bug. */
export function latestAmong(versions: readonly Version[]): Version {
  const latest = versions.at(-1)
  if (!latest) throw new TypeError('a questionnaire without versions')
  return latest
}

/** Stores a draft that begins as `form`; gives its id. */
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

/** Stores a questionnaire whose version 1 is a draft; gives its id. */
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

/** Makes a draft a published version on this ISO date; false when it is no draft. */
export async function storePublication(trx: Tx, versionId: number, published_on: string): Promise<boolean> {
  const row = await trx
    .updateTable('questionnaire_version')
    .set({ state: 'published', published_on })
    .where('id', '=', versionId)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

type StoredVersion = Pick<Version, 'id' | 'state'> & { readonly definition: string }

/** A version as stored, with what it asks; that was checked when it was stored, so it is not checked again. */
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

/** Forgets what versions ask that were deleted, once that is stored: SQLite may give their ids again. */
export const forgetVersions = (db: Db): void => publishedIn(db).clear()
const publishedIn = (db: Db) => cachedFor(db, published, () => new Map<number, Questionnaire>())
