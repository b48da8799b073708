import { createHash } from 'node:crypto'

import { cachedFor } from '../db/compiled-query.ts'
import type { Db, Stores } from '../db/database.ts'
import { poolsOf, type SessionPools } from './answers.ts'
import { pairsOf, pairName, type Pair, type Reading } from './pairs.ts'
import type { Source } from './source.ts'

/** Most answers in memory per database; beyond, what was used least recently leaves it. */
const MOST_ANSWERS = 4_000_000
/** What an outcome counts for, and a text with its words, in answers. */
const OUTCOME = 8000
const TEXT = 40
/** Milliseconds without use after which answers, and outcomes, leave memory; and those that took too long at all. */
const IDLE = { answers: 10 * 60_000, outcome: 60 * 60_000 }
const AGAIN = 60_000

/** What is kept under a name; `idle` in milliseconds. */
type Kept = Readonly<{ sessions: readonly number[]; answers: number; idle: number }>
type Entry = Kept & Readonly<{ made: Promise<unknown>; timer: NodeJS.Timeout }>
type Entries = Map<string, Entry>

const caches = new WeakMap<object, Entries>()

/**
 * Returns a sealed session's answers, cached: they change only by a review, and the key has the digest of what reviews
 * hid; that of the session tells apart sessions to which SQLite gave the same id. Concurrent readers share one read.
 */
export async function pooledAnswers(db: Db, source: Source): Promise<SessionPools> {
  const { sections } = source.version.form
  const questions = sections.flatMap((section) => section.questions).length
  return await ofSession(db, source, '', questions, async () => await poolsOf(db, source))
}

/** Returns how many people of a sealed session gave which answers to two questions, cached as above. */
export const pairedAnswers = async (
  db: Db,
  source: Source,
  readings: readonly [Reading, Reading],
): Promise<readonly Pair[]> =>
  await ofSession(db, source, pairName(readings), 2, async () => await pairsOf(db, source, readings))

async function ofSession<Read>(
  db: Db,
  { session: { id, digest, sealed_count }, hidden }: Source,
  what: string,
  questions: number,
  read: () => Promise<Read>,
): Promise<Read> {
  if (!digest) return await read()
  const answers = (sealed_count ?? 0) * questions
  const kept = { sessions: [id], answers, idle: IDLE.answers }
  const entries = entriesOf(db)
  const reviewed = `${id}/${digest}/${hidden.digest}/`
  forgetOthers(entries, `${id}/`, reviewed)
  return await remembered(entries, reviewed + what, kept, read)
}

/** What was read before a review, or another change, leaves memory at once. */
function forgetOthers(entries: Entries, of: string, now: string): void {
  for (const name of entries.keys()) if (name.startsWith(of) && !name.startsWith(now)) forget(entries, name)
}

/**
 * Returns what `make` makes of `from`: the same numbers of the same sessions have the same outcome. Where it takes too
 * long (undefined) it is tried again after a minute.
 */
export async function outcomeOf<From, Outcome>(
  db: Db,
  sources: readonly Source[],
  from: From,
  make: (from: From) => Promise<Outcome | undefined>,
): Promise<Outcome | undefined> {
  const entries = entriesOf(db)
  const name = createHash('sha256').update(JSON.stringify(from)).digest('base64')
  const kept = { sessions: sources.map(({ session }) => session.id), answers: OUTCOME, idle: IDLE.outcome }
  return await remembered(entries, name, kept, async () => {
    const outcome = await make(from)
    if (outcome === undefined) setTimeout(() => forget(entries, name), AGAIN).unref()
    return outcome
  })
}

/**
 * Returns what `make` makes of so many texts of these sessions, cached as above; `revision` is another once one of them
 * changes, and what was made of the one before leaves memory at once.
 */
export async function rememberedTexts<Made>(
  db: Db,
  sources: readonly Source[],
  { name, revision, texts }: Readonly<{ name: string; revision: string; texts: number }>,
  make: () => Promise<Made>,
): Promise<Made> {
  const digests = sources.map(({ session: { id, digest } }) => `${id}/${digest}`)
  const sessions = sources.map(({ session }) => session.id)
  const kept = { sessions, answers: texts * TEXT, idle: IDLE.answers }
  const entries = entriesOf(db)
  const named = `texts ${digests.join(' ')} ${name} `
  const revised = `${named}${revision}/`
  forgetOthers(entries, named, revised)
  return await remembered(entries, revised, kept, make)
}

/** Drops what is kept of these sessions, as after their deletion. */
export function forgetSessions({ db, reader }: Pick<Stores, 'db' | 'reader'>, ids: readonly number[]): void {
  for (const entries of [db, reader].map(entriesOf))
    for (const [name, { sessions }] of entries)
      if (sessions.some((id) => ids.includes(id))) forget(entries, name)
}

const entriesOf = (db: Db): Entries => cachedFor<Entries>(db, caches, () => new Map())

/** Makes what a name stands for once; a failure is not kept. */
async function remembered<Made>(
  entries: Entries,
  name: string,
  kept: Kept,
  make: () => Promise<Made>,
): Promise<Made> {
  const known = entries.get(name)
  // What a name stands for was made by the function that asks for it.
  const made = known ? (known.made as Promise<Made>) : make()
  forget(entries, name)
  const timer = setTimeout(() => forget(entries, name), kept.idle).unref()
  entries.set(name, { ...kept, made, timer })
  makeRoom(entries)
  if (!known) made.catch(() => forget(entries, name))
  return await made
}

function forget(entries: Entries, name: string): void {
  clearTimeout(entries.get(name)?.timer)
  entries.delete(name)
}

function makeRoom(entries: Entries): void {
  const names = [...entries.keys()]
  let left = [...entries.values()].reduce((sum, { answers }) => sum + answers, 0)
  for (const name of names.slice(0, -1)) {
    if (left <= MOST_ANSWERS) return
    left -= entries.get(name)?.answers ?? 0
    forget(entries, name)
  }
}
