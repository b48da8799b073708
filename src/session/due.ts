import type { Db } from '../db/database.ts'
import { Problem } from '../problem.ts'
import { closeSession } from './acts.ts'
import { sessionsDue } from './due-queries.ts'
import { anyIn } from './queries.ts'
import { ACTS, type Session } from './session.ts'

/** Closes sessions past their `close_by` deadline and returns them. */
export async function closeForgotten(db: Db, now: Date): Promise<Session[]> {
  const closed: Session[] = []
  for (const session of await sessionsDue(db, 'close_by', ACTS.close, now)) {
    if (await closedNow(db, session, now)) closed.push(session)
  }
  return closed
}

/** Returns closed sessions past the grace period. */
export async function dueForSealing(db: Db, now: Date): Promise<Session[]> {
  return await sessionsDue(db, 'seal_at', ACTS.seal, now)
}

/** Returns whether a session is open, paused or closed (drafts possible). */
export async function anyActiveSession(db: Db): Promise<boolean> {
  return await anyIn(db, ['open', 'paused', 'closed'])
}

/** False when a facilitator was first. */
async function closedNow(db: Db, session: Session, now: Date): Promise<boolean> {
  try {
    await closeSession(db, session, null, now)
    return true
  } catch (error) {
    if (error instanceof Problem && error.kind === 'conflict') return false
    throw error
  }
}
