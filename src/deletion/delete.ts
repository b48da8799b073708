import { DELETION } from '../consultation/consultation.ts'
import { dayOf } from '../consultation/retention.ts'
import type { Stores } from '../db/database.ts'
import { WITH_ANSWERS } from '../db/held.ts'
import { isUnavailable } from '../db/unavailable.ts'
import { record } from '../event.ts'
import { conflict } from '../problem.ts'
import { deleteDraftsOf } from '../response/draft-queries.ts'
import { endRehearsal } from '../response/rehearsal.ts'
import { eraseTraces, sealSession } from '../response/seal.ts'
import { closeSession } from '../session/acts.ts'
import { anyIn, sessionsOf } from '../session/queries.ts'
import { mayNow } from '../session/session.ts'
import { deleteWithAnswers, ERASURE, isAwake, markDeleted, withTraces } from './queries.ts'

/**
 * Who deletes and when; `by` is null where the day has come. `first_at`: when they were deleted before a backup brought
 * them back; backups since then do not hold them.
 */
export type Deed = Readonly<{ by: number | null; now: Date; first_at?: string | undefined }>

/**
 * Deletes the answers of a consultation and all that goes with them, and records how many there were. Its sessions are
 * sealed first, so that none takes an answer any more; false when the answers have gone before. Throws a conflict
 * when somebody opens a session at this moment: try again.
 */
export async function deleteAnswers(
  stores: Stores,
  { id, code }: Readonly<{ id: number; code: string }>,
  { by, now, first_at }: Deed,
): Promise<boolean> {
  await endSessions(stores, id, { by, now })
  return await stores.db.transaction().execute(async (trx) => {
    if (!(await markDeleted(trx, id, dayOf(first_at ? new Date(first_at) : now)))) return false
    if (await isAwake(trx, id)) throw conflict('deletion.session_opened')
    const responses = await deleteWithAnswers(trx, id)
    const detail = { code, responses, ...(first_at && { first_at }) }
    await record(trx, { at: now, by, action: DELETION, subject: `consultation/${id}`, detail })
    return true
  })
}

async function endSessions(stores: Stores, id: number, { by, now }: Deed): Promise<void> {
  for (const session of await sessionsOf(stores.db, id)) {
    if (session.kind === 'rehearsal') {
      await endRehearsal(stores, session, by, now)
      continue
    }
    const closes = mayNow('close', session.state)
    if (closes) await closeSession(stores.db, session, by, now)
    if (closes || mayNow('seal', session.state)) await sealSession(stores, session, by, now)
  }
}

/**
 * Erases what deleted answers have left in the files, and records it; does nothing where nothing is left to do. While
 * a session is open somewhere, whose pages would have to wait, the files are not rewritten yet: another call does it.
 */
export async function eraseDeleted(stores: Stores, now: Date): Promise<void> {
  const left = await withTraces(stores.db)
  if (left.length === 0) return
  for (const id of left.flatMap(({ session_ids }) => session_ids)) await deleteDraftsOf(stores.drafts, id)
  if (!(await erased(stores))) return
  if (await anyIn(stores.db, ['open', 'paused'])) return
  await stores.db.transaction().execute(async (trx) => {
    for (const { consultation_id } of left)
      await record(trx, { at: now, by: null, action: ERASURE, subject: `consultation/${consultation_id}` })
  })
}

/** False where something reads what is to be rewritten; then it is tried again. */
async function erased(stores: Stores): Promise<boolean> {
  try {
    await stores.rewrite(WITH_ANSWERS)
    await eraseTraces(stores)
    return true
  } catch (error) {
    if (isUnavailable(error)) return false
    throw error
  }
}
