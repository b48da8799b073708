import type { Db } from '../db/database.ts'
import { conflict } from '../problem.ts'
import { expectedDigest, unkeyedDigestOf, UNKEYED } from '../response/digest.ts'
import { sessionCode } from '../session/session.ts'
import type { Proof, ProvenSession } from './backup.ts'

/** Recomputes the digest of every sealed session and counts every response. Throws a conflict at the first that differs. */
export async function proofOf(db: Db): Promise<Proof> {
  const sessions: ProvenSession[] = []
  const expected = (await keepsKeys(db)) ? expectedDigest : olderDigest
  for (const session of await everySession(db)) sessions.push(await proven(db, session, expected))
  return {
    sessions,
    sealed: sessions.filter(({ state }) => state === 'sealed').length,
    responses: sessions.reduce((sum, { responses }) => sum + responses, 0),
  }
}

/** A backup of a version that digested without keys has no table of them. */
const keepsKeys = async (db: Db): Promise<boolean> =>
  (await db.introspection.getTables()).some(({ name }) => name === 'digest_key')

const olderDigest: typeof expectedDigest = async (db, { id }) =>
  (await unkeyedDigestOf(db, id)).slice(UNKEYED.length)

type Row = Awaited<ReturnType<typeof everySession>>[number]

/** Every session of every consultation: this is about the whole database, so there is no limit. */
const everySession = async (db: Db) =>
  await db
    .selectFrom('session')
    .innerJoin('workshop', 'workshop.id', 'session.workshop_id')
    .innerJoin('consultation', 'consultation.id', 'workshop.consultation_id')
    .select(['session.id', 'session.number', 'session.state', 'session.sealed_count', 'session.digest'])
    .select(['workshop.code as workshop_code', 'consultation.code as consultation_code'])
    .orderBy('consultation.code')
    .orderBy('workshop.code')
    .orderBy('session.number')
    .execute()

async function proven(db: Db, session: Row, expected: typeof expectedDigest): Promise<ProvenSession> {
  const code = `${session.consultation_code}/${sessionCode(session.workshop_code, session.number)}`
  const { state, digest } = session
  const loose = await rowsIn(db, 'response', session.id)
  const sealed = await rowsIn(db, 'sealed_response', session.id)
  if (state !== 'sealed') {
    if (sealed > 0) throw conflict('backup.digest_differs', { session: code })
    return { code, state, responses: loose, digest: null }
  }
  const right = loose === 0 && sealed === session.sealed_count && (await expected(db, session)) === digest
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
