import { randomBytes } from 'node:crypto'

import type { Db, Tx } from '../db/database.ts'
import { compiledQuery } from '../db/compiled-query.ts'

/** Returns whether a receipt (32 bytes) is stored. */
export async function hasSent(db: Db, receipt: Buffer): Promise<boolean> {
  const found = await receiptAt(db, { h: receipt })
  return found.length > 0
}

const receiptAt = compiledQuery((db: Db, { h }: { h: Buffer }) =>
  db.selectFrom('receipt').select('session_id').where('h', '=', h),
)

/** Inserts a receipt (32 bytes); false when it exists. */
export async function insertReceipt(trx: Tx, sessionId: number, receipt: Buffer): Promise<boolean> {
  const stored = await receiptPut(trx, { h: receipt, session_id: sessionId })
  return stored.length === 1
}

const receiptPut = compiledQuery((trx: Db, { h, session_id }: { h: Buffer; session_id: number }) =>
  trx
    .insertInto('receipt')
    .values({ h, session_id })
    .onConflict((conflict) => conflict.column('h').doNothing())
    .returning('session_id'),
)

/** Inserts a response under a random key that is never shown. */
export async function insertResponse(trx: Tx, sessionId: number, answers: string): Promise<void> {
  await responsePut(trx, { session_id: sessionId, k: randomBytes(16), answers })
}

const responsePut = compiledQuery(
  (trx: Db, { session_id, k, answers }: { session_id: number; k: Buffer; answers: string }) =>
    trx.insertInto('response').values({ session_id, k, answers }),
)

/** Receipts per insert, with two values each. */
const BATCH = 500

/**
 * Rewrites a session's receipts sorted by their bytes, since rows within an SQLite page or a PostgreSQL table are
 * stored in the order of insertion.
 */
export async function rewriteReceipts(trx: Tx, session_id: number): Promise<void> {
  const taken = await trx.deleteFrom('receipt').where('session_id', '=', session_id).returning('h').execute()
  const sorted = taken.map(({ h }) => ({ h, session_id })).toSorted((a, b) => Buffer.compare(a.h, b.h))
  for (let from = 0; from < sorted.length; from += BATCH)
    await trx
      .insertInto('receipt')
      .values(sorted.slice(from, from + BATCH))
      .execute()
}

/** Deletes a session's counted totals. */
export async function deleteTotals(trx: Tx, sessionId: number): Promise<void> {
  await trx.deleteFrom('session_totals').where('session_id', '=', sessionId).execute()
}

/** Returns answers of a sealed session in the order of their random keys: at most `limit`, after the key `after`. */
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

/** Returns the HMAC key (32 bytes) of a sealed session's digest; undefined when there is none. */
export async function findDigestKey(db: Db, sessionId: number): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('digest_key')
    .select('key')
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
  return row?.key
}

/** Stores the HMAC key (32 bytes) of a session's digest. */
export async function putDigestKey(trx: Tx, sessionId: number, key: Buffer): Promise<void> {
  await trx.insertInto('digest_key').values({ session_id: sessionId, key }).execute()
}

/** Deletes expired receipts; returns the ids of their sessions. */
export async function forgetReceipts(db: Db, now: Date): Promise<readonly number[]> {
  return await db.transaction().execute(async (trx) => {
    const due = await trx
      .updateTable('session')
      .set({ receipts_until: null })
      .where('receipts_until', '<=', now.toISOString())
      .returning('id')
      .execute()
    const ids = due.map(({ id }) => id)
    if (ids.length === 0) return ids
    await trx.deleteFrom('receipt').where('session_id', 'in', ids).execute()
    await trx
      .updateTable('session')
      .set({ traces: 'receipts' })
      .where('id', 'in', ids)
      .where('traces', '=', 'none')
      .execute()
    return ids
  })
}
