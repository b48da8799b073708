import type { Db, Stores, Tx } from '../db/database.ts'
import { keptQuery } from '../db/kept-query.ts'
import { sharing } from '../db/locks.ts'
import { isUnavailable } from '../db/unavailable.ts'
import type { Answers } from '../instrument/kinds/kind.ts'
import { canonicalJson } from '../instrument/canonical.ts'
import type { Session } from '../session/session.ts'
import type { KeptDraft } from './queries.ts'
import { deleteDraft, insertReceipt, insertResponse } from './queries.ts'
import type { Keys } from './secret.ts'

/**
 * `sent`: stored now. `already`: stored by an earlier press of the button. `shut`: the session does not take answers
 * now. `unknown`: the database could not say; another press finds out, and stores them once whatever happened.
 */
export type Sending = 'sent' | 'already' | 'shut' | 'unknown'

/** Stores one person's answers exactly once: receipt and response in one transaction, durable before it returns. */
export async function send(
  stores: Stores,
  session: Session,
  keys: Keys,
  draft: Pick<KeptDraft, 'group' | 'language'>,
  answers: Answers,
): Promise<Sending> {
  const stored = canonicalJson({ ...answers, _group: draft.group, _language: draft.language })
  try {
    const sending = await store(stores.db, session.id, keys, stored)
    if (sending !== 'shut') await deleteDraft(stores.drafts, keys)
    return sending
  } catch (error) {
    if (isUnavailable(error)) return 'unknown'
    throw error
  }
}

/** The session keeps its state until the answers are stored, so that none comes after the sealing. */
const store = async (db: Db, sessionId: number, keys: Keys, stored: string): Promise<Sending> =>
  await db.transaction().execute(async (trx) => {
    const [session] = await sharedSession(trx, { sessionId })
    if (session?.state !== 'open' && session?.state !== 'closed') return 'shut'
    if (!(await insertReceipt(trx, sessionId, keys))) return 'already'
    await insertResponse(trx, sessionId, stored)
    return 'sent'
  })

const sharedSession = keptQuery((trx: Tx, { sessionId }: { sessionId: number }) =>
  sharing(trx, trx.selectFrom('session').select('state').where('id', '=', sessionId)),
)
