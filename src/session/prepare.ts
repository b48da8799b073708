import type { Db, Tx } from '../db/database.ts'
import { record } from '../event.ts'
import { newJoinCode } from './join-code.ts'
import { insertSession, nextNumber, refuseArchived } from './queries.ts'
import type { Session } from './session.ts'

/** What a facilitator chooses before the day. */
export type Plan = Pick<Session, 'version_id' | 'kind' | 'channel'>

/**
 * Prepares a draft session, the next of its workshop, with a join code never used before; gives its id. Throws a
 * conflict where workshop, consultation or questionnaire is archived, not_found where one is gone.
 */
export async function prepareSession(
  db: Db,
  workshopId: number,
  plan: Plan,
  by: number,
  now: Date,
  pickCode: () => string = newJoinCode,
): Promise<number> {
  return await db.transaction().execute(async (trx) => {
    const number = await nextNumber(trx, workshopId)
    await refuseArchived(trx, workshopId, plan.version_id)
    const id = await insertWithFreeCode(trx, workshopId, { ...plan, number }, pickCode)
    await record(trx, { at: now, by, action: 'session.prepare', subject: `session/${id}`, detail: plan })
    return id
  })
}

async function insertWithFreeCode(
  trx: Tx,
  workshop_id: number,
  { version_id, kind, channel, number }: Plan & Pick<Session, 'number'>,
  pickCode: () => string,
): Promise<number> {
  for (;;) {
    const join_code = pickCode()
    const id = await insertSession(trx, { workshop_id, version_id, kind, channel, number, join_code })
    if (id !== undefined) return id
  }
}
