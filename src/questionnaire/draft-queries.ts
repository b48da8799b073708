import type { Db, Tx } from '../db/database.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'

/** Maximum undo steps of a draft. */
const MOST_STEPS = 30

/** A save of a draft: new form, author, and the revision it is based on. */
export type Saving = Readonly<{
  version_id: number
  revision: number
  form: Questionnaire
  by: number
  now: Date
  /**
   * The content language edited: translations of texts changed in it are to be checked. Undefined when all texts come
   * with translations, as in a workbook.
   */
  writes?: string
  /** Continues the last save, such as a sentence still being typed: one undo step for both. */
  continues?: boolean
}>

/** Returns the last save's time (ISO, UTC) and author; nulls when never. */
export async function lastSaveOf(
  db: Db,
  versionId: number,
): Promise<{ saved_at: string | null; saved_by: number | null }> {
  return await db
    .selectFrom('questionnaire_version')
    .select(['saved_at', 'saved_by'])
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow()
}

/** Returns the form of a draft at this revision; undefined when it differs, or is no draft. */
export async function findDraftForm(
  trx: Tx,
  { version_id, revision }: Pick<Saving, 'version_id' | 'revision'>,
): Promise<Questionnaire | undefined> {
  const row = await trx
    .selectFrom('questionnaire_version')
    .select('definition')
    .where('id', '=', version_id)
    .where('state', '=', 'draft')
    .where('revision', '=', revision)
    .executeTakeFirst()
  return row && (JSON.parse(row.definition) as Questionnaire)
}

/** Saves a draft by optimistic locking; false when its revision differs, or it is no draft. */
export async function storeDraft(trx: Tx, saving: Saving): Promise<boolean> {
  const { version_id, revision, form, by, now } = saving
  const row = await trx
    .updateTable('questionnaire_version')
    .set({
      definition: JSON.stringify(form),
      revision: revision + 1,
      saved_at: now.toISOString(),
      saved_by: by,
    })
    .where('id', '=', version_id)
    .where('state', '=', 'draft')
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Stores the current draft as an undo step, and deletes the oldest. */
export async function keepStep(trx: Tx, versionId: number, revision: number): Promise<void> {
  await trx
    .insertInto('draft_step')
    .columns(['version_id', 'revision', 'definition'])
    .expression((from) =>
      from
        .selectFrom('questionnaire_version')
        .select(['id', 'revision', 'definition'])
        .where('id', '=', versionId)
        .where('state', '=', 'draft')
        .where('revision', '=', revision),
    )
    .execute()
  await trx
    .deleteFrom('draft_step')
    .where('version_id', '=', versionId)
    .where('revision', '<', revision - MOST_STEPS + 1)
    .execute()
}

/** Returns the last undo step; undefined when there is none. */
export async function findLastStep(
  db: Db,
  versionId: number,
): Promise<{ revision: number; form: Questionnaire } | undefined> {
  const row = await db
    .selectFrom('draft_step')
    .select(['revision', 'definition'])
    .where('version_id', '=', versionId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { revision: row.revision, form: JSON.parse(row.definition) as Questionnaire }
}

/** Deletes one undo step, or all on publication. */
export async function dropSteps(trx: Tx, versionId: number, revision?: number): Promise<void> {
  const steps = trx.deleteFrom('draft_step').where('version_id', '=', versionId)
  await (revision === undefined ? steps : steps.where('revision', '=', revision)).execute()
}
