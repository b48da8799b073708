import { setImmediate as aTurn } from 'node:timers/promises'

import type { Db } from '../db/database.ts'
import { sealedAnswers } from '../response/queries.ts'

/** A sealed response as stored: read it with `readOf`, so that what reviews hid stays hidden. */
export type Sealed = Readonly<{ k: Uint8Array; answers: string }>

/** Responses per batch. */
const BATCH = 1000

/** Yields the responses of a sealed session in batches, ordered by random key (so in random order). */
export async function* sealedIn(db: Db, sessionId: number): AsyncGenerator<readonly Sealed[]> {
  for (let after: Uint8Array = Buffer.alloc(0); ;) {
    const batch = await sealedAnswers(db, sessionId, after, BATCH)
    const last = batch.at(-1)
    if (!last) return
    yield batch
    // SQLite queries are synchronous: yield to the event loop, or other requests wait until the last row is read.
    await aTurn()
    if (batch.length < BATCH) return
    after = last.k
  }
}
