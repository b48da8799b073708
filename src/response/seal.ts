import { createHash } from 'node:crypto'

import type { Db, Stores, Tx } from '../db/database.ts'
import { locking } from '../db/locks.ts'
import { isUnavailable } from '../db/unavailable.ts'
import { record } from '../event.ts'
import { conflict } from '../problem.ts'
import { RECEIPT_HOURS, type Session } from '../session/session.ts'
import { enterTogether } from './enter.ts'
import { deleteDraftsOf, sealedAnswers } from './queries.ts'

/**
 * Seals a closed session: its responses are copied in the order of their random keys, so that no trace of the
 * order of arrival remains, and the digest of the answers is recorded. Receipts stay until `receipts_until`.
 * Throws a conflict when the session is not closed.
 */
export async function sealSession(
  stores: Stores,
  session: Session,
  by: number | null,
  now: Date,
): Promise<{ digest: string; count: number }> {
  const sealed = await stores.db.transaction().execute(async (trx) => {
    await waitForSenders(trx, session.id)
    const count = await moveResponses(trx, session.id)
    const digest = await digestOf(trx, session.id)
    const receipts_until = new Date(now.getTime() + RECEIPT_HOURS * 3_600_000).toISOString()
    const row = await trx
      .updateTable('session')
      .set({
        state: 'sealed',
        sealed_at: now.toISOString(),
        seal_at: null,
        sealed_count: count,
        digest,
        receipts_until,
      })
      .where('id', '=', session.id)
      .where('state', '=', 'closed')
      .returning('id')
      .executeTakeFirst()
    if (!row) throw conflict('response.not_closed')
    await enterTogether(trx, session.workshop_id, now)
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

/** The answers are sealed, whatever becomes of their traces: where these cannot go yet, the timer sees to it. */
async function eraseNowOrLater(stores: Stores): Promise<void> {
  try {
    await eraseTraces(stores)
  } catch (error) {
    if (!isUnavailable(error)) throw error
  }
}

/** Answers that are being stored at this moment are stored first; none comes after. */
async function waitForSenders(trx: Tx, sessionId: number): Promise<void> {
  await locking(trx, trx.selectFrom('session').select('id').where('id', '=', sessionId)).execute()
}

/** Empties the logs, and rewrites the files when no session is awake whose pages would have to wait. */
export async function eraseTraces(stores: Stores): Promise<void> {
  await stores.checkpoint()
  const awake = await stores.db
    .selectFrom('session')
    .select('id')
    .where('state', 'in', ['open', 'paused'])
    .limit(1)
    .executeTakeFirst()
  if (!awake) await stores.vacuum()
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

/** SHA-256 (hex) over the session's canonical answers, sorted by code unit, each closed by a line feed; `k` plays no part. */
export async function digestOf(db: Db, sessionId: number): Promise<string> {
  const all: string[] = []
  for (let after: Uint8Array = Buffer.alloc(0); ;) {
    const batch = await sealedAnswers(db, sessionId, after, 1000)
    for (const { answers } of batch) all.push(answers)
    const last = batch.at(-1)
    if (!last || batch.length < 1000) break
    after = last.k
  }
  const hash = createHash('sha256')
  for (const answers of all.sort()) hash.update(`${answers}\n`)
  return hash.digest('hex')
}
