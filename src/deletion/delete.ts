import { DELETION } from '../consultation/consultation.ts'
import { dayOf } from '../consultation/retention.ts'
import { forgetSessions } from '../dataset/remembered.ts'
import type { Stores } from '../db/database.ts'
import { FROM_ANSWERS, WITH_ANSWERS } from '../db/held.ts'
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
  hasActiveSession,
  markDeleted,
  REWRITING,
  withTraces,
  type Traced,
} from './queries.ts'

/**
 * Who deletes and when; `by` is null when retention expired. `first_at`: original deletion, if a backup brought the
 * answers back; backups made since then lack them.
 */
export type Deed = Readonly<{ by: number | null; now: Date; first_at?: string | undefined }>

/**
 * Deletes the answers of a consultation and all related rows, and records the count. Its sessions are sealed first, so
 * that none accepts more answers. Returns false when already deleted. Throws conflict when a session was opened
 * concurrently: retry.
 */
export async function deleteAnswers(
  stores: Stores,
  { id, code }: Readonly<{ id: number; code: string }>,
  { by, now, first_at }: Deed,
): Promise<boolean> {
  await endSessions(stores, id, { by, now })
  const isDeleted = await stores.db.transaction().execute(async (trx) => {
    if (!(await markDeleted(trx, id, dayOf(first_at ? new Date(first_at) : now)))) return false
    if (await hasActiveSession(trx, id)) throw conflict('deletion.session_opened')
    const responses = await deleteWithAnswers(trx, id)
    const detail = { code, responses, ...(first_at && { first_at }) }
    await record(trx, { at: now, by, action: DELETION, subject: `consultation/${id}`, detail })
    return true
  })
  const sessions = (await sessionsOf(stores.db, id)).map((session) => session.id)
  forgetSessions(stores, sessions)
  return isDeleted
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

/** Participants do not write to these, so a rewrite blocks nobody. */
const SEALED = ['sealed_response', 'digest_key', ...FROM_ANSWERS] as const
const LIVE = WITH_ANSWERS.filter((table) => !SEALED.some((sealed) => sealed === table))

/**
 * Erases traces of deleted answers from the database files, and records it; no-op when there are none. While a session
 * is open, only the sealed-answer tables are rewritten, once; a later call does the rest.
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

/** Returns whether traces can be erased now. */
export async function isErasable(stores: Stores): Promise<boolean> {
  const left = await withTraces(stores.db)
  return left.some(({ rewritten }) => !rewritten) || (left.length > 0 && !(await mustWait(stores)))
}

/** Rewriting the tables that receive answers would block participants. */
const mustWait = async ({ db }: Stores): Promise<boolean> => await anyIn(db, ['open', 'paused'])

async function noted(stores: Stores, left: readonly Traced[], action: string, at: Date): Promise<void> {
  await stores.db.transaction().execute(async (trx) => {
    for (const { consultation_id } of left)
      await record(trx, { at, by: null, action, subject: `consultation/${consultation_id}` })
  })
}

/** False when a table to rewrite is in use; retried later. */
async function erased(stores: Stores, tables: Parameters<Stores['rewrite']>[0]): Promise<boolean> {
  try {
    await stores.rewrite(tables)
    await eraseTraces(stores)
    return true
  } catch (error) {
    if (isUnavailable(error)) return false
    throw error
  }
}
