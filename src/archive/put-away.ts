import type { Db } from '../db/database.ts'
import { record } from '../event.ts'
import { conflict } from '../problem.ts'
import { awakeIn, type By, type Subject } from './archive.ts'
import { holdSessions, sessionsHeldBy, storeArchived } from './queries.ts'

/** Archives a subject; idempotent. Throws conflict while one of its sessions is not sealed. */
export async function putAway(db: Db, subject: Subject, { by, now }: By): Promise<void> {
  const { kind, id, consultation } = subject
  await db.transaction().execute(async (trx) => {
    await holdSessions(trx, consultation.id)
    const awake = awakeIn(await sessionsHeldBy(trx, subject))
    if (awake) throw conflict(awake)
    if (!(await storeArchived(trx, subject, now.toISOString().slice(0, 10)))) return
    await record(trx, { at: now, by, action: `${kind}.archive`, subject: `${kind}/${id}` })
  })
}

/** Unarchives a subject; idempotent. */
export async function bringBack(db: Db, subject: Subject, { by, now }: By): Promise<void> {
  const { kind, id } = subject
  await db.transaction().execute(async (trx) => {
    if (!(await storeArchived(trx, subject, null))) return
    await record(trx, { at: now, by, action: `${kind}.bring_back`, subject: `${kind}/${id}` })
  })
}
