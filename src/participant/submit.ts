import type { Context } from '../context.ts'
import type { Answers } from '../instrument/answer.ts'
import { deleteDraft } from '../response/draft-queries.ts'
import { send, type Sending } from '../response/send.ts'
import type { BegunRequest } from './phone-request.ts'
import type { Keys } from './secret.ts'

/** Stores a phone's answers exactly once; deletes the draft after the commit. */
export async function submit(
  context: Context,
  { room, keys, draft }: BegunRequest,
  answers: Answers,
): Promise<Sending> {
  const { group, language } = draft
  const sending = await send(context.stores.db, room.session, keys.receipt, { answers, group, language })
  if (sending === 'sent' || sending === 'already') await discardDraft(context, keys)
  return sending
}

/**
 * Deletes a draft whose answers are stored. A failure is logged only: the draft is deleted at the phone's next request
 * or at sealing.
 */
export async function discardDraft({ stores, log }: Context, keys: Keys): Promise<void> {
  try {
    await deleteDraft(stores.drafts, keys)
  } catch (error) {
    log.error({ err: { name: error instanceof Error ? error.name : 'unknown' } }, 'draft')
  }
}
