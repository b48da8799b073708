import { randomBytes } from 'node:crypto'

import type { Db, Drafts, Stores, Tx } from '../db/database.ts'
import { boxOf, draftIn, type Draft } from './draft.ts'
import type { Keys } from './secret.ts'

/** A draft with the revision a form must carry to send it. */
export type KeptDraft = Draft & { readonly revision: string }

/** What a phone has begun in a session; undefined when nothing is kept. */
export async function findDraft(drafts: Drafts, keys: Keys): Promise<KeptDraft | undefined> {
  const row = await drafts
    .selectFrom('draft')
    .select(['box', 'revision'])
    .where('id', '=', keys.draft_id)
    .executeTakeFirst()
  return row && { ...draftIn(row.box, keys), revision: row.revision }
}

/** Begins a draft, or writes over the one there is. */
export async function putDraft(drafts: Drafts, sessionId: number, keys: Keys, draft: Draft): Promise<void> {
  const row = { revision: newRevision(), box: boxOf(draft, keys) }
  await drafts
    .insertInto('draft')
    .values({ id: keys.draft_id, session_id: sessionId, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** Writes a draft over the revision it was made from; false when another page of this phone was faster. */
export async function replaceDraft(
  drafts: Drafts,
  keys: Keys,
  revision: string,
  draft: Draft,
): Promise<boolean> {
  const done = await drafts
    .updateTable('draft')
    .set({ revision: newRevision(), box: boxOf(draft, keys) })
    .where('id', '=', keys.draft_id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Forgets what a phone has begun. */
export async function deleteDraft(drafts: Drafts, keys: Keys): Promise<void> {
  await drafts.deleteFrom('draft').where('id', '=', keys.draft_id).execute()
}

/** Forgets every draft of a session. */
export async function deleteDraftsOf(drafts: Drafts, sessionId: number): Promise<void> {
  await drafts.deleteFrom('draft').where('session_id', '=', sessionId).execute()
}

/** Whether this phone has sent its answers in this session. */
export async function hasSent(db: Db, keys: Keys): Promise<boolean> {
  const row = await db
    .selectFrom('receipt')
    .select('session_id')
    .where('h', '=', keys.receipt)
    .executeTakeFirst()
  return row !== undefined
}

/** Stores the receipt; false when there is one already. */
export async function insertReceipt(trx: Tx, sessionId: number, keys: Keys): Promise<boolean> {
  const done = await trx
    .insertInto('receipt')
    .values({ h: keys.receipt, session_id: sessionId })
    .onConflict((conflict) => conflict.column('h').doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Stores a response under a random key that is shown to no one. */
export async function insertResponse(trx: Tx, sessionId: number, answers: string): Promise<void> {
  await trx
    .insertInto('response')
    .values({ session_id: sessionId, k: randomBytes(16), answers })
    .execute()
}

/** The two totals a facilitator may see. */
export async function totalsOf(
  { db, drafts }: Pick<Stores, 'db' | 'drafts'>,
  sessionId: number,
): Promise<{ sent: number; begun: number }> {
  const [sent, begun] = await Promise.all([
    db
      .selectFrom('response')
      .select((of) => of.fn.countAll<number | string>().as('total'))
      .where('session_id', '=', sessionId)
      .executeTakeFirstOrThrow(),
    drafts
      .selectFrom('draft')
      .select((of) => of.fn.countAll<number | string>().as('total'))
      .where('session_id', '=', sessionId)
      .executeTakeFirstOrThrow(),
  ])
  return { sent: Number(sent.total), begun: Number(begun.total) }
}

/** The stored answers of a sealed session in the order of their random keys, `limit` at a time after `after`. */
export async function sealedAnswers(
  db: Db,
  sessionId: number,
  after: Uint8Array,
  limit: number,
): Promise<{ k: Uint8Array; answers: string }[]> {
  return await db
    .selectFrom('sealed_response')
    .select(['k', 'answers'])
    .where('session_id', '=', sessionId)
    .where('k', '>', after)
    .orderBy('k')
    .limit(limit)
    .execute()
}

const newRevision = () => randomBytes(9).toString('base64url')

/** Forgets the receipts of sessions sealed long enough ago; gives the ids of those sessions. */
export async function forgetReceipts(db: Db, now: Date): Promise<readonly number[]> {
  return await db.transaction().execute(async (trx) => {
    const due = await trx
      .updateTable('session')
      .set({ receipts_until: null })
      .where('receipts_until', '<=', now.toISOString())
      .returning('id')
      .execute()
    const ids = due.map(({ id }) => id)
    if (ids.length > 0) await trx.deleteFrom('receipt').where('session_id', 'in', ids).execute()
    return ids
  })
}
