import type { Consultation } from '../consultation/consultation.ts'
import { consultationById } from '../consultation/queries.ts'
import type { Context } from '../context.ts'
import { sessionsOf } from '../session/queries.ts'
import { backupsLeft } from './replace-backups.ts'

/** What an administrator sees before and after deleting answers. */
export type Deletable = Readonly<{
  consultation: Consultation
  /** Live sessions that are open, paused or closed; rehearsals are deleted. */
  awake: number
  /** Backups on this server that still hold deleted answers of any consultation. */
  backups: number
}>

/** Loads a consultation for administrators; throws not_found. */
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
