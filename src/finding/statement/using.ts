import type { Consultation } from '../../consultation/consultation.ts'
import type { Db } from '../../db/database.ts'
import type { Language } from '../../web/language.ts'
import { evidenceOf } from '../evidence/queries.ts'
import { sentencesRead } from '../numbers/sentences.ts'
import { openedFor, resolveSources } from '../source/resolve.ts'
import { sourceIn, storedOf } from '../source/source.ts'
import { statementsOf } from './queries.ts'
import type { Statement } from './statement.ts'

/** A figure or code that is to become evidence, the findings that rest on it already, and the drafts that may take it. */
export type Using = Readonly<{
  source: string
  title: string
  used: readonly Statement[]
  drafts: readonly Statement[]
  /** The sentences of the drafts as they read, by name. */
  read: ReadonlyMap<string, string>
}>

/** Loads what a figure's or code's own page leads here with; undefined for anything else. */
export async function usingOf(
  db: Db,
  consultation: Consultation,
  source: string,
  language: Language,
): Promise<Using | undefined> {
  const read = source.length <= 1000 ? sourceIn(source) : undefined
  if (!read) return undefined
  const stored = storedOf(read)
  const opened = await openedFor(db, consultation)
  const resolved = (await resolveSources(db, consultation, [stored], language, opened)).get(stored)
  if (!resolved) return undefined
  const findings = await statementsOf(db, consultation.id, 'finding')
  const evidence = await evidenceOf(db, consultation.id)
  const resting = new Set(evidence.flatMap((one) => (one.source === stored ? [one.finding] : [])))
  const drafts = findings.filter(({ state }) => state === 'draft')
  return {
    source: stored,
    title: resolved.title,
    used: findings.filter(({ number, state }) => state !== 'withdrawn' && resting.has(number)),
    drafts,
    read: await sentencesRead(db, consultation, drafts, opened),
  }
}
