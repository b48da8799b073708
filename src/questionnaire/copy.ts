import type { Db } from '../db/database.ts'
import { record } from '../event.ts'
import { insertDraft, type Version } from './queries.ts'

/** Copies a version to a new questionnaire with version 1 as draft and returns its id. */
export async function copyVersion(
  db: Db,
  version: Version,
  { consultation_id, name }: { consultation_id: number; name: string },
  { by, now }: { by: number; now: Date },
): Promise<number> {
  return await db.transaction().execute(async (trx) => {
    const id = await insertDraft(trx, { consultation_id, name, form: version.form })
    await record(trx, {
      at: now,
      by,
      action: 'questionnaire.copy',
      subject: `questionnaire/${id}`,
      detail: { from_version: version.id },
    })
    return id
  })
}
