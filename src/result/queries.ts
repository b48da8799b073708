import { setImmediate as aTurn } from 'node:timers/promises'

import type { Db } from '../db/database.ts'
import type { Answer } from '../instrument/answer.ts'
import { inPlainWords } from '../instrument/piping.ts'
import { versionById, type Version } from '../questionnaire/queries.ts'
import { sealedAnswers } from '../response/queries.ts'
import { sessionsOf } from '../session/queries.ts'
import { workshopsOf } from '../workshop/queries.ts'
import type { SealedSession } from './asked.ts'

const BATCH = 1000

/** The sealed sessions of a consultation by the date of their workshops; rehearsals are never among them. */
export async function sealedSessions(db: Db, consultationId: number): Promise<readonly SealedSession[]> {
  const [sessions, workshops] = await Promise.all([
    sessionsOf(db, consultationId),
    workshopsOf(db, consultationId),
  ])
  const sealed = sessions.filter(({ kind, state }) => kind === 'live' && state === 'sealed')
  const versions = new Map<number, Version>()
  for (const id of new Set(sealed.map(({ version_id }) => version_id))) {
    const version = await versionById(db, id)
    versions.set(id, { ...version, form: inPlainWords(version.form) })
  }
  return sealed.flatMap(({ id, code, workshop_id, version_id, sealed_count }) => {
    const workshop = workshops.find((one) => one.id === workshop_id)
    const version = versions.get(version_id)
    if (!workshop || !version) return []
    const { code: at, place } = workshop
    return [{ id, code, workshop: at, place, responses: sealed_count ?? 0, version }]
  })
}

/** What a sealed session's people answered to one question, in no order that means anything. */
export async function answersTo(db: Db, sessionId: number, question: string): Promise<readonly Answer[]> {
  const found: Answer[] = []
  for (let after: Uint8Array = Buffer.alloc(0); ;) {
    const batch = await sealedAnswers(db, sessionId, after, BATCH)
    for (const { answers } of batch) {
      const answer = answerIn(answers, question)
      if (answer !== undefined) found.push(answer)
    }
    const last = batch.at(-1)
    if (!last || batch.length < BATCH) return found
    after = last.k
    // SQLite answers at once, so without this nobody else would be served until the last row.
    await aTurn()
  }
}

function answerIn(json: string, question: string): Answer | undefined {
  const answers: Record<string, Answer> = JSON.parse(json)
  return Object.hasOwn(answers, question) ? answers[question] : undefined
}
