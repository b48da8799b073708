import { createHash, createHmac, randomBytes } from 'node:crypto'

import type { DraftKeys } from '../response/draft.ts'

/** What a phone's secret gives in one session: where its draft is, how to read it, and its receipt. */
export type Keys = DraftKeys &
  Readonly<{
    /** 32 bytes: stored when the answers are sent. */
    receipt: Buffer
    /** 8 bytes: the order this person sees; never stored. */
    order: Buffer
  }>

const SECRET = /^[A-Za-z0-9_-]{43}$/

/** Hours a phone keeps its secret: longer than a workshop of two days. */
export const SECRET_HOURS = 60

/** A new secret for a phone: 32 random bytes, base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

const ONCE = /^\d{1,10}(?:-\d{1,10}){7}$/

/**
 * The secret of a phone that begins with a one-time number, 256 random bits that the script of the start page made;
 * undefined for any other. A Start that is sent again because its reply was lost so finds the draft it began.
 */
export const secretFrom = (once: string): string | undefined =>
  ONCE.test(once) ? createHash('sha256').update(once).digest('base64url') : undefined

/** Whether a cookie holds a secret we could have made. */
export const isSecret = (value: string | undefined): value is string =>
  value !== undefined && SECRET.test(value)

/**
 * Derives a session's keys from a phone's secret (HKDF with SHA-256, RFC 5869); they tell nothing about each other.
 * Extracted once (section 2.2) and expanded once for each key, none of which is longer than a hash (section 2.3):
 * a quarter of the time of four whole derivations, to the same keys.
 */
export function keysOf(secret: string, sessionId: number): Keys {
  const extracted = hmac(`session ${sessionId}`, Buffer.from(secret, 'base64url'))
  const expanded = (purpose: string, length: number) =>
    hmac(extracted, `colloquy ${purpose}\x01`).subarray(0, length)
  return {
    draft_id: expanded('draft id', 16),
    draft_key: expanded('draft key', 32),
    receipt: expanded('receipt', 32),
    order: expanded('order', 8),
  }
}

const hmac = (key: string | Buffer, content: string | Buffer): Buffer =>
  createHmac('sha256', key).update(content).digest()
