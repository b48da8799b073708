import { consultationById } from '../consultation/queries.ts'
import type { Tx } from '../db/database.ts'
import { advisoryLock } from '../db/locks.ts'
import { admissible } from '../disclosure/batch-admission.ts'
import { formOf } from '../questionnaire/queries.ts'
import { sessionsIn } from '../session/queries.ts'
import { askedInSession, isWaiting } from '../session/session.ts'
import { workshopById } from '../workshop/queries.ts'

/** Admits a workshop's sealed sessions to results and exports once enough responses wait together. */
export async function admitSessions(trx: Tx, workshopId: number, now: Date): Promise<void> {
  await advisoryLock(trx, `entering/${workshopId}`)
  const { consultation_id } = await workshopById(trx, workshopId)
  const { room_threshold } = await consultationById(trx, consultation_id)
  const waiting: { id: number; people: number; asked: ReadonlySet<string> }[] = []
  for (const session of (await sessionsIn(trx, [workshopId])).filter(isWaiting)) {
    const asked = askedInSession(session, await formOf(trx, session.version_id))
    waiting.push({ id: session.id, people: session.sealed_count ?? 0, asked })
  }
  const enter = admissible(waiting, room_threshold).map(({ id }) => id)
  if (enter.length === 0) return
  await trx
    .updateTable('session')
    .set({ entered_at: now.toISOString() })
    .where('id', 'in', enter)
    .where('entered_at', 'is', null)
    .execute()
}
