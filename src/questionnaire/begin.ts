import type { Db } from '../db/database.ts'
import { advisoryLock } from '../db/locks.ts'
import { record } from '../event.ts'
import { conflict } from '../problem.ts'
import { draftAmong } from './publish.ts'
import { insertDraft, insertVersion, latestAmong, versionsOf } from './queries.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'

/** Creates a questionnaire with version 1 as draft and returns its id. `from` goes to the event log. */
export async function beginQuestionnaire(
  db: Db,
  begun: { consultation_id: number; name: string; form: Questionnaire },
  { by, now, from }: { by: number; now: Date; from: 'nothing' | 'workbook' },
): Promise<number> {
  return await db.transaction().execute(async (trx) => {
    const id = await insertDraft(trx, begun)
    await record(trx, {
      at: now,
      by,
      action: 'questionnaire.begin',
      subject: `questionnaire/${id}`,
      detail: { from },
    })
    return id
  })
}

/** Creates the next version as a copy of the last and returns its id. Throws conflict when there is a draft. */
export async function beginVersion(
  db: Db,
  questionnaireId: number,
  { by, now }: { by: number; now: Date },
): Promise<number> {
  return await db.transaction().execute(async (trx) => {
    await advisoryLock(trx, `questionnaire/${questionnaireId}`)
    const versions = await versionsOf(trx, questionnaireId)
    if (draftAmong(versions)) throw conflict('questionnaire.page_draft_there')
    const { number, form } = latestAmong(versions)
    const id = await insertVersion(trx, { questionnaire_id: questionnaireId, number: number + 1, form })
    await record(trx, {
      at: now,
      by,
      action: 'questionnaire.begin_version',
      subject: `questionnaire/${questionnaireId}`,
      detail: { number: number + 1 },
    })
    return id
  })
}
