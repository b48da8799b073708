import type { Stores } from '../db/database.ts'
import type { Answers } from '../questionnaire/kinds/kind.ts'
import { canonicalJson } from '../questionnaire/canonical.ts'
import type { Session } from '../session/session.ts'
import type { KeptDraft } from './queries.ts'
import { deleteDraft, insertReceipt, insertResponse } from './queries.ts'
import type { Keys } from './secret.ts'

/** `sent`: stored now. `already`: stored by an earlier press of the button. `shut`: the session does not take answers now. */
export type Sending = 'sent' | 'already' | 'shut'

/** Stores one person's answers exactly once: receipt and response in one transaction, durable before it returns. */
export async function send(
  { db, drafts }: Stores,
  session: Session,
  keys: Keys,
  draft: Pick<KeptDraft, 'group' | 'language'>,
  answers: Answers,
): Promise<Sending> {
  const stored = canonicalJson({ ...answers, _group: draft.group, _language: draft.language })
  const sending = await db.transaction().execute(async (trx): Promise<Sending> => {
    const { state } = await trx
      .selectFrom('session')
      .select('state')
      .where('id', '=', session.id)
      .executeTakeFirstOrThrow()
    if (state !== 'open' && state !== 'closed') return 'shut'
    if (!(await insertReceipt(trx, session.id, keys))) return 'already'
    await insertResponse(trx, session.id, stored)
    return 'sent'
  })
  if (sending !== 'shut') await deleteDraft(drafts, keys)
  return sending
}
