import type { Tx } from '../db/database.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'

/** Inserts a questionnaire with version 1 published on this ISO date; returns both ids. */
export async function insertPublished(
  trx: Tx,
  {
    consultation_id,
    name,
    form,
    published_on,
  }: { consultation_id: number; name: string; form: Questionnaire; published_on: string },
): Promise<{ questionnaire_id: number; version_id: number }> {
  const questionnaire = await trx
    .insertInto('questionnaire')
    .values({ consultation_id, name })
    .returning('id')
    .executeTakeFirstOrThrow()
  const version = await trx
    .insertInto('questionnaire_version')
    .values({
      questionnaire_id: questionnaire.id,
      number: 1,
      state: 'published',
      definition: JSON.stringify(form),
      published_on,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { questionnaire_id: questionnaire.id, version_id: version.id }
}
