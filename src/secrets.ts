import { randomBytes } from 'node:crypto'

import type { Visits } from './db/database.ts'

/** Keys of this installation: `visit` signs the cookie of staff. */
export type Secrets = Readonly<{ visit: string }>

/**
 * The installation's secrets: made once, by whichever server starts first, and the same for all of them, so that a
 * visit made on one is good on the others. They lie beside the visits they sign and go into no backup.
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
