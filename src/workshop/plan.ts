import type { Db, Tx } from '../db/database.ts'
import { record } from '../event.ts'
import type { Person } from '../people/person.ts'
import { insertFacilitator } from './facilitator.ts'
import { insertWorkshop, updateWorkshop } from './queries.ts'
import type { Workshop, WorkshopPlan } from './workshop.ts'

/**
 * Creates a workshop and returns its id, undefined when its code is taken in the consultation. Its creator facilitates
 * it if they have that role.
 */
export async function createWorkshop(
  db: Db,
  consultationId: number,
  plan: WorkshopPlan,
  { by, now }: { by: Person; now: Date },
): Promise<number | undefined> {
  return await db
    .transaction()
    .execute(async (trx) => await addWorkshop(trx, consultationId, plan, { by, now }))
}

/** The same in an open transaction; `by` is null for the CLI. */
export async function addWorkshop(
  trx: Tx,
  consultationId: number,
  plan: WorkshopPlan,
  { by, now }: { by: Person | null; now: Date },
): Promise<number | undefined> {
  const id = await insertWorkshop(trx, consultationId, plan)
  if (id === undefined) return undefined
  if (by?.facilitator === 1) await insertFacilitator(trx, id, by.id)
  await record(trx, {
    at: now,
    by: by?.id ?? null,
    action: 'workshop.create',
    subject: `workshop/${id}`,
    detail: { consultation: consultationId, code: plan.code },
  })
  return id
}

/** Updates a workshop; false when its code is taken in the consultation. */
export async function changeWorkshop(
  db: Db,
  workshop: Workshop,
  plan: WorkshopPlan,
  { by, now }: { by: Person; now: Date },
): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    if (!(await updateWorkshop(trx, workshop, plan))) return false
    await record(trx, {
      at: now,
      by: by.id,
      action: 'workshop.change',
      subject: `workshop/${workshop.id}`,
      detail: { code: plan.code, expected: plan.expected },
    })
    return true
  })
}
