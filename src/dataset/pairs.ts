import type { Db } from '../db/database.ts'
import type { Answer } from '../instrument/answer.ts'
import type { Sender } from './opened.ts'
import { readOf } from './read.ts'
import { sealedIn } from './sealed.ts'
import type { Source } from './source.ts'

/** Where a response stands; never shown. */
type ResponseKey = Readonly<{ session_id: number; k: Uint8Array }>

/** What is read of one question; `name` tells apart readings of the same code. */
export type Reading = Readonly<{
  name: string
  /** Its code in the questionnaires. */
  code: string
  /** Returns what counts of an answer, with few possible values; what was made of it later is found by its key. */
  read: (answer: Answer, key: ResponseKey) => string
}>

/** What a person gave: the reading of an answer, or why there is none. */
export type Given = Readonly<{ answer: string } | { missing: 'unanswered' | 'unasked' }>

/** People of one group and language who gave the same two answers. */
export type Pair = Sender & Readonly<{ given: readonly [Given, Given]; people: number }>

/** Names a pair of readings. */
export const pairName = ([one, other]: readonly [Reading, Reading]): string =>
  JSON.stringify([one.code, one.name, other.code, other.name])

/**
 * Counts in one pass who gave which answers to two questions of a sealed session. Only these two are joined, and only
 * as counts: no person is kept. Answers to questions a condition hid are dropped, as in the exports.
 */
export async function pairsOf(
  db: Db,
  source: Source,
  readings: readonly [Reading, Reading],
): Promise<readonly Pair[]> {
  const counted = new Map<string, Pair & { people: number }>()
  const session_id = source.session.id
  for await (const batch of sealedIn(db, session_id)) {
    for (const stored of batch) {
      const { answers, group, language, put } = readOf(source, stored)
      const { relevant } = put
      const given = ({ code, read }: Reading): Given => {
        if (!relevant.has(code)) return { missing: 'unasked' }
        const answer = Object.hasOwn(answers, code) ? answers[code] : undefined
        if (answer === undefined) return { missing: 'unanswered' }
        return { answer: read(answer, { session_id, k: stored.k }) }
      }
      const [one, other] = readings
      const pair = { group, language, given: [given(one), given(other)] as const, people: 1 }
      const name = JSON.stringify([group, language, pair.given])
      const known = counted.get(name)
      if (known) known.people += 1
      else counted.set(name, pair)
    }
  }
  return [...counted.values()]
}
