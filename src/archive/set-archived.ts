import type { Db } from '../db/database.ts'
import { record } from '../event.ts'
import { conflict } from '../problem.ts'
import { obstacleToArchiving, type By, type Subject } from './archive.ts'
import { lockSessions, sessionsHeldBy, storeArchived } from './queries.ts'

/** Archives a subject; idempotent. Throws conflict while one of its sessions is not sealed. */
export async function archive(db: Db, subject: Subject, { by, now }: By): Promise<void> {
  const { kind, id, consultation } = subject
  await db.transaction().execute(async (trx) => {
    await lockSessions(trx, consultation.id)
    const obstacle = obstacleToArchiving(await sessionsHeldBy(trx, subject))
    if (obstacle) throw conflict(obstacle)
    if (!(await storeArchived(trx, subject, now.toISOString().slice(0, 10)))) return
    await record(trx, { at: now, by, action: `${kind}.archive`, subject: `${kind}/${id}` })
  })
}

/** Unarchives a subject; idempotent. */
export async function unarchive(db: Db, subject: Subject, { by, now }: By): Promise<void> {
  const { kind, id } = subject
  await db.transaction().execute(async (trx) => {
    if (!(await storeArchived(trx, subject, null))) return
    await record(trx, { at: now, by, action: `${kind}.bring_back`, subject: `${kind}/${id}` })
  })
}
