import { DELETION } from '../consultation/consultation.ts'
import type { Db } from '../db/database.ts'
import { conflict } from '../problem.ts'
import { DROPPED, expectedDigest, unkeyedDigestOf, UNKEYED } from '../response/digest.ts'
import { sessionCode } from '../session/session.ts'
import type { Proof, ProvenSession } from './backup.ts'

/**
 * Recomputes the digests of all sealed sessions and counts their responses; where answers were deleted there must be
 * none. A digest dropped at a server start is '' and counts as unproved. Throws conflict at the first difference.
 */
export async function proofOf(db: Db): Promise<Proof> {
  const sessions: ProvenSession[] = []
  const deleted = await subjectsOf(db, DELETION)
  const dropped = await subjectsOf(db, DROPPED)
  const expected = (await keepsKeys(db)) ? expectedDigest : olderDigest
  for (const session of await everySession(db)) {
    const isDeleted = deleted.has(`consultation/${session.consultation_id}`)
    const unproved = session.digest === '' && dropped.has(`session/${session.id}`)
    const digestOf = unproved ? noDigest : expected
    sessions.push(await (isDeleted ? emptied(db, session) : proven(db, session, digestOf)))
  }
  return {
    sessions,
    sealed: sessions.filter(({ state, digest }) => state === 'sealed' && digest !== '').length,
    responses: sessions.reduce((sum, { responses }) => sum + responses, 0),
  }
}

/** Backups of versions with unkeyed digests lack this table. */
const keepsKeys = async (db: Db): Promise<boolean> =>
  (await db.introspection.getTables()).some(({ name }) => name === 'digest_key')

const olderDigest: typeof expectedDigest = async (db, { id }) =>
  (await unkeyedDigestOf(db, id)).slice(UNKEYED.length)

type ProvedSession = Awaited<ReturnType<typeof everySession>>[number]

/** Answers that did not match their digest at a server start: only their number can be compared. */
const noDigest: typeof expectedDigest = async () => await Promise.resolve('')

/** Subjects of an action in the event log: older backups have no column for it. */
async function subjectsOf(db: Db, action: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('event').select('subject').where('action', '=', action).execute()
  return new Set(rows.map(({ subject }) => subject))
}

/** All sessions of the database, hence no limit. */
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

async function emptied(db: Db, session: ProvedSession): Promise<ProvenSession> {
  const code = codeOf(session)
  const left = (await rowsIn(db, 'response', session.id)) + (await rowsIn(db, 'sealed_response', session.id))
  if (left > 0) throw conflict('deletion.answers_back', { session: code })
  return { code, state: session.state, responses: 0, digest: session.digest }
}

async function proven(
  db: Db,
  session: ProvedSession,
  expected: typeof expectedDigest,
): Promise<ProvenSession> {
  const code = codeOf(session)
  const { state, digest } = session
  const sealed = await rowsIn(db, 'sealed_response', session.id)
  if (state !== 'sealed') {
    if (sealed > 0) throw conflict('backup.digest_differs', { session: code })
    return { code, state, responses: 0, digest: null }
  }
  const loose = await rowsIn(db, 'response', session.id)
  const right = loose === 0 && sealed === session.sealed_count && (await expected(db, session)) === digest
  if (!right) throw conflict('backup.digest_differs', { session: code })
  return { code, state, responses: sealed, digest }
}

const codeOf = ({ consultation_code, workshop_code, number }: ProvedSession): string =>
  `${consultation_code}/${sessionCode(workshop_code, number)}`

async function rowsIn(db: Db, table: 'response' | 'sealed_response', sessionId: number): Promise<number> {
  const { total } = await db
    .selectFrom(table)
    .select((of) => of.fn.countAll<number | string>().as('total'))
    .where('session_id', '=', sessionId)
    .executeTakeFirstOrThrow()
  return Number(total)
}
