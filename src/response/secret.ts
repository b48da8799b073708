import { hkdfSync, randomBytes } from 'node:crypto'

/** What a phone's secret gives in one session: where its draft is, how to read it, and its receipt. */
export type Keys = Readonly<{
  /** 16 bytes: the draft's place. */
  draft_id: Buffer
  /** 32 bytes: AES-256. */
  draft_key: Buffer
  /** 32 bytes: stored when the answers are sent. */
  receipt: Buffer
  /** 8 bytes: the order this person sees; never stored. */
  order: Buffer
}>

const SECRET = /^[A-Za-z0-9_-]{43}$/

/** A new secret for a phone: 32 random bytes, base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** Whether a cookie holds a secret we could have made. */
export const isSecret = (value: string | undefined): value is string =>
  value !== undefined && SECRET.test(value)

/** Derives a session's keys from a phone's secret (HKDF with SHA-256, RFC 5869); they tell nothing about each other. */
export function keysOf(secret: string, sessionId: number): Keys {
  const derive = (purpose: string, length: number) =>
    Buffer.from(
      hkdfSync(
        'sha256',
        Buffer.from(secret, 'base64url'),
        `session ${sessionId}`,
        `colloquy ${purpose}`,
        length,
      ),
    )
  return {
    draft_id: derive('draft id', 16),
    draft_key: derive('draft key', 32),
    receipt: derive('receipt', 32),
    order: derive('order', 8),
  }
}
