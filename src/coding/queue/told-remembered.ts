import { cachedFor } from '../../db/compiled-query.ts'
import type { Db } from '../../db/database.ts'
import type { Round } from '../round/round.ts'
import { toldIn } from './queries.ts'
import type { ToldRow } from './told.ts'

/** Most coders of rounds in memory per database; beyond, all are read anew. */
const MOST = 500

const caches = new WeakMap<object, Map<string, readonly ToldRow[]>>()

/**
 * Returns what a coder's answers tell and how many tell the same, cached: neither changes in a round. Its seed tells
 * apart rounds to which SQLite gave the same id.
 */
export async function toldRemembered(
  db: Db,
  { id, seed }: Pick<Round, 'id' | 'seed'>,
  person_id: number,
): Promise<readonly ToldRow[]> {
  const kept = cachedFor(db, caches, () => new Map<string, readonly ToldRow[]>())
  const key = `${id}/${seed}/${person_id}`
  const known = kept.get(key)
  if (known) return known
  const rows = await toldIn(db, { round_id: id, person_id })
  if (kept.size >= MOST) kept.clear()
  kept.set(key, rows)
  return rows
}
