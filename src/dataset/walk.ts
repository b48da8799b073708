import { setImmediate as aTurn } from 'node:timers/promises'

import type { Db } from '../db/database.ts'
import type { Dataset } from './dataset.ts'
import { keyAt, type PackedKeys } from './keys.ts'
import { sealedWithKeys } from './queries.ts'
import { rowOf, type DatasetRow, type Stored } from './rows.ts'

/** Responses per batch. */
const BATCH = 500

/**
 * Yields every row in key order, in batches; memory holds one batch. `idAt` returns the response id for an index of
 * that order. Throws when a response was deleted meanwhile.
 */
export async function* rowsOf(
  db: Db,
  dataset: Dataset,
  keys: PackedKeys,
  idAt: (place: number) => string,
): AsyncGenerator<readonly DatasetRow[]> {
  for (let from = 0; from < keys.count; from += BATCH) {
    const batch = await storedBetween(db, dataset, keys, from, Math.min(from + BATCH, keys.count))
    yield batch.map((stored, at) => rowOf(dataset, stored, idAt(from + at)))
    // SQLite queries are synchronous: yield to the event loop for other requests.
    await aTurn()
  }
}

async function storedBetween(
  db: Db,
  { sources }: Dataset,
  keys: PackedKeys,
  from: number,
  to: number,
): Promise<readonly Stored[]> {
  const wanted = Array.from({ length: to - from }, (_, index) => keyAt(keys, from + index))
  const found = new Map<string, string>()
  for (const [index, source] of sources.entries()) {
    const own = wanted.filter(({ session }) => session === index).map(({ k }) => k)
    if (own.length === 0) continue
    const rows = await sealedWithKeys(db, source.session.id, own)
    for (const { k, answers } of rows) found.set(nameOf(index, k), answers)
  }
  return wanted.map(({ session, k }) => {
    const source = sources[session]
    const answers = found.get(nameOf(session, k))
    if (!source || answers === undefined) throw new Error('a response was deleted while it was being read')
    return { source, k, answers }
  })
}

const nameOf = (session: number, k: Uint8Array) => `${session}/${Buffer.from(k).toString('latin1')}`
