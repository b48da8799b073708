import type { Db, Tx } from '../db/database.ts'
import { compiledQuery } from '../db/compiled-query.ts'
import { sharing } from '../db/locks.ts'
import { isUnavailable } from '../db/unavailable.ts'
import { canonicalJson } from '../instrument/canonical.ts'
import type { Answers } from '../instrument/answer.ts'
import type { Session } from '../session/session.ts'
import type { Draft } from './draft.ts'
import { insertReceipt, insertResponse } from './queries.ts'

/** One person's answers, and what is stored with them: their stakeholder group and the language they answered in. */
export type Submission = Pick<Draft, 'group' | 'language'> & { readonly answers: Answers }

/**
 * `sent`: stored now. `already`: stored under this receipt before. `shut`: the session does not take answers now.
 * `unknown`: the database could not say; another try finds out, and stores them once whatever happened.
 */
export type Sending = 'sent' | 'already' | 'shut' | 'unknown'

/**
 * Stores one person's answers exactly once for each receipt (32 bytes that whoever sends them brings again when they
 * try again): receipt and response in one transaction, durable before it returns. A draft they were made from is left.
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

/** The session keeps its state until the answers are stored, so that none comes after the sealing. */
const store = async (db: Db, sessionId: number, receipt: Buffer, stored: string): Promise<Sending> =>
  await db.transaction().execute(async (trx) => {
    const [session] = await sharedSession(trx, { sessionId })
    if (session?.state !== 'open' && session?.state !== 'closed') return 'shut'
    if (!(await insertReceipt(trx, sessionId, receipt))) return 'already'
    await insertResponse(trx, sessionId, stored)
    return 'sent'
  })

const sharedSession = compiledQuery((trx: Tx, { sessionId }: { sessionId: number }) =>
  sharing(trx, trx.selectFrom('session').select('state').where('id', '=', sessionId)),
)
