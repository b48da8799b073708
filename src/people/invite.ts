import type { Db, Tx } from '../db/database.ts'
import { advisoryLock } from '../db/locks.ts'
import { record } from '../event.ts'
import { conflict } from '../problem.ts'
import { endOf, type OneTimeLink } from './one-time-link.ts'
import { flagsOf, ROLES, stateOf, type Person, type Role } from './person.ts'
import { findPersonByEmail, newLink, personWith } from './queries.ts'

/** A link to pass on; only the hash of its token is stored. */
export type Passed = Readonly<{ person: Person; token: string; until: string }>

type Invited = Readonly<{ name: string; email: string; roles: readonly Role[] }>

/**
 * Creates an account without a password, and the link to choose one; undefined when the e-mail is taken. The same
 * invitation again, as after a lost reply, gives another link, and the earlier one no longer works.
 */
export async function invite(
  db: Db,
  by: Person,
  { name, email, roles }: Invited,
  now: Date,
): Promise<Passed | undefined> {
  return await db.transaction().execute(async (trx) => {
    await advisoryLock(trx, 'emails')
    const before = await findPersonByEmail(trx, email)
    if (before) return isSame(before, { name, email, roles }) ? await linkTo(trx, by, before, now) : undefined
    const person = await trx
      .insertInto('person')
      .values({ name, email, password_hash: null, ...flagsOf(roles) })
      .returningAll()
      .executeTakeFirstOrThrow()
    const token = await newLink(trx, { purpose: 'invitation', person_id: person.id }, now)
    const subject = `person/${person.id}`
    await record(trx, { at: now, by: by.id, action: 'person.invite', subject, detail: { roles } })
    return { person, token, until: endOf('invitation', now) }
  })
}

/**
 * Issues a link to choose a first or new password and revokes earlier ones. Throws not_found, and conflict when the
 * account is deactivated.
 */
export async function issueLink(db: Db, by: Person, id: number, now: Date): Promise<Passed> {
  return await db.transaction().execute(async (trx) => {
    const person = await personWith(trx, id)
    if (person.active === 0) throw conflict('people.inactive_link')
    return await linkTo(trx, by, person, now)
  })
}

async function linkTo(trx: Tx, by: Person, person: Person, now: Date): Promise<Passed> {
  const purpose: OneTimeLink['purpose'] = stateOf(person) === 'invited' ? 'invitation' : 'password_reset'
  const token = await newLink(trx, { purpose, person_id: person.id }, now)
  const subject = `person/${person.id}`
  await record(trx, { at: now, by: by.id, action: 'person.issue_link', subject, detail: { purpose } })
  return { person, token, until: endOf(purpose, now) }
}

/** Whether an account is of this invitation, and not used yet. */
const isSame = (person: Person, { name, roles }: Invited): boolean =>
  stateOf(person) === 'invited' &&
  person.name === name &&
  ROLES.every((role) => (person[role] === 1) === roles.includes(role))
