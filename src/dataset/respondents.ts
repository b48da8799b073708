import type { Db } from '../db/database.ts'
import type { Answers } from '../instrument/answer.ts'
import { readOf, type Read } from './read.ts'
import { sealedIn } from './sealed.ts'
import type { Source } from './source.ts'

/** One person's answers, and what they were asked and offered; without the key of the response. */
export type Respondent = Read

/**
 * Yields everybody of a sealed session in batches, in random order. Answers of one person stand together here: callers
 * count them and pass no respondent on.
 */
export async function* respondentsIn(db: Db, source: Source): AsyncGenerator<readonly Respondent[]> {
  for await (const batch of sealedIn(db, source.session.id)) {
    yield batch.map((stored) => readOf(source, stored))
  }
}

/** Returns a person's answer to a question; undefined where they left it out or a condition hid it. */
export const answerOf = ({ answers, put }: Respondent, code: string): Answers[string] | undefined =>
  put.relevant.has(code) && Object.hasOwn(answers, code) ? answers[code] : undefined

/** Yields the same with the key of each response, which joins it to one of its answers in words; never shown. */
export async function* keyedRespondentsIn(
  db: Db,
  source: Source,
): AsyncGenerator<readonly Readonly<{ k: Uint8Array; one: Respondent }>[]> {
  for await (const batch of sealedIn(db, source.session.id)) {
    yield batch.map((stored) => ({ k: stored.k, one: readOf(source, stored) }))
  }
}
