import type { ExpressionBuilder } from 'kysely'

import type { Db, Tx } from '../db/database.ts'
import { advisoryLock } from '../db/locks.ts'
import type { Schema } from '../db/schema.ts'
import { notFound } from '../problem.ts'
import { endOf, hashOfToken, newToken, type OneTimeLink } from './one-time-link.ts'
import type { Person } from './person.ts'

/** Returns the person with this id; undefined when there is none or the account is deactivated. */
export async function findActivePerson(db: Db, id: number): Promise<Person | undefined> {
  return await db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', id)
    .where('active', '=', 1)
    .executeTakeFirst()
}

/** Returns the person with this id. Throws not_found. */
export async function personWith(db: Db, id: number): Promise<Person> {
  return await db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => notFound())
}

/** Returns the person with this e-mail (lower case), in any account state; undefined when there is none. */
export async function findPersonByEmail(db: Db, email: string): Promise<Person | undefined> {
  return await db.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst()
}

/** Returns all accounts by name. */
export async function everyone(db: Db): Promise<readonly Person[]> {
  return await db.selectFrom('person').selectAll().orderBy('name').orderBy('id').limit(1000).execute()
}

/** Returns the names of administrators who can sign in. */
export async function administratorNames(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('person')
    .select('name')
    .where('administrator', '=', 1)
    .where('active', '=', 1)
    .where('password_hash', 'is not', null)
    .orderBy('name')
    .orderBy('id')
    .limit(20)
    .execute()
  return rows.map(({ name }) => name)
}

/** Returns whether there is no account yet. */
export async function isNew(db: Db): Promise<boolean> {
  return (await db.selectFrom('person').select('id').limit(1).executeTakeFirst()) === undefined
}

/** Returns the valid link of a token; undefined when there is none. */
export async function findLink(db: Db, token: string, now: Date): Promise<OneTimeLink | undefined> {
  return await db
    .selectFrom('one_time_link')
    .selectAll()
    .where('token_hash', '=', hashOfToken(token))
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
}

/** Uses up the link of a token; undefined when it is invalid or a concurrent request used it. */
export async function useLink(trx: Tx, token: string, now: Date): Promise<OneTimeLink | undefined> {
  return await trx
    .deleteFrom('one_time_link')
    .where('token_hash', '=', hashOfToken(token))
    .where('expires_at', '>', now.toISOString())
    .returningAll()
    .executeTakeFirst()
}

/** Creates a link and returns its token, of which only the hash is stored; revokes the person's earlier links. */
export async function newLink(
  trx: Tx,
  { purpose, person_id }: Pick<OneTimeLink, 'purpose' | 'person_id'>,
  now: Date,
): Promise<string> {
  const token = newToken()
  await advisoryLock(trx, `links/${person_id}`)
  await dropLinks(trx, person_id)
  await trx
    .insertInto('one_time_link')
    .values({ token_hash: hashOfToken(token), purpose, person_id, expires_at: endOf(purpose, now) })
    .execute()
  return token
}

/** Revokes a person's links and returns their number; null means the set-up links. */
export async function dropLinks(trx: Tx, person_id: number | null): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('one_time_link')
    .where('person_id', person_id === null ? 'is' : '=', person_id)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Sets the password and ends all visits; returns the updated person. */
export async function setPassword(trx: Tx, id: number, password_hash: string): Promise<Person> {
  return await trx
    .updateTable('person')
    .set((eb) => ({ password_hash, visit_generation: eb('visit_generation', '+', 1) }))
    .where('id', '=', id)
    .where('active', '=', 1)
    .returningAll()
    .executeTakeFirstOrThrow(() => notFound())
}

/** SQL condition for an update of `person`: another administrator can sign in. */
export const isAnotherAdministrator = (eb: ExpressionBuilder<Schema, 'person'>, id: number) =>
  eb.exists(
    eb
      .selectFrom('person as other')
      .select('other.id')
      .where('other.id', '<>', id)
      .where('other.administrator', '=', 1)
      .where('other.active', '=', 1)
      .where('other.password_hash', 'is not', null),
  )
