import type { Db, Tx } from '../db/database.ts'
import { compiledQuery } from '../db/compiled-query.ts'
import { advisoryLock } from '../db/locks.ts'
import type { Person } from '../people/person.ts'
import { conflict, notFound } from '../problem.ts'
import { zoneToday } from './time-zone.ts'
import { columnsOf, workshopFrom, type Workshop, type WorkshopPlan } from './workshop.ts'

/** Returns a workshop without access check; throws not_found. */
export async function workshopById(db: Db, id: number): Promise<Workshop> {
  const [row] = await workshopWith(db, { id })
  if (!row) throw notFound()
  return workshopFrom(row)
}

const workshopWith = compiledQuery((db: Db, { id }: { id: number }) =>
  db.selectFrom('workshop').selectAll().where('id', '=', id),
)

/** Returns the workshop for a researcher of its consultation or its facilitator. Throws not_found. */
export async function workshopOf(db: Db, person: Person, id: number): Promise<Workshop> {
  const row = await db
    .selectFrom('workshop')
    .selectAll()
    .where('id', '=', id)
    .where((is) =>
      is.or([
        is.exists(
          is
            .selectFrom('membership')
            .select('person_id')
            .whereRef('membership.consultation_id', '=', 'workshop.consultation_id')
            .where('person_id', '=', person.researcher === 1 ? person.id : -1),
        ),
        is.exists(
          is
            .selectFrom('workshop_facilitator')
            .select('person_id')
            .whereRef('workshop_facilitator.workshop_id', '=', 'workshop.id')
            .where('person_id', '=', person.facilitator === 1 ? person.id : -1),
        ),
      ]),
    )
    .executeTakeFirstOrThrow(() => notFound())
  return workshopFrom(row)
}

/** Returns workshops a person facilitates and those of `researched` consultations, latest first. */
export async function workshopsSeenBy(
  db: Db,
  person: Person,
  researched: readonly number[],
): Promise<readonly Workshop[]> {
  const rows = await db
    .selectFrom('workshop')
    .leftJoin('workshop_facilitator', (join) =>
      join
        .onRef('workshop_facilitator.workshop_id', '=', 'workshop.id')
        .on('workshop_facilitator.person_id', '=', person.facilitator === 1 ? person.id : -1),
    )
    .selectAll('workshop')
    .where((is) =>
      is.or([
        is('workshop_facilitator.person_id', 'is not', null),
        ...(researched.length > 0 ? [is('workshop.consultation_id', 'in', researched)] : []),
      ]),
    )
    .orderBy('workshop.starts_on', 'desc')
    .orderBy('workshop.id', 'desc')
    .limit(500)
    .execute()
  return rows.map(workshopFrom)
}

/** Whether the person facilitates this workshop: opens, pauses and closes its sessions. */
export async function facilitates(db: Db, person: Person, workshopId: number): Promise<boolean> {
  const row = await db
    .selectFrom('workshop_facilitator')
    .select('person_id')
    .where('workshop_id', '=', workshopId)
    .where('person_id', '=', person.id)
    .executeTakeFirst()
  return row !== undefined && person.facilitator === 1
}

/** A consultation's workshops by date. */
export async function workshopsOf(db: Db, consultationId: number): Promise<readonly Workshop[]> {
  const rows = await db
    .selectFrom('workshop')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .orderBy('starts_on')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map(workshopFrom)
}

/** Returns the time zone of the newest workshop in the consultation, else in the person's others; '' when none. */
export async function lastZone(db: Db, person: Person, consultationId: number): Promise<string> {
  const row = await db
    .selectFrom('workshop')
    .innerJoin('membership', 'membership.consultation_id', 'workshop.consultation_id')
    .select('workshop.time_zone')
    .where('membership.person_id', '=', person.id)
    .orderBy((of) => of.case().when('workshop.consultation_id', '=', consultationId).then(0).else(1).end())
    .orderBy('workshop.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? zoneToday(row.time_zone) : ''
}

/** Inserts a workshop and returns its id; undefined when its code is taken in the consultation. */
export async function insertWorkshop(
  trx: Tx,
  consultation_id: number,
  plan: WorkshopPlan,
): Promise<number | undefined> {
  await advisoryLock(trx, `workshops/${consultation_id}`)
  const row = await trx
    .insertInto('workshop')
    .values({ consultation_id, ...columnsOf(plan) })
    .onConflict((taken) => taken.columns(['consultation_id', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) await storeExpectations(trx, row.id, plan.expected)
  return row?.id
}

/**
 * Updates a workshop; false when its code is taken in the consultation. Throws conflict when the code changes after a
 * session was opened.
 */
export async function updateWorkshop(trx: Tx, workshop: Workshop, plan: WorkshopPlan): Promise<boolean> {
  await advisoryLock(trx, `workshops/${workshop.consultation_id}`)
  const namesake = await trx
    .selectFrom('workshop')
    .select('id')
    .where('consultation_id', '=', workshop.consultation_id)
    .where('code', '=', plan.code)
    .where('id', '!=', workshop.id)
    .executeTakeFirst()
  if (namesake) return false
  try {
    await trx.updateTable('workshop').set(columnsOf(plan)).where('id', '=', workshop.id).execute()
  } catch (error) {
    const fixed = error instanceof Error && error.message.includes('fixed once a session was opened')
    throw fixed ? conflict('workshop.code_fixed') : error
  }
  await storeExpectations(trx, workshop.id, plan.expected)
  return true
}

async function storeExpectations(
  trx: Tx,
  workshop_id: number,
  expected: Readonly<Record<string, number>>,
): Promise<void> {
  await trx.deleteFrom('workshop_expectation').where('workshop_id', '=', workshop_id).execute()
  const rows = Object.entries(expected).map(([group_code, people]) => ({
    workshop_id,
    group_code,
    expected: people,
  }))
  if (rows.length > 0) await trx.insertInto('workshop_expectation').values(rows).execute()
}
