import type { Db, Tx } from '../db/database.ts'
import { advisoryLock } from '../db/locks.ts'
import { record } from '../event.ts'
import type { ConsultationPlan } from './consultation.ts'
import type { WrittenGroup } from './group-form.ts'
import { renameExpected } from './group-queries.ts'
import { findConsultationByCode, removeGroupsExcept, storeGroup, updateConsultation } from './queries.ts'

type Deed = Readonly<{ id: number; by: number; now: Date }>

/** Updates a consultation; false when another one has the code. Throws conflict when thresholds are locked. */
export async function changeConsultation(db: Db, plan: ConsultationPlan, deed: Deed): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    await advisoryLock(trx, 'consultations')
    const namesake = await findConsultationByCode(trx, plan.code)
    if (namesake && namesake.id !== deed.id) return false
    await updateConsultation(trx, deed.id, plan)
    await recordOf(trx, deed, 'consultation.change', { ...plan.thresholds })
    return true
  })
}

/**
 * Replaces the stakeholder groups; expected numbers of workshops follow renamed codes. Throws conflict when one is
 * renamed or removed after a session was opened.
 */
export async function changeGroups(db: Db, groups: readonly WrittenGroup[], deed: Deed): Promise<void> {
  const codes = groups.map(({ code }) => code)
  const renamed = groups.flatMap(({ code, was }) => (was && was !== code ? [{ was, code }] : []))
  await db.transaction().execute(async (trx) => {
    await advisoryLock(trx, `groups/${deed.id}`)
    await removeGroupsExcept(trx, deed.id, codes)
    for (const group of groups) await storeGroup(trx, deed.id, group)
    await renameExpected(trx, deed.id, renamed)
    await recordOf(trx, deed, 'consultation.change_groups', { codes })
  })
}

const recordOf = async (
  trx: Tx,
  { id, by, now }: Deed,
  action: string,
  detail: Readonly<Record<string, unknown>>,
) => await record(trx, { at: now, by, action, subject: `consultation/${id}`, detail })
