import type { Db } from '../db/database.ts'
import { versionsOf, type Version } from '../questionnaire/queries.ts'

/** Returns the name of each questionnaire as the CLI takes it, `CODE/ID`. */
export async function namesOfAll(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('questionnaire')
    .innerJoin('consultation', 'consultation.id', 'questionnaire.consultation_id')
    .select(['consultation.code', 'questionnaire.id'])
    .orderBy('consultation.code')
    .orderBy('questionnaire.id')
    .limit(200)
    .execute()
  return rows.map(({ code, id }) => `${code}/${id}`)
}

/** Returns the questionnaire named `CODE/ID`, or `CODE` when the consultation has only one; else undefined. */
export async function findNamed(
  db: Db,
  name: string,
): Promise<{ id: number; name: string; versions: readonly Version[] } | undefined> {
  const [, code = name, id] = /^(.*)\/([1-9]\d{0,14})$/.exec(name) ?? []
  const rows = await db
    .selectFrom('questionnaire')
    .innerJoin('consultation', 'consultation.id', 'questionnaire.consultation_id')
    .select(['questionnaire.id', 'questionnaire.name'])
    .where('consultation.code', '=', code)
    .$if(id !== undefined, (query) => query.where('questionnaire.id', '=', Number(id)))
    .orderBy('questionnaire.id')
    .limit(2)
    .execute()
  const [row, more] = rows
  return row && !more ? { ...row, versions: await versionsOf(db, row.id) } : undefined
}
