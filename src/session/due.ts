import type { Db } from '../db/database.ts'
import { Problem } from '../problem.ts'
import { closeSession } from './acts.ts'
import { sessionsDue } from './due-queries.ts'
import { anyIn } from './queries.ts'
import { ACTS, type Session } from './session.ts'

/** Closes the sessions whose deadline to be closed has passed; gives those it closed. */
export async function closeForgotten(db: Db, now: Date): Promise<Session[]> {
  const closed: Session[] = []
  for (const session of await sessionsDue(db, 'close_by', ACTS.close, now)) {
    if (await closedNow(db, session, now)) closed.push(session)
  }
  return closed
}

/** The closed sessions in which the time to send is over. */
export async function dueForSealing(db: Db, now: Date): Promise<Session[]> {
  return await sessionsDue(db, 'seal_at', ACTS.seal, now)
}

/** Whether participants may be writing: a session is open, paused or closed. */
export async function anyAwake(db: Db): Promise<boolean> {
  return await anyIn(db, ['open', 'paused', 'closed'])
}

/** False when a facilitator was faster. */
async function closedNow(db: Db, session: Session, now: Date): Promise<boolean> {
  try {
    await closeSession(db, session, null, now)
    return true
  } catch (error) {
    if (error instanceof Problem && error.kind === 'conflict') return false
    throw error
  }
}
