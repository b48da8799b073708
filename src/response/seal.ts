import type { Stores, Tx } from '../db/database.ts'
import { locking } from '../db/locks.ts'
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
 * Seals a closed session: its responses are copied in the order of their random keys, so that no trace of the
 * order of arrival remains, and their digest under `key` (32 random bytes) is recorded. Receipts stay until
 * `receipts_until`, in the order of what is random in them.
 * Throws a conflict when the session is not closed.
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
 * What was done is done, whatever becomes of its traces: where these cannot go yet, the timer sees to it. `tables`
 * are those in which traces are not looked for otherwise.
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
 * Answers that are being stored at this moment are stored first; none comes after. Throws a conflict when the session
 * is not closed, as when somebody else has sealed it meanwhile.
 */
async function waitForSenders(trx: Tx, sessionId: number): Promise<void> {
  const row = await locking(
    trx,
    trx.selectFrom('session').select('state').where('id', '=', sessionId),
  ).executeTakeFirst()
  if (row?.state !== 'closed') throw conflict('response.not_closed')
}

/**
 * Empties the logs, and rewrites the files when no session is awake whose pages would have to wait; notes of which
 * sessions nothing is left, and where that is not so because the database is set up otherwise by now.
 */
export async function eraseTraces(stores: Stores): Promise<void> {
  const { db } = stores
  await stores.checkpoint()
  const marked = await tracesLeft(db)
  const erased = !(await anyIn(db, ['open', 'paused'])) && (await stores.vacuum())
  await noteForgetting(stores)
  if (erased) await noteTracesGone(db, marked)
}

/** Asks whether the database still forgets; what it was once found to keep is never taken to be forgotten. */
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
