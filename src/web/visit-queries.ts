import { createHash } from 'node:crypto'

import type { Selectable } from 'kysely'

import type { Visits } from '../db/database.ts'
import type { VisitTable } from '../db/schema.ts'

/** A browser somebody is signed in with; days are UTC. */
export type Visit = Pick<Selectable<VisitTable>, 'id_hash' | 'begun_on' | 'used_on'>

/** Whose visits: the person with the generation that is good now. */
type Whose = Readonly<{ id: number; visit_generation: number }>

/** What is stored of a visit's id, so that the table alone opens no visit. */
export const hashOf = (id: string): string => createHash('sha256').update(id).digest('hex')

/** The browsers a person is signed in with, the latest first. */
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

/** Ends one visit of a person; false when it is not theirs, or had ended. */
export async function dropVisit(db: Visits, person_id: number, id_hash: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('visit')
    .where('person_id', '=', person_id)
    .where('id_hash', '=', id_hash)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Ends every visit of a person but this one; whether there was another. */
export async function dropOtherVisits(db: Visits, person_id: number, id_hash: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('visit')
    .where('person_id', '=', person_id)
    .where('id_hash', '<>', id_hash)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Forgets visits that have run out. */
export async function forgetVisits(db: Visits, now: Date): Promise<void> {
  await db.deleteFrom('visit').where('expires_at', '<=', now.toISOString()).execute()
}
