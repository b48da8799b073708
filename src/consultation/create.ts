import type { Db } from '../db/database.ts'
import { record } from '../event.ts'
import type { ConsultationPlan } from './consultation.ts'
import { insertMember } from './membership.ts'
import { findConsultationByCode, insertConsultation } from './queries.ts'

/** Creates a consultation with its first researcher; returns its id, undefined when its code is taken. */
export async function createConsultation(
  db: Db,
  plan: ConsultationPlan,
  { by, now }: { by: number; now: Date },
): Promise<number | undefined> {
  return await db.transaction().execute(async (trx) => {
    const id = await insertConsultation(trx, plan)
    if (id === undefined) return undefined
    await insertMember(trx, id, by)
    await record(trx, {
      at: now,
      by,
      action: 'consultation.create',
      subject: `consultation/${id}`,
      detail: { code: plan.code },
    })
    return id
  })
}

/** Whether a consultation besides this one has the code. */
export async function isTaken(db: Db, code: string, id?: number): Promise<boolean> {
  const found = await findConsultationByCode(db, code)
  return found !== undefined && found.id !== id
}
