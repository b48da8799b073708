import type { Selectable } from 'kysely'

import type { Visits } from '../db/database.ts'
import type { PostedFormTable } from '../db/schema.ts'

/** A posted form; `answer` is null while it is being carried out. */
export type PostedForm = Pick<Selectable<PostedFormTable>, 'at' | 'answer'>

/** Notes that a form is being carried out; returns false when it is known already, to whichever server. */
export async function beginForm(
  db: Visits,
  form: { hash: string; visit_hash: string },
  now: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('posted_form')
    .values({ ...form, at: now.toISOString(), answer: null })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Returns what is known about a form. */
export async function findForm(db: Visits, hash: string): Promise<PostedForm | undefined> {
  return await db
    .selectFrom('posted_form')
    .select(['at', 'answer'])
    .where('hash', '=', hash)
    .executeTakeFirst()
}

/** Notes that a form is still being carried out, or how it was answered. */
export async function keepForm(
  db: Visits,
  hash: string,
  { now, answer = null }: { now: Date; answer?: string | null },
): Promise<void> {
  await db
    .updateTable('posted_form')
    .set({ at: now.toISOString(), answer })
    .where('hash', '=', hash)
    .where('answer', 'is', null)
    .execute()
}

/** Forgets a form that was not carried out; `at`: only if it gave no sign of life since. */
export async function dropForm(db: Visits, hash: string, at?: string): Promise<boolean> {
  let query = db.deleteFrom('posted_form').where('hash', '=', hash).where('answer', 'is', null)
  if (at !== undefined) query = query.where('at', '=', at)
  const { numDeletedRows } = await query.executeTakeFirst()
  return numDeletedRows > 0n
}
