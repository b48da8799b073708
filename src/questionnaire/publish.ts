import type { Db } from '../db/database.ts'
import { advisoryLock } from '../db/locks.ts'
import { record } from '../event.ts'
import { conflict } from '../problem.ts'
import { dropSteps } from './draft-queries.ts'
import { obstaclesToPublish, type Remark } from './checks/publication.ts'
import { storePublication, versionsOf, type Version } from './queries.ts'

/** Returns the draft; undefined when every version is published. */
export const draftAmong = (versions: readonly Version[]): Version | undefined =>
  versions.findLast(({ state }) => state === 'draft')

/**
 * Publishes the draft, dated `now` in UTC. Returns the obstacles; it is published only if there are none. Throws
 * conflict when there is no draft.
 */
export async function publishDraft(
  db: Db,
  questionnaireId: number,
  { by, now }: { by: number; now: Date },
): Promise<readonly Remark[]> {
  return await db.transaction().execute(async (trx) => {
    await advisoryLock(trx, `questionnaire/${questionnaireId}`)
    const draft = draftAmong(await versionsOf(trx, questionnaireId))
    if (!draft) throw conflict('questionnaire.page_no_draft')
    const obstacles = obstaclesToPublish(draft.form)
    if (obstacles.length > 0) return obstacles
    const isPublished = await storePublication(trx, draft.id, now.toISOString().slice(0, 10))
    if (!isPublished) throw conflict('questionnaire.page_no_draft')
    await dropSteps(trx, draft.id)
    await record(trx, {
      at: now,
      by,
      action: 'questionnaire.publish',
      subject: `questionnaire/${questionnaireId}`,
      detail: { version: draft.id },
    })
    return []
  })
}
