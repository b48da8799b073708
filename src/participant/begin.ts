import type { Stores } from '../db/database.ts'
import { surveyOf } from '../instrument/answers.ts'
import type { Draft } from '../response/draft.ts'
import { findDraft, insertDraft } from '../response/draft-queries.ts'
import { changeDraft } from '../response/change-draft.ts'
import type { PhoneRequest } from './phone-request.ts'
import { keysOf, newSecret } from './secret.ts'

/**
 * Begins in a stakeholder group, or goes on in it with what this phone has filled in. Gives the phone's secret, the
 * index of the first section that is asked, and whether it begins only now.
 */
export async function begin(
  { drafts }: Pick<Stores, 'drafts'>,
  { room, draft, language, secret = newSecret() }: PhoneRequest,
  group: string,
  now: Date,
): Promise<{ secret: string; index: number; isNew: boolean }> {
  const { id } = room.session
  const [keys, spoken] = [keysOf(secret, id), language.code]
  const change = (kept: Draft): Draft => ({ ...kept, language: spoken, group })
  const isNew = !draft && (await insertDraft(drafts, id, keys, { language: spoken, group, input: {} }, now))
  // Start pressed twice at once: the other was faster, and may have been gone on from.
  const seen = isNew ? undefined : (draft ?? (await findDraft(drafts, keys)))
  if (seen) await changeDraft(drafts, keys, seen, change, now)
  const { steps } = surveyOf(room.form, seen?.input ?? {})
  return { secret, index: steps[0] ?? 0, isNew }
}
