import { setImmediate as aTurn } from 'node:timers/promises'

import { crockford } from '../crockford.ts'
import type { Db } from '../db/database.ts'
import { keyAt, type PackedKeys } from '../dataset/keys.ts'
import type { ExportPlan } from './plan.ts'
import { sealedWithKeys } from '../dataset/queries.ts'
import { rowOf, type Row, type Stored } from './rows.ts'

/** Responses fetched at a time. */
const BATCH = 500

/** Six random characters that begin every response's id in one export, and in no other. */
export const newExportCode = (pick?: (below: number) => number): string => crockford(6, pick)

/** The id a response has in one export: its number in the export's own order, padded to equal length. */
export const responseId = (code: string, place: number, count: number): string =>
  `${code}-${String(place + 1).padStart(String(count).length, '0')}`

/**
 * Every row of the export, in the order of its keys, a batch at a time; never more than a batch is in memory.
 * Throws when a response is no longer there.
 */
export async function* rowsOf(
  db: Db,
  plan: ExportPlan,
  keys: PackedKeys,
  code: string,
): AsyncGenerator<readonly Row[]> {
  for (let from = 0; from < keys.count; from += BATCH) {
    const batch = await storedBetween(db, plan, keys, code, from, Math.min(from + BATCH, keys.count))
    yield batch.map((stored) => rowOf(plan, stored))
    // SQLite answers at once, so without this nobody else would be served until the last row.
    await aTurn()
  }
}

async function storedBetween(
  db: Db,
  plan: ExportPlan,
  keys: PackedKeys,
  code: string,
  from: number,
  to: number,
): Promise<readonly Stored[]> {
  const wanted = Array.from({ length: to - from }, (_, index) => ({
    ...keyAt(keys, from + index),
    place: from + index,
  }))
  const found = new Map<string, string>()
  for (const [index, source] of plan.sources.entries()) {
    const own = wanted.filter(({ session }) => session === index).map(({ k }) => k)
    if (own.length === 0) continue
    const rows = await sealedWithKeys(db, source.session.id, own)
    for (const { k, answers } of rows) found.set(nameOf(index, k), answers)
  }
  return wanted.map(({ session, k, place }) => {
    const source = plan.sources[session]
    const answers = found.get(nameOf(session, k))
    if (!source || answers === undefined)
      throw new Error('a response was deleted while it was being exported')
    return { id: responseId(code, place, keys.count), source, answers }
  })
}

const nameOf = (session: number, k: Uint8Array) => `${session}/${Buffer.from(k).toString('latin1')}`
