import type { Consultation } from '../../consultation/consultation.ts'
import type { Db } from '../../db/database.ts'
import { searchesOf } from '../../result/dissent/queries.ts'
import type { Language } from '../../web/language.ts'
import { dissentNamed } from '../evidence/named.ts'
import { evidenceOf } from '../evidence/queries.ts'
import { sentencesRead } from '../numbers/sentences.ts'
import { openedFor, resolveSources, type Opened } from '../source/resolve.ts'
import { sourceIn, storedOf } from '../source/source.ts'
import { statementsOf } from './queries.ts'
import type { Statement } from './statement.ts'

/** What is to become evidence, the findings that rest on it already, and the drafts that may take it. */
export type Using = Chosen &
  Readonly<{
    used: readonly Statement[]
    drafts: readonly Statement[]
    /** The sentences of the drafts as they read, by name. */
    read: ReadonlyMap<string, string>
  }>

/** A figure or code, or a search of the dissent finder; `way`: the form that adds it. */
type Chosen = Readonly<{ way: 'figure' | 'search'; source: string; title: string }>

/** Loads what a page of a figure, a code or kept searches leads here with; undefined for anything else. */
export async function usingOf(
  db: Db,
  consultation: Consultation,
  source: string,
  language: Language,
): Promise<Using | undefined> {
  const opened = await openedFor(db, consultation)
  const chosen =
    (await searchIn(db, consultation, source, { opened, language })) ??
    (await figureIn(db, consultation, source, { opened, language }))
  if (!chosen) return undefined
  const findings = await statementsOf(db, consultation.id, 'finding')
  const evidence = await evidenceOf(db, consultation.id)
  const resting = new Set(evidence.flatMap((one) => (one.source === chosen.source ? [one.finding] : [])))
  const drafts = findings.filter(({ state }) => state === 'draft')
  return {
    ...chosen,
    used: findings.filter(({ number, state }) => state !== 'withdrawn' && resting.has(number)),
    drafts,
    read: await sentencesRead(db, consultation, drafts, opened),
  }
}

/** The answers, and the language their names are read in. */
type At = Readonly<{ opened: Opened | undefined; language: Language }>

async function figureIn(
  db: Db,
  consultation: Consultation,
  source: string,
  { opened, language }: At,
): Promise<Chosen | undefined> {
  const read = source.length <= 1000 ? sourceIn(source) : undefined
  if (!read) return undefined
  const stored = storedOf(read)
  const resolved = (await resolveSources(db, consultation, [stored], language, opened)).get(stored)
  return resolved && { way: 'figure', source: stored, title: resolved.title }
}

async function searchIn(
  db: Db,
  consultation: Consultation,
  source: string,
  at: At,
): Promise<Chosen | undefined> {
  const [, id] = /^dissent\/(\d+)$/.exec(source) ?? []
  if (id === undefined) return undefined
  const search = (await searchesOf(db, consultation.id)).find((one) => String(one.id) === id)
  return search && { way: 'search', source, title: dissentNamed(search, at) }
}
