import { DELETION } from '../consultation/consultation.ts'
import type { Db } from '../db/database.ts'
import { conflict } from '../problem.ts'
import { digestOf } from '../response/seal.ts'
import { sessionCode } from '../session/session.ts'
import type { Proof, ProvenSession } from './backup.ts'

/**
 * Recomputes the digest of every sealed session and counts every response; of a session whose answers were deleted
 * there must be none. Throws a conflict at the first that differs.
 */
export async function proofOf(db: Db): Promise<Proof> {
  const sessions: ProvenSession[] = []
  const deleted = await deletedIn(db)
  for (const session of await everySession(db))
    sessions.push(await proven(db, session, deleted.has(`consultation/${session.consultation_id}`)))
  return {
    sessions,
    sealed: sessions.filter(({ state }) => state === 'sealed').length,
    responses: sessions.reduce((sum, { responses }) => sum + responses, 0),
  }
}

type Row = Awaited<ReturnType<typeof everySession>>[number]

/** The consultations whose answers were deleted, from the log of events: older backups have no column that says so. */
async function deletedIn(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('event').select('subject').where('action', '=', DELETION).execute()
  return new Set(rows.map(({ subject }) => subject))
}

/** Every session of every consultation: this is about the whole database, so there is no limit. */
const everySession = async (db: Db) =>
  await db
    .selectFrom('session')
    .innerJoin('workshop', 'workshop.id', 'session.workshop_id')
    .innerJoin('consultation', 'consultation.id', 'workshop.consultation_id')
    .select(['session.id', 'session.number', 'session.state', 'session.sealed_count', 'session.digest'])
    .select([
      'workshop.consultation_id',
      'workshop.code as workshop_code',
      'consultation.code as consultation_code',
    ])
    .orderBy('consultation.code')
    .orderBy('workshop.code')
    .orderBy('session.number')
    .execute()

async function proven(db: Db, session: Row, deleted: boolean): Promise<ProvenSession> {
  const code = `${session.consultation_code}/${sessionCode(session.workshop_code, session.number)}`
  const { state, digest } = session
  const loose = await rowsIn(db, 'response', session.id)
  const sealed = await rowsIn(db, 'sealed_response', session.id)
  if (deleted) {
    if (loose + sealed > 0) throw conflict('deletion.answers_back', { session: code })
    return { code, state, responses: 0, digest }
  }
  if (state !== 'sealed') {
    if (sealed > 0) throw conflict('backup.digest_differs', { session: code })
    return { code, state, responses: loose, digest: null }
  }
  const right = loose === 0 && sealed === session.sealed_count && (await digestOf(db, session.id)) === digest
  if (!right) throw conflict('backup.digest_differs', { session: code })
  return { code, state, responses: sealed, digest }
}

async function rowsIn(db: Db, table: 'response' | 'sealed_response', sessionId: number): Promise<number> {
  const { total } = await db
    .selectFrom(table)
    .select((of) => of.fn.countAll<number | string>().as('total'))
    .where('session_id', '=', sessionId)
    .executeTakeFirstOrThrow()
  return Number(total)
}
