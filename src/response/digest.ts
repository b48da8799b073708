import { createHash, createHmac, randomBytes } from 'node:crypto'

import type { Db } from '../db/database.ts'
import type { Session } from '../session/session.ts'
import { findDigestKey, sealedAnswers } from './queries.ts'

/** The deed of a start that found other answers than were sealed: the session has the empty digest from then on. */
export const DROPPED = 'session.drop_digest'

/** Stands before a digest that an older version made without a key. */
export const UNKEYED = 'sha256:'

/** 32 random bytes, shown to no one: without them a few answers are guessed from their digest in milliseconds. */
export const newDigestKey = (): Buffer => randomBytes(32)

/**
 * HMAC-SHA256 (hex) under the session's key over its sealed canonical answers, sorted by code unit, each closed by a
 * line feed; `k` plays no part. Undefined when there is no key: the answers were deleted, or never were what was sealed.
 */
export async function digestOf(db: Db, sessionId: number): Promise<string | undefined> {
  const key = await findDigestKey(db, sessionId)
  if (!key) return undefined
  const hash = createHmac('sha256', key)
  for (const answers of await sortedAnswers(db, sessionId)) hash.update(`${answers}\n`)
  return hash.digest('hex')
}

/** The same without a key, as older versions recorded it: SHA-256. */
export async function unkeyedDigestOf(db: Db, sessionId: number): Promise<string> {
  const hash = createHash('sha256')
  for (const answers of await sortedAnswers(db, sessionId)) hash.update(`${answers}\n`)
  return `${UNKEYED}${hash.digest('hex')}`
}

/** What the recorded digest of a sealed session must be if nothing was changed; undefined when that cannot be told. */
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
