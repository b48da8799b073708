import type { Db } from '../db/database.ts'
import { sessionFrom, sessions } from './queries.ts'
import { REHEARSAL_HOURS, type Session, type SessionState } from './session.ts'

/** Returns sessions in one of these states past a deadline, longest overdue first. */
export async function sessionsDue(
  db: Db,
  deadline: 'close_by' | 'seal_at',
  states: readonly SessionState[],
  now: Date,
): Promise<Session[]> {
  const rows = await sessions(db)
    .where('session.state', 'in', states)
    .where(`session.${deadline}`, '<=', now.toISOString())
    .orderBy(`session.${deadline}`)
    .orderBy('session.id')
    .limit(500)
    .execute()
  return rows.map(sessionFrom)
}

/**
 * Returns opened rehearsals that are over: closed, opened `REHEARSAL_HOURS` ago, past their deadline, or followed by a
 * live session of the workshop.
 */
export async function rehearsalsDue(db: Db, now: Date): Promise<Session[]> {
  const dayBefore = new Date(now.getTime() - REHEARSAL_HOURS * 3_600_000).toISOString()
  const rows = await sessions(db)
    .where('session.kind', '=', 'rehearsal')
    .where((of) =>
      of.or([
        of('session.state', 'in', ['closed', 'sealed']),
        of('session.opened_at', '<=', dayBefore),
        of('session.close_by', '<=', now.toISOString()),
        of.exists(
          of
            .selectFrom('session as live')
            .select('live.id')
            .whereRef('live.workshop_id', '=', 'session.workshop_id')
            .where('live.kind', '=', 'live')
            .whereRef('live.opened_at', '>=', 'session.opened_at'),
        ),
      ]),
    )
    .orderBy('session.id')
    .limit(500)
    .execute()
  return rows.map(sessionFrom)
}
