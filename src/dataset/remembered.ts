import { cachedFor } from '../db/compiled-query.ts'
import type { Db, Stores } from '../db/database.ts'
import { poolsOf, type SessionPools } from './answers.ts'
import type { Source } from './source.ts'

/** Most answers cached per database; beyond, the least recently used sessions are dropped. */
const MOST_ANSWERS = 4_000_000
/** Milliseconds without use after which a session's answers leave memory. */
const IDLE = 10 * 60_000

type Entry = { readonly pools: Promise<SessionPools>; readonly answers: number; timer: NodeJS.Timeout }
type Entries = Map<string, Entry>

const caches = new WeakMap<object, Entries>()

/**
 * Returns a sealed session's answers, cached: they never change, and the digest in the key tells apart sessions to which
 * SQLite gave the same id. Concurrent readers share one read.
 */
export async function pooledAnswers(db: Db, source: Source): Promise<SessionPools> {
  const { id, digest, sealed_count } = source.session
  if (!digest) return await poolsOf(db, source)
  const entries = cachedFor(db, caches, () => new Map())
  const name = `${id}/${digest}`
  const known = entries.get(name)
  if (known) return await used(entries, name, known)
  const answers =
    (sealed_count ?? 0) * source.version.form.sections.flatMap(({ questions }) => questions).length
  const pools = poolsOf(db, source)
  const entry = { pools, answers, timer: leaving(entries, name) }
  entries.set(name, entry)
  makeRoom(entries)
  pools.catch(() => forget(entries, name))
  return await pools
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

async function used(entries: Entries, name: string, entry: Entry): Promise<SessionPools> {
  forget(entries, name)
  entries.set(name, { ...entry, timer: leaving(entries, name) })
  return await entry.pools
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
