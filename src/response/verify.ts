import type { Db } from '../db/database.ts'
import type { Session } from '../session/session.ts'
import { expectedDigest } from './digest.ts'

/** Whether a sealed session's answers are still those whose digest was recorded. */
export async function verified(
  db: Db,
  session: Session,
): Promise<{ ok: boolean; recorded: string; found: string }> {
  const found = await expectedDigest(db, session)
  return { ok: found === session.digest, recorded: session.digest ?? '', found: found ?? '' }
}
