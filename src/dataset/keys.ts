import { randomInt } from 'node:crypto'

import type { Db } from '../db/database.ts'
import type { Session } from '../session/session.ts'
import { sealedIn } from './sealed.ts'

/** Bytes of one key: two for the place of its session, sixteen for `k`. */
const WIDTH = 18

/** The keys of many responses in one piece of memory, 18 bytes each, in an order of their own. */
export type PackedKeys = { readonly bytes: Buffer; readonly count: number }

/**
 * The keys of all responses of these sealed sessions (at most 65,536 of them), session after session. `seen` is told
 * of each response on the way, by the place of its session, so that nobody has to read them again.
 */
export async function packedKeys(
  db: Db,
  sessions: readonly Pick<Session, 'id' | 'sealed_count'>[],
  seen: (session: number, answers: string) => void = () => undefined,
): Promise<PackedKeys> {
  // Room for all at once: to put pieces together in the end would take twice the memory.
  const most = sessions.reduce((sum, { sealed_count }) => sum + (sealed_count ?? 0), 0)
  const bytes = Buffer.alloc(most * WIDTH)
  let count = 0
  for (const [place, { id }] of sessions.entries()) {
    for await (const batch of sealedIn(db, id)) {
      if (count + batch.length > most) throw new Error('a sealed session holds more than was sealed')
      for (const { k, answers } of batch) {
        bytes.writeUInt16BE(place, count * WIDTH)
        bytes.set(k, count * WIDTH + 2)
        count += 1
        seen(place, answers)
      }
    }
  }
  return { bytes: bytes.subarray(0, count * WIDTH), count }
}

/**
 * Puts keys in a random order where they lie: Fisher and Yates, in Durstenfeld's form (CACM algorithm 235).
 * `pick` gives a whole number from 0 up to its argument.
 */
export function shuffle({ bytes, count }: PackedKeys, pick: (below: number) => number = randomInt): void {
  const held = Buffer.alloc(WIDTH)
  for (let last = count - 1; last > 0; last -= 1) {
    const other = pick(last + 1)
    bytes.copy(held, 0, last * WIDTH, (last + 1) * WIDTH)
    bytes.copyWithin(last * WIDTH, other * WIDTH, (other + 1) * WIDTH)
    held.copy(bytes, other * WIDTH)
  }
}

/** The key at a place of the order: which session, and its `k`. */
export const keyAt = ({ bytes }: PackedKeys, place: number): { session: number; k: Buffer } => ({
  session: bytes.readUInt16BE(place * WIDTH),
  k: bytes.subarray(place * WIDTH + 2, (place + 1) * WIDTH),
})
