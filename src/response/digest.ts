import { createHash, createHmac, randomBytes } from 'node:crypto'

import type { Db } from '../db/database.ts'
import type { Session } from '../session/session.ts'
import { findDigestKey, sealedAnswers } from './queries.ts'

/** Event action: a start found answers that did not match an unkeyed digest; the digest is '' from then on. */
export const DROPPED = 'session.drop_digest'

/** Prefix of digests made by an older version without a key. */
export const UNKEYED = 'sha256:'

/** Returns 32 random bytes, never shown: without a key, few answers can be guessed from their digest by brute force. */
export const newDigestKey = (): Buffer => randomBytes(32)

/**
 * Returns HMAC-SHA256 (hex) under the session's key over its sealed canonical answers, sorted by code unit, each
 * followed by a line feed; `k` is not included. Undefined without a key: answers deleted, or not as sealed.
 */
export async function digestOf(db: Db, sessionId: number): Promise<string | undefined> {
  const key = await findDigestKey(db, sessionId)
  if (!key) return undefined
  const hash = createHmac('sha256', key)
  for (const answers of await sortedAnswers(db, sessionId)) hash.update(`${answers}\n`)
  return hash.digest('hex')
}

/** Returns SHA-256 without a key over the same, as recorded by older versions. */
export async function unkeyedDigestOf(db: Db, sessionId: number): Promise<string> {
  const hash = createHash('sha256')
  for (const answers of await sortedAnswers(db, sessionId)) hash.update(`${answers}\n`)
  return `${UNKEYED}${hash.digest('hex')}`
}

/** Returns the digest that unchanged answers have; undefined when it cannot be computed. */
export async function expectedDigest(
  db: Db,
  { id, digest }: Pick<Session, 'id' | 'digest'>,
): Promise<string | undefined> {
  return digest?.startsWith(UNKEYED) ? await unkeyedDigestOf(db, id) : await digestOf(db, id)
}

async function sortedAnswers(db: Db, sessionId: number): Promise<readonly string[]> {
  const all: string[] = []
  for (let after: Uint8Array = Buffer.alloc(0); ;) {
    const batch = await sealedAnswers(db, sessionId, after, 1000)
    for (const { answers } of batch) all.push(answers)
    const last = batch.at(-1)
    if (!last || batch.length < 1000) return all.sort()
    after = last.k
  }
}
