import type { Db } from '../db/database.ts'
import { record } from '../event.ts'
import { isPassword } from './password.ts'
import type { Person } from './person.ts'

/**
 * Returns the person found by e-mail; undefined when there is none, the password is wrong or the account not active.
 */
export async function signIn(
  db: Db,
  found: Person | undefined,
  password: string,
  now: Date,
): Promise<Person | undefined> {
  const right = await isPassword(found?.password_hash, password)
  if (!found || !right || found.active === 0) return undefined
  await recordVisit(db, found.id, 'visit.begin', now)
  return found
}

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
