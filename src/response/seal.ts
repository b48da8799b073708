import type { Stores, Tx } from '../db/database.ts'
import { forNoKeyUpdate } from '../db/locks.ts'
import { isUnavailable } from '../db/unavailable.ts'
import { record } from '../event.ts'
import { conflict } from '../problem.ts'
import { anyIn } from '../session/queries.ts'
import { RECEIPT_HOURS, type Session } from '../session/session.ts'
import { digestOf, newDigestKey } from './digest.ts'
import { admitSessions } from './admit.ts'
import { deleteDraftsOf } from './draft-queries.ts'
import { deleteTotals, putDigestKey, rewriteReceipts } from './queries.ts'
import { noteRemembering, noteTracesGone, tracesLeft } from './trace-queries.ts'

/**
 * Seals a closed session: copies its responses in the order of their random keys, which destroys the order of arrival,
 * and records their digest under `key` (32 random bytes). Receipts are kept until `receipts_until`, sorted by their
 * random bytes. Throws conflict when the session is not closed.
 */
export async function sealSession(
  stores: Stores,
  session: Session,
  by: number | null,
  now: Date,
  key = newDigestKey(),
): Promise<{ digest: string; count: number }> {
  const sealed = await stores.db.transaction().execute(async (trx) => {
    await waitForSenders(trx, session.id)
    const count = await moveResponses(trx, session.id)
    await rewriteReceipts(trx, session.id)
    await deleteTotals(trx, session.id)
    await putDigestKey(trx, session.id, key)
    const digest = (await digestOf(trx, session.id)) ?? ''
    const receipts_until = new Date(now.getTime() + RECEIPT_HOURS * 3_600_000).toISOString()
    await trx
      .updateTable('session')
      .set({
        state: 'sealed',
        sealed_at: now.toISOString(),
        seal_at: null,
        sealed_count: count,
        digest,
        receipts_until,
        traces: 'order',
      })
      .where('id', '=', session.id)
      .execute()
    await admitSessions(trx, session.workshop_id, now)
    await record(trx, {
      at: now,
      by,
      action: 'session.seal',
      subject: `session/${session.id}`,
      detail: { digest },
    })
    return { digest, count }
  })
  await deleteDraftsOf(stores.drafts, session.id)
  await eraseNowOrLater(stores)
  return sealed
}

/**
 * Erases traces now, or leaves that to the timer while the database is unavailable. `tables` are rewritten in addition.
 */
export async function eraseNowOrLater(stores: Stores, tables: readonly Kept[] = []): Promise<void> {
  try {
    if (tables.length > 0) await stores.rewrite(tables)
    await eraseTraces(stores)
  } catch (error) {
    if (!isUnavailable(error)) throw error
  }
}

type Kept = Parameters<Stores['rewrite']>[0][number]

/**
 * Locks the session: waits for sends in progress and prevents later ones. Throws conflict when it is not closed, as
 * after a concurrent sealing.
 */
async function waitForSenders(trx: Tx, sessionId: number): Promise<void> {
  const row = await forNoKeyUpdate(
    trx,
    trx.selectFrom('session').select('state').where('id', '=', sessionId),
  ).executeTakeFirst()
  if (row?.state !== 'closed') throw conflict('response.not_closed')
}

/**
 * Empties the write-ahead logs, and rewrites the files unless an open session would have to wait. Records which
 * sessions have no traces left, and whether the database's settings no longer erase them.
 */
export async function eraseTraces(stores: Stores): Promise<void> {
  const { db } = stores
  await stores.checkpoint()
  const marked = await tracesLeft(db)
  const erased = !(await anyIn(db, ['open', 'paused'])) && (await stores.vacuum())
  await noteForgetting(stores)
  if (erased) await noteTracesGone(db, marked)
}

/** Checks whether the database still erases traces; a session once found not to is never set back. */
export async function noteForgetting(stores: Stores): Promise<void> {
  if ((await stores.forgets()) === 'not') await noteRemembering(stores.db)
}

async function moveResponses(trx: Tx, sessionId: number): Promise<number> {
  await trx
    .insertInto('sealed_response')
    .columns(['session_id', 'k', 'answers'])
    .expression((from) =>
      from
        .selectFrom('response')
        .select(['session_id', 'k', 'answers'])
        .where('session_id', '=', sessionId)
        .orderBy('k'),
    )
    .execute()
  const moved = await trx.deleteFrom('response').where('session_id', '=', sessionId).executeTakeFirst()
  return Number(moved.numDeletedRows)
}
