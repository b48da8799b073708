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
import {
  deleteWithAnswers,
  ERASURE,
  isAwake,
  markDeleted,
  REWRITING,
  withTraces,
  type Traced,
} from './queries.ts'

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

/** These take nothing from phones, so that rewriting them makes nobody wait. */
const SEALED = ['sealed_response', 'digest_key'] as const
const LIVE = WITH_ANSWERS.filter((table) => !SEALED.some((sealed) => sealed === table))

/**
 * Erases what deleted answers have left in the files, and records it; does nothing where nothing is left to do. While
 * a session is open somewhere only the tables of sealed answers are rewritten, once; another call does the rest.
 */
export async function eraseDeleted(stores: Stores, now: Date): Promise<void> {
  const left = await withTraces(stores.db)
  for (const id of left.flatMap(({ session_ids }) => session_ids)) await deleteDraftsOf(stores.drafts, id)
  const fresh = left.filter(({ rewritten }) => !rewritten)
  if (fresh.length > 0) {
    if (!(await erased(stores, SEALED))) return
    await noted(stores, fresh, REWRITING, now)
  }
  if (left.length === 0 || (await mustWait(stores))) return
  if (!(await erased(stores, LIVE)) || (await mustWait(stores))) return
  await noted(stores, left, ERASURE, now)
}

/** Whether traces of deleted answers can be erased now. */
export async function isErasable(stores: Stores): Promise<boolean> {
  const left = await withTraces(stores.db)
  return left.some(({ rewritten }) => !rewritten) || (left.length > 0 && !(await mustWait(stores)))
}

/** Phones would wait while the tables are rewritten into which they send. */
const mustWait = async ({ db }: Stores): Promise<boolean> => await anyIn(db, ['open', 'paused'])

async function noted(stores: Stores, left: readonly Traced[], action: string, at: Date): Promise<void> {
  await stores.db.transaction().execute(async (trx) => {
    for (const { consultation_id } of left)
      await record(trx, { at, by: null, action, subject: `consultation/${consultation_id}` })
  })
}

/** False where something reads what is to be rewritten; then it is tried again. */
async function erased(stores: Stores, tables: readonly (typeof WITH_ANSWERS)[number][]): Promise<boolean> {
  try {
    await stores.rewrite(tables)
    await eraseTraces(stores)
    return true
  } catch (error) {
    if (isUnavailable(error)) return false
    throw error
  }
}
