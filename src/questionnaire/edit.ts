import type { Db, Tx } from '../db/database.ts'
import { advisoryLock } from '../db/locks.ts'
import { record } from '../event.ts'
import { carriedChecks, isTranslated } from '../instrument/to-check.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import {
  dropSteps,
  findDraftForm,
  findLastStep,
  keepStep,
  lastSaveOf,
  storeDraft,
  type Saving,
} from './draft-queries.ts'

/** Milliseconds in which a person's saves are one event. */
const SITTING = 10 * 60_000

/**
 * Saves a draft that is still at the given revision, with an undo step. Returns the new revision; undefined when
 * another save or a publication came first.
 */
export async function saveDraft(db: Db, saving: Saving): Promise<number | undefined> {
  const { version_id, revision } = saving
  return await db.transaction().execute(async (trx) => {
    await advisoryLock(trx, `draft/${version_id}`)
    const before = await lastSaveOf(trx, version_id)
    const isContinued = saving.continues === true && before.saved_by === saving.by
    const form = await checkedForm(trx, saving)
    if (!isContinued) await keepStep(trx, version_id, revision)
    if (!form || !(await storeDraft(trx, { ...saving, form }))) return undefined
    await recordSitting(trx, saving, before)
    return revision + 1
  })
}

/** Returns the form with translations marked to be checked; undefined when the revision differs. */
async function checkedForm(trx: Tx, saving: Saving): Promise<Questionnaire | undefined> {
  const { form, writes } = saving
  if (writes === undefined || !isTranslated(form)) return form
  const before = await findDraftForm(trx, saving)
  return before && carriedChecks(before, form, writes)
}

/**
 * Restores the draft before its last save. Returns the new revision; undefined when there is no undo step, or another
 * save or a publication came first.
 */
export async function undoSave(db: Db, undo: Omit<Saving, 'form'>): Promise<number | undefined> {
  const { version_id, revision } = undo
  return await db.transaction().execute(async (trx) => {
    await advisoryLock(trx, `draft/${version_id}`)
    const step = await findLastStep(trx, version_id)
    const before = await lastSaveOf(trx, version_id)
    if (!step || !(await storeDraft(trx, { ...undo, form: step.form }))) return undefined
    await dropSteps(trx, version_id, step.revision)
    await recordSitting(trx, undo, before)
    return revision + 1
  })
}

type LastSave = Awaited<ReturnType<typeof lastSaveOf>>

/** Records one event per editing period of a person, not one per save. */
async function recordSitting(
  trx: Tx,
  { version_id, by, now }: Omit<Saving, 'form'>,
  { saved_at, saved_by }: LastSave,
): Promise<void> {
  const isSitting = saved_by === by && saved_at !== null && now.getTime() - Date.parse(saved_at) < SITTING
  if (isSitting) return
  await record(trx, { at: now, by, action: 'questionnaire.edit', subject: `version/${version_id}` })
}
