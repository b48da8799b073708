import { createHash } from 'node:crypto'

import type { Selectable } from 'kysely'

import type { Visits } from '../db/database.ts'
import type { VisitTable } from '../db/schema.ts'

/** A signed-in browser; days are UTC. */
export type Visit = Pick<Selectable<VisitTable>, 'id_hash' | 'begun_on' | 'used_on'>

/** A person with their current generation. */
type Whose = Readonly<{ id: number; visit_generation: number }>

/** Returns the stored hash of a visit's id: the table alone does not allow session hijacking. */
export const hashOf = (id: string): string => createHash('sha256').update(id).digest('hex')

/** Returns a person's visits, most recently used first. */
export async function visitsOf(
  db: Visits,
  { id, visit_generation }: Whose,
  now: Date,
): Promise<readonly Visit[]> {
  return await db
    .selectFrom('visit')
    .select(['id_hash', 'begun_on', 'used_on'])
    .where('person_id', '=', id)
    .where('generation', '=', visit_generation)
    .where('expires_at', '>', now.toISOString())
    .orderBy('used_on', 'desc')
    .orderBy('begun_on', 'desc')
    .orderBy('id_hash')
    .limit(100)
    .execute()
}

/** Ends one visit of a person; returns false when it is not theirs or had ended. */
export async function dropVisit(db: Visits, person_id: number, id_hash: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('visit')
    .where('person_id', '=', person_id)
    .where('id_hash', '=', id_hash)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Ends all visits of a person but this one; returns whether there were others. */
export async function dropOtherVisits(db: Visits, person_id: number, id_hash: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('visit')
    .where('person_id', '=', person_id)
    .where('id_hash', '<>', id_hash)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Deletes expired visits, and the forms of those that have ended. */
export async function forgetVisits(db: Visits, now: Date): Promise<void> {
  await db.deleteFrom('visit').where('expires_at', '<=', now.toISOString()).execute()
  await db
    .deleteFrom('posted_form')
    .where('visit_hash', 'not in', db.selectFrom('visit').select('id_hash'))
    .execute()
}
