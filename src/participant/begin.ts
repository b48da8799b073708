import type { Stores } from '../db/database.ts'
import { surveyOf } from '../instrument/answers.ts'
import { putDraft } from '../response/draft-queries.ts'
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
  const input = draft?.input ?? {}
  await putDraft(drafts, id, keysOf(secret, id), { language: language.code, group, input }, now)
  const { steps } = surveyOf(room.form, input)
  return { secret, index: steps[0] ?? 0 }
}
