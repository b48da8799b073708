import type { Consultation } from '../consultation/consultation.ts'
import { consultationById } from '../consultation/queries.ts'
import type { Context } from '../context.ts'
import { sessionsOf } from '../session/queries.ts'
import { backupsLeft } from './replace-backups.ts'

/** What an administrator should know before the answers of a consultation are deleted, and after. */
export type Deletable = Readonly<{
  consultation: Consultation
  /** Live sessions that are open, paused or closed; a rehearsal is deleted. */
  awake: number
  /** Backups of this server that still hold answers that were deleted, of whichever consultation. */
  backups: number
}>

/** The consultation, whoever researches it; throws not_found. */
export async function deletableOf(context: Context, id: number): Promise<Deletable> {
  const { db } = context.stores
  const consultation = await consultationById(db, id)
  const sessions = await sessionsOf(db, id)
  return {
    consultation,
    awake: sessions.filter(({ kind, state }) => kind === 'live' && state !== 'draft' && state !== 'sealed')
      .length,
    backups: await backupsLeft(context),
  }
}
