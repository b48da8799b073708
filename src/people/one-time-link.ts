import { createHash, randomBytes } from 'node:crypto'

import type { Selectable } from 'kysely'

import type { OneTimeLinkTable } from '../db/schema.ts'

export type OneTimeLink = Selectable<OneTimeLinkTable>

const HOUR = 3_600_000
/** Validity of a link in milliseconds. */
const GOOD_FOR: Readonly<Record<OneTimeLink['purpose'], number>> = {
  set_up: HOUR,
  invitation: 7 * 24 * HOUR,
  password_reset: 24 * HOUR,
}

/** Returns a random token of 32 bytes. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Returns the stored hash of a token: the database alone gives no valid link. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Returns the expiry (ISO 8601 UTC) of a link issued now. */
export const endOf = (purpose: OneTimeLink['purpose'], now: Date): string =>
  new Date(now.getTime() + GOOD_FOR[purpose]).toISOString()
