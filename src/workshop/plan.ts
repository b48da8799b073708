import type { Db, Tx } from '../db/database.ts'
import { record } from '../event.ts'
import type { Person } from '../people/person.ts'
import { insertFacilitator } from './facilitator.ts'
import { insertWorkshop, updateWorkshop } from './queries.ts'
import type { Workshop, WorkshopPlan } from './workshop.ts'

/**
 * Adds a workshop to a consultation; a person with the facilitator role facilitates it. Gives its id, undefined
 * when the consultation has a workshop of that code.
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

/** The same inside a larger write; `by` is null for the command line. */
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

/** Changes a workshop; false when another one of the consultation has the code. */
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
