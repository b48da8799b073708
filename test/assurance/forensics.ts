import { createCipheriv } from 'node:crypto'

import type { Keys } from '../../src/participant/secret.ts'

/** Plaintext at the start of an encrypted draft, after its length of four bytes. */
const BEGINS = Buffer.from('{"language":')
const NONCE = 12
const TAG = 16
const BLOCK = 16
/** Offsets per AES call. */
const STRIDE = 1 << 20

/** Counts occurrences in a file. */
export function timesIn(bytes: Buffer, sought: Buffer | string): number {
  let times = 0
  for (let at = bytes.indexOf(sought); at >= 0; at = bytes.indexOf(sought, at + 1)) times += 1
  return times
}

/**
 * Counts the encrypted drafts in a file that a phone's key decrypts, trying every byte offset. AES-GCM encrypts in
 * counter mode: testing the first block costs one AES block per offset, and one call for many.
 */
export function boxesOpened(bytes: Buffer, { draft_key }: Keys): number {
  let opened = 0
  for (let from = 0; from < bytes.length; from += STRIDE) {
    const end = Math.min(from + STRIDE, bytes.length - NONCE - TAG - BLOCK)
    if (end <= from) break
    const stream = streamsFrom(bytes, from, end, draft_key)
    for (let at = from; at < end; at += 1) {
      const first = (bytes[at + NONCE + TAG + 4] ?? 0) ^ (stream[(at - from) * BLOCK + 4] ?? 0)
      if (first === BEGINS[0] && beginsAt(bytes, at, stream, (at - from) * BLOCK)) opened += 1
    }
  }
  return opened
}

/** Returns the key stream of the first block at each of these offsets. */
function streamsFrom(bytes: Buffer, from: number, end: number, key: Buffer): Buffer {
  const counters = Buffer.alloc((end - from) * BLOCK)
  for (let at = from; at < end; at += 1) {
    const place = (at - from) * BLOCK
    for (let index = 0; index < NONCE; index += 1) counters[place + index] = bytes[at + index] ?? 0
    counters[place + BLOCK - 1] = 2
  }
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false)
  return Buffer.concat([cipher.update(counters), cipher.final()])
}

function beginsAt(bytes: Buffer, at: number, stream: Buffer, place: number): boolean {
  for (let index = 0; index < BEGINS.length; index += 1) {
    const clear = (bytes[at + NONCE + TAG + 4 + index] ?? 0) ^ (stream[place + 4 + index] ?? 0)
    if (clear !== BEGINS[index]) return false
  }
  return true
}
