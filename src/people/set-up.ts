import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import { advisoryLock } from '../db/locks.ts'
import { record } from '../event.ts'
import { Problem } from '../problem.ts'
import { paths } from '../web/paths.ts'
import { hashOfPassword } from './password.ts'
import { flagsOf, ROLES, type Person } from './person.ts'
import { findLink, isNew, newLink, useLink } from './queries.ts'

/**
 * Returns a one-time URL for creating the first account, valid for one hour; revokes earlier ones. Returns undefined
 * when there is an account.
 */
export async function setUpLink(db: Db, config: Config, now: Date): Promise<string | undefined> {
  return await db.transaction().execute(async (trx) => {
    await advisoryLock(trx, 'set-up')
    if (!(await isNew(trx))) return undefined
    const token = await newLink(trx, { purpose: 'set_up', person_id: null }, now)
    return `${config.public_url}${paths.setUp(token)}`
  })
}

/** Throws gone when this token cannot set up the installation. */
export async function mustBeOpen(db: Db, token: string, now: Date): Promise<void> {
  const link = await findLink(db, token, now)
  if (link?.purpose !== 'set_up' || !(await isNew(db))) throw gone()
}

/** Creates the first account, with every role, and uses up the link. Throws gone when it is invalid. */
export async function setUp(
  db: Db,
  token: string,
  account: { name: string; email: string; password: string },
  now: Date,
): Promise<Person> {
  const { name, email } = account
  const password_hash = await hashOfPassword(account.password)
  return await db.transaction().execute(async (trx) => {
    await advisoryLock(trx, 'set-up')
    const link = await useLink(trx, token, now)
    if (link?.purpose !== 'set_up' || !(await isNew(trx))) throw gone()
    const person = await trx
      .insertInto('person')
      .values({ name, email, password_hash, ...flagsOf(ROLES) })
      .returningAll()
      .executeTakeFirstOrThrow()
    await record(trx, { at: now, by: person.id, action: 'person.set_up', subject: `person/${person.id}` })
    return person
  })
}

const gone = () => new Problem('gone', 'people.set_up_gone')
