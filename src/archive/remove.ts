import { retentionIn } from '../consultation/queries.ts'
import type { Db, Tx } from '../db/database.ts'
import { advisoryLock } from '../db/locks.ts'
import { record } from '../event.ts'
import { conflict } from '../problem.ts'
import { forgetVersions } from '../questionnaire/queries.ts'
import { heldLine, obstacleToDeleting, type By, type Subject } from './archive.ts'
import {
  calledNow,
  deleteConsultation,
  deletePrepared,
  deleteQuestionnaire,
  deleteWorkshop,
  heldBy,
  lockSessions,
  partsOf,
} from './queries.ts'

type Deed = By & Readonly<{ trx: Tx; subject: Subject }>

/**
 * Deletes a subject never used, with its parts and unopened sessions. Throws conflict when a session was opened or
 * answers were deleted (archive it instead), or when `heldLine` differs from `shown`.
 */
export async function removeWhole(db: Db, subject: Subject, shown: string, { by, now }: By): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const deed = { trx, subject, by, now }
    await advisoryLock(trx, 'consultations')
    const { consultation } = subject
    await lockSessions(trx, consultation.id)
    const held = await heldBy(trx, subject)
    const { sessions } = held
    const { kind } = subject
    const obstacle = obstacleToDeleting(
      { kind, consultation: await retentionIn(trx, consultation.id) },
      sessions,
    )
    if (obstacle) throw conflict(obstacle)
    if (heldLine(held) !== shown) throw conflict('archive.holds_other')
    for (const session of sessions) {
      if (!(await deletePrepared(trx, session.id))) throw conflict('archive.was_opened')
      await recordOf(deed, 'session', session.id, { code: session.code }, 'discard')
    }
    if (kind !== 'consultation') return await removePart(deed, kind, subject.id)
    for (const part of ['workshop', 'questionnaire'] as const)
      for (const id of await partsOf(trx, part, subject.id)) await removePart(deed, part, id)
    await deleteConsultation(trx, subject.id)
    await recordOf(deed, 'consultation', subject.id, { name: consultation.title })
  })
  forgetVersions(db)
}

async function removePart(deed: Deed, kind: 'workshop' | 'questionnaire', id: number): Promise<void> {
  const { trx } = deed
  const { name } = await calledNow(trx, kind, id)
  if (kind === 'workshop') {
    await deleteWorkshop(trx, id)
    return await recordOf(deed, kind, id, { name })
  }
  const versions = await deleteQuestionnaire(trx, id)
  await recordOf(deed, kind, id, { name, versions })
}

/** The event log keeps the name. */
async function recordOf(
  { trx, subject: { consultation }, by, now }: Deed,
  kind: string,
  id: number,
  known: Readonly<Record<string, unknown>>,
  verb: 'delete' | 'discard' = 'delete',
): Promise<void> {
  const detail = { ...known, default_language: consultation.default_language, within: consultation.code }
  await record(trx, { at: now, by, action: `${kind}.${verb}`, subject: `${kind}/${id}`, detail })
}
