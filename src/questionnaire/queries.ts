import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { notFound } from '../problem.ts'
import type { Questionnaire } from './questionnaire.ts'

/** A numbered state of a questionnaire, with its definition read. */
export type Version = Readonly<{
  id: number
  questionnaire_id: number
  number: number
  state: 'draft' | 'published'
  /** ISO date; null for a draft. */
  published_on: string | null
  form: Questionnaire
}>

/** Definitions of published versions, which never change, by their JSON: read once. */
const frozen = new Map<string, Questionnaire>()
const FROZEN_AT_MOST = 200

/** The version with this id, whoever asks; throws not_found. */
export async function versionById(db: Db, id: number): Promise<Version> {
  const row = await db
    .selectFrom('questionnaire_version')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => notFound())
  const { definition, ...version } = row
  return { ...version, form: formFrom(definition) }
}

/** A questionnaire of a consultation the person researches; throws not_found. */
export async function questionnaireOf(
  db: Db,
  person: Person,
  id: number,
): Promise<{ id: number; consultation_id: number; name: string }> {
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
  return rows.map(({ definition, ...version }) => ({ ...version, form: formFrom(definition) }))
}

/** What the database holds was checked when it was stored, so it is not checked again. */
function formFrom(definition: string): Questionnaire {
  const known = frozen.get(definition)
  if (known) return known
  const form = JSON.parse(definition) as Questionnaire
  if (frozen.size >= FROZEN_AT_MOST) frozen.clear()
  frozen.set(definition, form)
  return form
}
