import type { Db } from '../db/database.ts'
import type { Session } from '../session/session.ts'
import { expectedDigest } from './digest.ts'

/** Returns whether a sealed session's answers match its recorded digest. */
export async function verified(
  db: Db,
  session: Session,
): Promise<{ ok: boolean; recorded: string; found: string }> {
  const found = await expectedDigest(db, session)
  return { ok: found === session.digest, recorded: session.digest ?? '', found: found ?? '' }
}
