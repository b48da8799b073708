import { randomInt } from 'node:crypto'

import type { Db } from '../db/database.ts'
import { sealedIn } from './sealed.ts'

/** Bytes of one key: two for the place of its session, sixteen for `k`. */
const WIDTH = 18

/** The keys of many responses in one piece of memory, 18 bytes each, in an order of their own. */
export type PackedKeys = { readonly bytes: Buffer; readonly count: number }

/**
 * The keys of all sealed responses of these sessions (at most 65,536 of them), session after session. `seen` is told
 * of each response on the way, by the place of its session, so that nobody has to read them again.
 */
export async function packedKeys(
  db: Db,
  sessionIds: readonly number[],
  seen: (session: number, answers: string) => void = () => undefined,
): Promise<PackedKeys> {
  const pieces: Buffer[] = []
  for (const [place, sessionId] of sessionIds.entries()) {
    for await (const batch of sealedIn(db, sessionId)) {
      pieces.push(packed(place, batch))
      for (const { answers } of batch) seen(place, answers)
    }
  }
  const bytes = Buffer.concat(pieces)
  return { bytes, count: bytes.length / WIDTH }
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

function packed(place: number, keys: readonly { k: Uint8Array }[]): Buffer {
  const bytes = Buffer.alloc(keys.length * WIDTH)
  for (const [index, { k }] of keys.entries()) {
    bytes.writeUInt16BE(place, index * WIDTH)
    bytes.set(k, index * WIDTH + 2)
  }
  return bytes
}
