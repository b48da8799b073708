import { createHash, createHmac, randomBytes } from 'node:crypto'

import type { DraftKeys } from '../response/draft.ts'

/** Keys derived from a phone's secret for one session. */
export type Keys = DraftKeys &
  Readonly<{
    /** 32 bytes; stored when the answers are sent. */
    receipt: Buffer
    /** 8 bytes: seed of this person's shuffled orders; never stored. */
    order: Buffer
  }>

const SECRET = /^[A-Za-z0-9_-]{43}$/

/** Lifetime of the cookie in hours: longer than a workshop of two days. */
export const SECRET_HOURS = 60

/** Returns a new secret: 32 random bytes, base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

const ONCE = /^\d{1,10}(?:-\d{1,10}){7}$/

/**
 * Returns the secret derived from a one-time number of 256 random bits made by the start page's script (idempotency
 * key: a repeated Start whose response was lost finds its draft); undefined for anything else.
 */
export const secretFrom = (once: string): string | undefined =>
  ONCE.test(once) ? createHash('sha256').update(once).digest('base64url') : undefined

/** Type guard: whether a cookie's value has the form of a secret. */
export const isSecret = (value: string | undefined): value is string =>
  value !== undefined && SECRET.test(value)

/**
 * Derives a session's independent keys from a phone's secret (HKDF with SHA-256, RFC 5869). Extracted once (section
 * 2.2) and expanded once per key, none longer than a hash (section 2.3): a quarter of the time of four separate
 * derivations, with the same result.
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
