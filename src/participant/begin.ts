import type { Stores } from '../db/database.ts'
import { surveyOf } from '../instrument/answers.ts'
import type { Draft } from '../response/draft.ts'
import { findDraft, insertDraft } from '../response/draft-queries.ts'
import { changeDraft } from '../response/change-draft.ts'
import type { PhoneRequest } from './phone-request.ts'
import { keysOf, newSecret } from './secret.ts'

/**
 * Begins a draft with a stakeholder group, or sets the group of this phone's draft. Returns the phone's secret and the
 * index of the first relevant section; `isNew`: inserted by this call.
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
  // A concurrent Start may have inserted the draft, and may have been continued already.
  const seen = isNew ? undefined : (draft ?? (await findDraft(drafts, keys)))
  if (seen) await changeDraft(drafts, keys, seen, change, now)
  const { steps } = surveyOf(room.form, seen?.input ?? {})
  return { secret, index: steps[0] ?? 0, isNew }
}
