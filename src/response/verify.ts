import type { Db } from '../db/database.ts'
import type { Session } from '../session/session.ts'
import { digestOf } from './seal.ts'

/** Whether a sealed session's answers are still those whose digest was recorded. */
export async function verified(
  db: Db,
  session: Session,
): Promise<{ ok: boolean; recorded: string; found: string }> {
  const found = await digestOf(db, session.id)
  return { ok: found === session.digest, recorded: session.digest ?? '', found }
}
