import type { Colleague } from '../consultation/membership.ts'
import type { Db, Tx } from '../db/database.ts'
import { record } from '../event.ts'
import { notFound } from '../problem.ts'

type Deed = Readonly<{ workshop_id: number; person_id: number; by: number; now: Date }>

/** A workshop's facilitators by name. */
export async function facilitatorsOf(db: Db, workshopId: number): Promise<readonly Colleague[]> {
  return await db
    .selectFrom('person')
    .innerJoin('workshop_facilitator', 'workshop_facilitator.person_id', 'person.id')
    .select(['person.id', 'person.name', 'person.email'])
    .where('workshop_facilitator.workshop_id', '=', workshopId)
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(500)
    .execute()
}

/** Returns active facilitators not assigned to this workshop, by name. */
export async function facilitatorCandidates(db: Db, workshopId: number): Promise<readonly Colleague[]> {
  return await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('active', '=', 1)
    .where('facilitator', '=', 1)
    .where('id', 'not in', (is) =>
      is.selectFrom('workshop_facilitator').select('person_id').where('workshop_id', '=', workshopId),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(1000)
    .execute()
}

/** Assigns a facilitator to the workshop; idempotent. */
export async function assignFacilitator(db: Db, deed: Deed): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await insertFacilitator(trx, deed.workshop_id, deed.person_id)
    await recordOf(trx, deed, 'workshop.add_facilitator')
  })
}

/** Removes a facilitator. Throws not_found when not assigned. */
export async function releaseFacilitator(db: Db, deed: Deed): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('workshop_facilitator')
      .where('workshop_id', '=', deed.workshop_id)
      .where('person_id', '=', deed.person_id)
      .executeTakeFirst()
    if (numDeletedRows === 0n) throw notFound()
    await recordOf(trx, deed, 'workshop.remove_facilitator')
  })
}

/** Inserts a facilitator; idempotent. */
export async function insertFacilitator(trx: Tx, workshop_id: number, person_id: number): Promise<void> {
  await trx
    .insertInto('workshop_facilitator')
    .values({ workshop_id, person_id })
    .onConflict((known) => known.columns(['workshop_id', 'person_id']).doNothing())
    .execute()
}

const recordOf = async (trx: Tx, { workshop_id, person_id, by, now }: Deed, action: string) =>
  await record(trx, {
    at: now,
    by,
    action,
    subject: `workshop/${workshop_id}`,
    detail: { person: person_id },
  })
