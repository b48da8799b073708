import type { Db, Tx } from '../db/database.ts'
import { advisoryLock } from '../db/locks.ts'
import { record } from '../event.ts'
import { workshopById } from '../workshop/queries.ts'
import { refusalIn, refuseOver } from './acts.ts'
import { refuseArchived } from './archived-queries.ts'
import { newJoinCode } from './join-code.ts'
import { changeSession, insertSession, nextNumber, removeSession, sessionById } from './queries.ts'
import { ACTS, type Session, type Sharing } from './session.ts'

/** Chosen by a facilitator in advance. */
export type Plan = Pick<Session, 'version_id' | 'kind'> & Readonly<{ channel: Sharing }>

/**
 * Creates the workshop's next session as a draft with an unused join code, and returns its id. Throws conflict when
 * something of it is archived or answers are deleted, not_found when something is gone.
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
    await refusePlan(trx, workshopId, plan, now)
    const id = await insertWithFreeCode(trx, workshopId, { ...plan, number }, pickCode)
    await record(trx, { at: now, by, action: 'session.prepare', subject: `session/${id}`, detail: plan })
    return id
  })
}

/** Changes a draft session; throws conflict in other states, and like `prepareSession`. */
export async function changePlan(
  db: Db,
  { id, workshop_id }: Pick<Session, 'id' | 'workshop_id'>,
  plan: Plan,
  by: number,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Lock against archiving.
    await advisoryLock(trx, `sessions/${workshop_id}`)
    await refusePlan(trx, workshop_id, plan, now)
    if (!(await changeSession(trx, id, ACTS.change, plan))) throw refusalIn(await sessionById(trx, id))
    await record(trx, { at: now, by, action: 'session.change', subject: `session/${id}`, detail: plan })
  })
}

/** Deletes a draft session, freeing its number; throws conflict in other states. */
export async function discardSession(
  db: Db,
  { id, code }: Pick<Session, 'id' | 'code'>,
  by: number,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!(await removeSession(trx, id, ACTS.discard))) throw refusalIn(await sessionById(trx, id))
    const detail = { code }
    await record(trx, { at: now, by, action: 'session.discard', subject: `session/${id}`, detail })
  })
}

async function refusePlan(trx: Tx, workshop_id: number, { version_id }: Plan, now: Date): Promise<void> {
  await refuseArchived(trx, { workshop_id, version_id }, 'archive.no_sessions')
  await refuseOver(trx, await workshopById(trx, workshop_id), now)
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
