import type { Db, Tx } from '../db/database.ts'
import { compiledQuery } from '../db/compiled-query.ts'
import { forShare } from '../db/locks.ts'
import { isUnavailable } from '../db/unavailable.ts'
import { canonicalJson } from '../instrument/canonical.ts'
import type { Answers } from '../instrument/answer.ts'
import type { Session } from '../session/session.ts'
import type { Draft } from './draft.ts'
import { insertReceipt, insertResponse } from './queries.ts'

/** A participant's answers with stakeholder group and language. */
export type Submission = Pick<Draft, 'group' | 'language'> & { readonly answers: Answers }

/**
 * `sent`: stored now. `already`: this receipt was stored before. `shut`: the session takes no answers now. `unknown`:
 * the commit's outcome is unknown; a retry with the same receipt stores the answers exactly once.
 */
export type Sending = 'sent' | 'already' | 'shut' | 'unknown'

/**
 * Stores answers exactly once per receipt (32 bytes, the idempotency key of retries): receipt and response in one
 * transaction, durable before it returns. Does not delete the draft.
 */
export async function send(
  db: Db,
  { id }: Pick<Session, 'id'>,
  receipt: Buffer,
  { answers, group, language }: Submission,
): Promise<Sending> {
  const stored = canonicalJson({ ...answers, _group: group, _language: language })
  try {
    return await store(db, id, receipt, stored)
  } catch (error) {
    if (isUnavailable(error)) return 'unknown'
    throw error
  }
}

/** Share-locks the session until commit, so that no response comes after sealing. */
const store = async (db: Db, sessionId: number, receipt: Buffer, stored: string): Promise<Sending> =>
  await db.transaction().execute(async (trx) => {
    const [session] = await sharedSession(trx, { sessionId })
    if (session?.state !== 'open' && session?.state !== 'closed') return 'shut'
    if (!(await insertReceipt(trx, sessionId, receipt))) return 'already'
    await insertResponse(trx, sessionId, stored)
    return 'sent'
  })

const sharedSession = compiledQuery((trx: Tx, { sessionId }: { sessionId: number }) =>
  forShare(trx, trx.selectFrom('session').select('state').where('id', '=', sessionId)),
)
