import type { Updateable } from 'kysely'

import { retentionIn } from '../consultation/queries.ts'
import { isOver } from '../consultation/retention.ts'
import type { Db, Stores, Tx } from '../db/database.ts'
import { advisoryLock } from '../db/locks.ts'
import type { SessionTable } from '../db/schema.ts'
import { record } from '../event.ts'
import { conflict, type Problem } from '../problem.ts'
import { versionById } from '../questionnaire/queries.ts'
import type { Workshop } from '../workshop/workshop.ts'
import { refuseArchived } from './archived-queries.ts'
import { closeByOf, dayAt } from './local-day.ts'
import { changeSession, sessionById } from './queries.ts'
import { ACTS, GRACE_MINUTES, mayNow, planOf, type Act, type Session, type Sharing } from './session.ts'

/** Throws conflict when the session is not a draft, or its plan differs from `shown`. */
export function refuseOther(session: Session, shown: string): void {
  if (!mayNow('open', session.state)) throw refusalIn(session)
  if (planOf(session) !== shown) throw conflict('session.plan_changed')
}

/**
 * Opens a draft session, and stores when the engine erases traces, which decides what participants are told. Throws
 * conflict when it is not a draft or changed since it was read, something of it is archived, the questionnaire is not
 * published, or retention has expired.
 */
export async function openSession(
  stores: Pick<Stores, 'db' | 'forgets'>,
  session: Session,
  workshop: Workshop,
  by: number,
  now: Date,
): Promise<void> {
  const forgetting = await stores.forgets()
  await stores.db.transaction().execute(async (trx) => {
    // Lock out archiving and changes.
    await advisoryLock(trx, `sessions/${workshop.id}`)
    refuseOther(await sessionById(trx, session.id), planOf(session))
    await refuseArchived(trx, session, 'archive.no_opening')
    await refuseOver(trx, workshop, now)
    const { state } = await versionById(trx, session.version_id)
    if (state !== 'published') throw conflict('session.not_published')
    await act(trx, 'open', session, by, now, {
      state: 'open',
      opened_at: now.toISOString(),
      opened_on: dayAt(now, workshop.time_zone),
      forgetting,
      close_by: closeByOf(workshop, now).toISOString(),
    })
  })
}

/** Pauses a session: answering continues, sending is refused. Throws conflict when it is not open. */
export async function pauseSession(db: Db, session: Session, by: number, now: Date): Promise<void> {
  await db.transaction().execute((trx) => act(trx, 'pause', session, by, now, { state: 'paused' }))
}

/** Resumes a session; throws conflict when it is not paused. */
export async function resumeSession(db: Db, session: Session, by: number, now: Date): Promise<void> {
  await db.transaction().execute((trx) => act(trx, 'resume', session, by, now, { state: 'open' }))
}

/**
 * Closes a session: nobody can start, and drafts can be sent until `seal_at`. `by` is null when the server closes a
 * forgotten one. Throws conflict when it is neither open nor paused.
 */
export async function closeSession(db: Db, session: Session, by: number | null, now: Date): Promise<void> {
  const seal_at = new Date(now.getTime() + GRACE_MINUTES * 60_000).toISOString()
  await db
    .transaction()
    .execute((trx) =>
      act(trx, 'close', session, by, now, { state: 'closed', closed_at: now.toISOString(), seal_at }),
    )
}

/** Sets whether phones may be shared; throws conflict when nobody can join. */
export async function shareSession(
  db: Db,
  session: Session,
  channel: Sharing,
  by: number,
  now: Date,
): Promise<void> {
  await db.transaction().execute((trx) => act(trx, 'share', session, by, now, { channel }))
}

/** Reopens a session. Throws conflict when it is not closed or retention has expired. */
export async function reopenSession(
  db: Db,
  session: Session,
  workshop: Workshop,
  by: number,
  now: Date,
): Promise<void> {
  const close_by = closeByOf(workshop, now).toISOString()
  const change = { state: 'open', closed_at: null, seal_at: null, close_by } as const
  await db.transaction().execute(async (trx) => {
    await refuseOver(trx, workshop, now)
    await act(trx, 'reopen', session, by, now, change)
  })
}

/** Conflict that names the session's state. */
export const refusalIn = ({ state }: Pick<Session, 'state'>): Problem => conflict(`session.now_${state}`)

/** Throws conflict when answers are deleted or retention has expired. */
export async function refuseOver(
  trx: Tx,
  { consultation_id }: Pick<Workshop, 'consultation_id'>,
  now: Date,
): Promise<void> {
  const retention = await retentionIn(trx, consultation_id)
  const { answers_deleted_on: deleted, retention_until: until } = retention
  if (deleted !== null) throw conflict('deletion.none_after', { day: deleted })
  if (isOver(retention, now)) throw conflict('deletion.no_session', { day: until })
}

/** Guarded update of the state, with its event. */
async function act(
  trx: Tx,
  name: Exclude<Act, 'seal' | 'change' | 'discard'>,
  { id }: Session,
  by: number | null,
  now: Date,
  change: Updateable<SessionTable>,
): Promise<void> {
  if (!(await changeSession(trx, id, ACTS[name], change))) throw refusalIn(await sessionById(trx, id))
  const { channel } = change
  const detail = name === 'share' ? { detail: { channel } } : {}
  await record(trx, { at: now, by, action: `session.${name}`, subject: `session/${id}`, ...detail })
}
