import type { Db } from '../db/database.ts'
import { versionsOf, type Version } from './queries.ts'

/** The questionnaires of a consultation with their versions, first to last. */
export async function questionnairesOf(
  db: Db,
  consultationId: number,
): Promise<readonly Readonly<{ id: number; name: string; versions: readonly Version[] }>[]> {
  const rows = await db
    .selectFrom('questionnaire')
    .select(['id', 'name'])
    .where('consultation_id', '=', consultationId)
    .orderBy('id')
    .limit(100)
    .execute()
  const listed = []
  for (const row of rows) listed.push({ ...row, versions: await versionsOf(db, row.id) })
  return listed
}
