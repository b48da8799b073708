import { createHash } from 'node:crypto'

import { cachedFor } from '../db/compiled-query.ts'
import type { Db, Stores } from '../db/database.ts'
import type { Source } from './source.ts'

/** Most outcomes kept per database; beyond, the least recently used leave memory. */
const MOST_KEPT = 500
/** Milliseconds without use after which an outcome leaves memory. */
const IDLE = 60 * 60_000

type Entry = Readonly<{ outcome: Promise<unknown>; sessions: readonly number[]; timer: NodeJS.Timeout }>
type Entries = Map<string, Entry>

const caches = new WeakMap<object, Entries>()

/**
 * Returns what `make` makes of `from`, kept in memory: the same numbers of the same sessions have the same outcome.
 * Concurrent callers share one; a failure is not kept.
 */
export async function outcomeOf<From, Outcome>(
  db: Db,
  sources: readonly Source[],
  from: From,
  make: (from: From) => Promise<Outcome>,
): Promise<Outcome> {
  const entries = cachedFor<Entries>(db, caches, () => new Map())
  const name = createHash('sha256').update(JSON.stringify(from)).digest('base64')
  const known = entries.get(name)
  const outcome = known ? (known.outcome as Promise<Outcome>) : make(from)
  forget(entries, name)
  const sessions = sources.map(({ session }) => session.id)
  const timer = setTimeout(() => forget(entries, name), IDLE).unref()
  entries.set(name, { outcome, sessions, timer })
  for (const oldest of [...entries.keys()].slice(0, -MOST_KEPT)) forget(entries, oldest)
  if (!known) outcome.catch(() => forget(entries, name))
  return await outcome
}

/** Drops what was found of these sessions, as after their deletion. */
export function forgetOutcomes(
  { db, reader }: Pick<Stores, 'db' | 'reader'>,
  sessions: readonly number[],
): void {
  for (const handle of [db, reader]) {
    const entries = cachedFor<Entries>(handle, caches, () => new Map())
    for (const [name, entry] of entries)
      if (entry.sessions.some((id) => sessions.includes(id))) forget(entries, name)
  }
}

function forget(entries: Entries, name: string): void {
  clearTimeout(entries.get(name)?.timer)
  entries.delete(name)
}
