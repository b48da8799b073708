import { createHash, randomBytes } from 'node:crypto'

import type { Selectable } from 'kysely'

import type { OneTimeLinkTable } from '../db/schema.ts'

export type OneTimeLink = Selectable<OneTimeLinkTable>

const HOUR = 3_600_000
/** Milliseconds a link is good for. */
export const GOOD_FOR: Readonly<Record<OneTimeLink['purpose'], number>> = {
  set_up: HOUR,
  invitation: 7 * 24 * HOUR,
  password_reset: 24 * HOUR,
}

/** A token nobody can guess: 32 random bytes. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token, so that the database alone opens no link. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The moment (ISO 8601 UTC) until which a link made now is good. */
export const endOf = (purpose: OneTimeLink['purpose'], now: Date): string =>
  new Date(now.getTime() + GOOD_FOR[purpose]).toISOString()
