import { cachedFor } from '../db/compiled-query.ts'
import type { Db, Stores } from '../db/database.ts'
import { poolsOf, type SessionPools } from './answers.ts'
import { pairsOf, pairName, type Pair, type Reading } from './pairs.ts'
import type { Source } from './source.ts'

/** Most answers cached per database; beyond, the least recently used sessions are dropped. */
const MOST_ANSWERS = 4_000_000
/** Milliseconds without use after which a session's answers leave memory. */
const IDLE = 10 * 60_000

type Entry = { readonly read: Promise<unknown>; readonly answers: number; timer: NodeJS.Timeout }
type Entries = Map<string, Entry>

const caches = new WeakMap<object, Entries>()

/**
 * Returns a sealed session's answers, cached: they change only by a review, and the key has the digest of what reviews
 * hid; that of the session tells apart sessions to which SQLite gave the same id. Concurrent readers share one read.
 */
export async function pooledAnswers(db: Db, source: Source): Promise<SessionPools> {
  const { sections } = source.version.form
  const questions = sections.flatMap((section) => section.questions).length
  return await remembered(db, source, '', questions, async () => await poolsOf(db, source))
}

/** Returns how many people of a sealed session gave which answers to two questions, cached as above. */
export async function pairedAnswers(
  db: Db,
  source: Source,
  readings: readonly [Reading, Reading],
): Promise<readonly Pair[]> {
  return await remembered(db, source, pairName(readings), 2, async () => await pairsOf(db, source, readings))
}

async function remembered<Read>(
  db: Db,
  { session: { id, digest, sealed_count }, hidden }: Source,
  what: string,
  questions: number,
  read: () => Promise<Read>,
): Promise<Read> {
  if (!digest) return await read()
  const entries = cachedFor(db, caches, () => new Map())
  const reviewed = `${id}/${digest}/${hidden.digest}/`
  const name = reviewed + what
  const known = entries.get(name)
  // What a name stands for was read by the function that asks for it.
  if (known) return (await used(entries, name, known)) as Read
  forgetOthers(entries, id, reviewed)
  const reading = read()
  const answers = (sealed_count ?? 0) * questions
  entries.set(name, { read: reading, answers, timer: leaving(entries, name) })
  makeRoom(entries)
  reading.catch(() => forget(entries, name))
  return await reading
}

/** Drops the cached answers of these sessions, as after their deletion. */
export function forgetAnswers(
  { db, reader }: Pick<Stores, 'db' | 'reader'>,
  sessions: readonly number[],
): void {
  for (const handle of [db, reader]) {
    const entries = cachedFor<Entries>(handle, caches, () => new Map())
    for (const name of entries.keys())
      if (sessions.some((id) => name.startsWith(`${id}/`))) forget(entries, name)
  }
}

/** What was read before a review leaves memory at once. */
function forgetOthers(entries: Entries, id: number, reviewed: string): void {
  for (const name of entries.keys())
    if (name.startsWith(`${id}/`) && !name.startsWith(reviewed)) forget(entries, name)
}

async function used(entries: Entries, name: string, entry: Entry): Promise<unknown> {
  forget(entries, name)
  entries.set(name, { ...entry, timer: leaving(entries, name) })
  return await entry.read
}

const leaving = (entries: Entries, name: string): NodeJS.Timeout =>
  setTimeout(() => forget(entries, name), IDLE).unref()

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
