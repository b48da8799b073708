import { randomBytes } from 'node:crypto'

import type { Visits } from './db/database.ts'

/** Keys of this installation: `visit` signs the session cookie of staff. */
export type Secrets = Readonly<{ visit: string }>

/**
 * Returns the installation's secrets, created by the first server to start and shared by all, so that a visit begun on
 * one is valid on the others. They are stored beside the visits and are in no backup.
 */
export async function secretsOf(visits: Visits): Promise<Secrets> {
  await visits
    .insertInto('visit_secret')
    .values({ one: 1, secret: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('one').doNothing())
    .execute()
  const kept = await visits.selectFrom('visit_secret').select('secret').executeTakeFirstOrThrow()
  return { visit: kept.secret }
}
