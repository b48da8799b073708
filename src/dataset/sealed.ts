import { setImmediate as aTurn } from 'node:timers/promises'

import type { Db } from '../db/database.ts'
import { sealedAnswers } from '../response/queries.ts'

type Sealed = Readonly<{ k: Uint8Array; answers: string }>

/** Responses fetched at a time. */
const BATCH = 1000

/** The responses of a sealed session, a batch at a time, by their random keys: in no order that means anything. */
export async function* sealedIn(db: Db, sessionId: number): AsyncGenerator<readonly Sealed[]> {
  for (let after: Uint8Array = Buffer.alloc(0); ;) {
    const batch = await sealedAnswers(db, sessionId, after, BATCH)
    const last = batch.at(-1)
    if (!last) return
    yield batch
    // SQLite answers at once, so without this nobody else would be served until the last row of the last session.
    await aTurn()
    if (batch.length < BATCH) return
    after = last.k
  }
}
