import { randomBytes, randomUUID } from 'node:crypto'

import type { Db, Drafts, Stores, Tx } from '../db/database.ts'
import { keptQuery } from '../db/kept-query.ts'
import { boxOf, draftIn, type Draft, type DraftKeys } from './draft.ts'

/** A draft with the revision a form must carry to send it. */
export type KeptDraft = Draft & { readonly revision: string }

type Place = Pick<DraftKeys, 'draft_id'>

/** The draft these keys lead to; undefined when nothing is kept. */
export async function findDraft(drafts: Drafts, keys: DraftKeys): Promise<KeptDraft | undefined> {
  const [row] = await draftAt(drafts, { draft_id: keys.draft_id })
  return row && { ...draftIn(row.box, keys), revision: row.revision }
}

const draftAt = keptQuery((drafts: Drafts, { draft_id }: Place) =>
  drafts.selectFrom('draft').select(['box', 'revision']).where('id', '=', draft_id),
)

/** Begins a draft, or writes over the one there is. */
export async function putDraft(
  drafts: Drafts,
  sessionId: number,
  keys: DraftKeys,
  draft: Draft,
): Promise<void> {
  const { draft_id } = keys
  await draftPut(drafts, {
    draft_id,
    session_id: sessionId,
    revision: newRevision(),
    box: boxOf(draft, keys),
  })
}

type Put = { draft_id: Buffer; session_id: number; revision: string; box: Buffer }
const draftPut = keptQuery((drafts: Drafts, { draft_id, session_id, revision, box }: Put) =>
  drafts
    .insertInto('draft')
    .values({ id: draft_id, session_id, revision, box })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ revision, box })),
)

/** Writes a draft over the revision it was made from; false when another page was faster. */
export async function replaceDraft(
  drafts: Drafts,
  keys: DraftKeys,
  revision: string,
  draft: Draft,
): Promise<boolean> {
  const { draft_id } = keys
  const written = await overDraft(drafts, {
    draft_id,
    seen: revision,
    now: newRevision(),
    box: boxOf(draft, keys),
  })
  return written.length === 1
}

type Over = { draft_id: Buffer; seen: string; now: string; box: Buffer }
const overDraft = keptQuery((drafts: Drafts, { draft_id, seen, now, box }: Over) =>
  drafts
    .updateTable('draft')
    .set({ revision: now, box })
    .where('id', '=', draft_id)
    .where('revision', '=', seen)
    .returning('session_id'),
)

/** Forgets a draft. */
export async function deleteDraft(drafts: Drafts, { draft_id }: Place): Promise<void> {
  await draftGone(drafts, { draft_id })
}

const draftGone = keptQuery((drafts: Drafts, { draft_id }: Place) =>
  drafts.deleteFrom('draft').where('id', '=', draft_id),
)

/** Bytes that the drafts of a session take. */
export async function draftBytesIn(drafts: Drafts, sessionId: number): Promise<number> {
  const { total } = await drafts
    .selectFrom('draft')
    .select((of) => of.fn.sum<number | string | null>(of.fn('length', ['box'])).as('total'))
    .where('session_id', '=', sessionId)
    .executeTakeFirstOrThrow()
  return Number(total ?? 0)
}

/** Forgets every draft of a session. */
export async function deleteDraftsOf(drafts: Drafts, sessionId: number): Promise<void> {
  await drafts.deleteFrom('draft').where('session_id', '=', sessionId).execute()
}

/** Whether the answers that go with this receipt (32 bytes) are stored. */
export async function hasSent(db: Db, receipt: Buffer): Promise<boolean> {
  const found = await receiptAt(db, { h: receipt })
  return found.length > 0
}

const receiptAt = keptQuery((db: Db, { h }: { h: Buffer }) =>
  db.selectFrom('receipt').select('session_id').where('h', '=', h),
)

/** Stores a receipt of 32 bytes; false when it is there already. */
export async function insertReceipt(trx: Tx, sessionId: number, receipt: Buffer): Promise<boolean> {
  const stored = await receiptPut(trx, { h: receipt, session_id: sessionId })
  return stored.length === 1
}

const receiptPut = keptQuery((trx: Db, { h, session_id }: { h: Buffer; session_id: number }) =>
  trx
    .insertInto('receipt')
    .values({ h, session_id })
    .onConflict((conflict) => conflict.column('h').doNothing())
    .returning('session_id'),
)

/** Stores a response under a random key that is shown to no one. */
export async function insertResponse(trx: Tx, sessionId: number, answers: string): Promise<void> {
  await responsePut(trx, { session_id: sessionId, k: randomBytes(16), answers })
}

const responsePut = keptQuery(
  (trx: Db, { session_id, k, answers }: { session_id: number; k: Buffer; answers: string }) =>
    trx.insertInto('response').values({ session_id, k, answers }),
)

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

const newRevision = () => randomUUID()

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
