import type { Stores } from '../db/database.ts'
import { surveyOf } from '../instrument/answers.ts'
import type { Draft } from '../response/draft.ts'
import { putDraft } from '../response/draft-queries.ts'
import { changeDraft } from '../response/keep.ts'
import type { Arrival } from './arrival.ts'
import { keysOf, newSecret } from './secret.ts'

/**
 * Begins in a stakeholder group, or goes on in it with what this phone has filled in. Gives the phone's secret and the
 * index of the first section that is asked.
 */
export async function begin(
  { drafts }: Pick<Stores, 'drafts'>,
  { room, draft, language, secret = newSecret() }: Arrival,
  group: string,
  now: Date,
): Promise<{ secret: string; index: number }> {
  const { id } = room.session
  const [keys, spoken] = [keysOf(secret, id), language.code]
  if (draft) {
    const change = (kept: Draft): Draft => ({ ...kept, language: spoken, group })
    await changeDraft(drafts, keys, draft, change, now)
  } else await putDraft(drafts, id, keys, { language: spoken, group, input: {} }, now)
  const { steps } = surveyOf(room.form, draft?.input ?? {})
  return { secret, index: steps[0] ?? 0 }
}
