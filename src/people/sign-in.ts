import type { Db } from '../db/database.ts'
import { record } from '../event.ts'
import { isPassword } from './password.ts'
import type { Person } from './person.ts'
import { findPersonByEmail } from './queries.ts'

/** The person with this e-mail and password; undefined when either is wrong or the account is not active. */
export async function signIn(
  db: Db,
  { email, password }: { email: string; password: string },
  now: Date,
): Promise<Person | undefined> {
  const found = await findPersonByEmail(db, email)
  const right = await isPassword(found?.password_hash, password)
  if (!found || !right || found.active === 0) return undefined
  await recordVisit(db, found.id, 'visit.begin', now)
  return found
}

/** Records that a person signed in or out. */
export async function recordVisit(
  db: Db,
  id: number,
  action: 'visit.begin' | 'visit.end',
  at: Date,
): Promise<void> {
  await db
    .transaction()
    .execute(async (trx) => await record(trx, { at, by: id, action, subject: `person/${id}` }))
}
