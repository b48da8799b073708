import type { Db } from '../db/database.ts'
import { conflict } from '../problem.ts'
import { beginQuestionnaire } from '../questionnaire/begin.ts'
import { saveDraft } from '../questionnaire/edit.ts'
import { latestAmong, versionsOf } from '../questionnaire/queries.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import { storeReport } from './report-queries.ts'
import type { Report } from './read/report.ts'

/** A workbook read without errors. */
export type Brought = { readonly file: string; readonly form: Questionnaire; readonly report: Report }
type Act = { readonly by: number; readonly now: Date }

/** Creates a questionnaire from a workbook, stores its report and returns the id of its draft. */
export async function beginFromWorkbook(
  db: Db,
  { consultation_id, name }: { consultation_id: number; name: string },
  { file, form, report }: Brought,
  { by, now }: Act,
): Promise<number> {
  const id = await beginQuestionnaire(db, { consultation_id, name, form }, { by, now, from: 'workbook' })
  const draft = latestAmong(await versionsOf(db, id))
  await storeReport(db, draft.id, { file, read_at: now.toISOString(), report })
  return draft.id
}

/** Replaces a draft by a workbook's form. Throws conflict when it was saved or published since. */
export async function replaceByWorkbook(
  db: Db,
  draft: { version_id: number; revision: number },
  { file, form, report }: Brought,
  { by, now }: Act,
): Promise<void> {
  const revision = await saveDraft(db, { ...draft, form, by, now })
  if (revision === undefined) throw conflict('workbook.draft_moved')
  await storeReport(db, draft.version_id, { file, read_at: now.toISOString(), report })
}
