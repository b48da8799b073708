import { randomInt } from 'node:crypto'

import type { Db } from '../db/database.ts'
import type { Session } from '../session/session.ts'
import { sealedIn, type Sealed } from './sealed.ts'

/** Bytes per key: 2 for the session index, 16 for `k`. */
const WIDTH = 18

/** Keys of many responses in one buffer, 18 bytes each; `shuffle` reorders them. */
export type PackedKeys = { readonly bytes: Buffer; readonly count: number }

/**
 * Returns the keys of all responses of these sealed sessions (at most 65,536 sessions), session by session. `seen` is
 * called for each response with its session index, which saves a second read.
 */
export async function packedKeys(
  db: Db,
  sessions: readonly Pick<Session, 'id' | 'sealed_count'>[],
  seen: (session: number, stored: Sealed) => void = () => undefined,
): Promise<PackedKeys> {
  // Allocate once: concatenating chunks at the end would take twice the memory.
  const most = sessions.reduce((sum, { sealed_count }) => sum + (sealed_count ?? 0), 0)
  const bytes = Buffer.alloc(most * WIDTH)
  let count = 0
  for (const [place, { id }] of sessions.entries()) {
    for await (const batch of sealedIn(db, id)) {
      if (count + batch.length > most) throw new Error('a sealed session holds more than was sealed')
      for (const stored of batch) {
        bytes.writeUInt16BE(place, count * WIDTH)
        bytes.set(stored.k, count * WIDTH + 2)
        count += 1
        seen(place, stored)
      }
    }
  }
  return { bytes: bytes.subarray(0, count * WIDTH), count }
}

/**
 * Shuffles keys in place: Fisher-Yates in Durstenfeld's form (CACM algorithm 235). `pick` returns a random integer from
 * 0 up to, excluding, its argument.
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

/** Returns the session index and `k` at an index. */
export const keyAt = ({ bytes }: PackedKeys, place: number): { session: number; k: Buffer } => ({
  session: bytes.readUInt16BE(place * WIDTH),
  k: bytes.subarray(place * WIDTH + 2, (place + 1) * WIDTH),
})
