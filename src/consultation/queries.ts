import type { Db, Tx } from '../db/database.ts'
import { compiledQuery } from '../db/compiled-query.ts'
import { advisoryLock, forNoKeyUpdate, forShare } from '../db/locks.ts'
import type { Person } from '../people/person.ts'
import { removedSince } from '../people/subject-queries.ts'
import { conflict, notFound } from '../problem.ts'
import type { Key } from '../locale/message.ts'
import { textFrom } from '../text.ts'
import {
  columnsOf,
  consultationFrom,
  type Consultation,
  type ConsultationPlan,
  type StakeholderGroup,
} from './consultation.ts'

/** Returns the consultation for one of its researchers. Throws not_found for others. */
export async function consultationOf(db: Db, person: Person, id: number): Promise<Consultation> {
  const row = await researchedBy(db, person).where('consultation.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return consultationFrom(row)
}

/** Returns this person's consultations, newest first. */
export async function consultationsOf(db: Db, person: Person): Promise<readonly Consultation[]> {
  const rows = await researchedBy(db, person).orderBy('consultation.id', 'desc').limit(500).execute()
  return rows.map(consultationFrom)
}

/** Returns the first loaded example this person researches; undefined when none. */
export async function findExample(db: Db, person: Person): Promise<{ id: number } | undefined> {
  return await researchedBy(db, person)
    .innerJoin('event', (join) =>
      join.on((is) =>
        is(
          'event.subject',
          '=',
          is(is.val<string>('consultation/'), '||', is.cast<string>('consultation.id', 'text')),
        ),
      ),
    )
    .clearSelect()
    .select('consultation.id')
    .where('event.action', '=', 'consultation.load_example')
    .where((is) => is.not(is.exists(removedSince(is))))
    .orderBy('consultation.id')
    .limit(1)
    .executeTakeFirst()
}

type Beside = Pick<Consultation, 'id' | 'code' | 'title' | 'default_language' | 'archived_on'>

/** Returns consultations this person does not research, newest first. */
export async function otherConsultations(db: Db, person: Person): Promise<readonly Beside[]> {
  const own = researchedBy(db, person).clearSelect().select('consultation.id')
  const rows = await db
    .selectFrom('consultation')
    .select(['id', 'code', 'title', 'default_language', 'archived_on'])
    .where('id', 'not in', own)
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => ({ ...row, title: textFrom(row.title) }))
}

const researchedBy = (db: Db, person: Person) =>
  db
    .selectFrom('consultation')
    .innerJoin('membership', 'membership.consultation_id', 'consultation.id')
    .selectAll('consultation')
    .where('membership.person_id', '=', person.researcher === 1 ? person.id : -1)

/** Returns a consultation without access check; throws not_found. */
export async function consultationById(db: Db, id: number): Promise<Consultation> {
  const [row] = await consultationWith(db, { id })
  if (!row) throw notFound()
  return consultationFrom(row)
}

const consultationWith = compiledQuery((db: Db, { id }: { id: number }) =>
  db.selectFrom('consultation').selectAll().where('id', '=', id),
)

/** Returns the consultation with this code, or undefined. */
export async function findConsultationByCode(db: Db, code: string): Promise<Consultation | undefined> {
  const row = await db.selectFrom('consultation').selectAll().where('code', '=', code).executeTakeFirst()
  return row && consultationFrom(row)
}

/** The stakeholder groups in order. */
export async function groupsOf(db: Db, consultationId: number): Promise<readonly StakeholderGroup[]> {
  const rows = await groupsWithin(db, { consultationId })
  return rows.map((row) => ({ ...row, label: textFrom(row.label) }))
}

const groupsWithin = compiledQuery((db: Db, { consultationId }: { consultationId: number }) =>
  db
    .selectFrom('stakeholder_group')
    .select(['code', 'position', 'label'])
    .where('consultation_id', '=', consultationId)
    .orderBy('position')
    .limit(100),
)

/** Whether a live session was ever opened or answers were deleted: codes, thresholds and groups are then fixed. */
export async function isOpened(db: Db, id: number): Promise<boolean> {
  const row = await db
    .selectFrom('opened_consultation')
    .select('consultation_id')
    .where('consultation_id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** Returns the retention date and deletion, locked in share mode until the transaction ends. */
export async function retentionIn(
  trx: Tx,
  id: number,
): Promise<Pick<Consultation, 'retention_until' | 'answers_deleted_on'>> {
  const query = trx
    .selectFrom('consultation')
    .select(['retention_until', 'answers_deleted_on'])
    .where('id', '=', id)
  return await forShare(trx, query).executeTakeFirstOrThrow(() => notFound())
}

/** Inserts a consultation and returns its id; undefined when its code is taken. */
export async function insertConsultation(trx: Tx, plan: ConsultationPlan): Promise<number | undefined> {
  await advisoryLock(trx, 'consultations')
  const row = await trx
    .insertInto('consultation')
    .values(columnsOf(plan))
    .onConflict((taken) => taken.column('code').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Updates a consultation. Throws conflict when it changes what is fixed once a session was opened. */
export async function updateConsultation(trx: Tx, id: number, plan: ConsultationPlan): Promise<void> {
  await unlessLocked(trx.updateTable('consultation').set(columnsOf(plan)).where('id', '=', id).execute())
}

/** Inserts a group, or updates position and label of the one with its code. May throw conflict. */
export async function storeGroup(
  trx: Tx,
  consultation_id: number,
  { code, position, label }: StakeholderGroup,
): Promise<void> {
  const said = { position, label: JSON.stringify(label) }
  await unlessLocked(
    trx
      .insertInto('stakeholder_group')
      .values({ consultation_id, code, ...said })
      .onConflict((known) => known.columns(['consultation_id', 'code']).doUpdateSet(said))
      .execute(),
  )
}

/** Deletes all groups except these codes. Throws conflict once a session was opened. */
export async function removeGroupsExcept(
  trx: Tx,
  consultationId: number,
  codes: readonly string[],
): Promise<void> {
  const going = trx.deleteFrom('stakeholder_group').where('consultation_id', '=', consultationId)
  await unlessLocked((codes.length === 0 ? going : going.where('code', 'not in', codes)).execute())
}

/** Error messages of database triggers, with the message for the user. */
const LOCKED: readonly (readonly [string, Key])[] = [
  ['fixed once a session was opened: thresholds', 'consultation.thresholds_locked'],
  ['fixed once a session was opened: stakeholder groups', 'consultation.groups_locked'],
  ['fixed once a session was opened: retention date', 'consultation.retention_later'],
  ['fixed once a session was opened: quoting', 'consultation.quoting_locked'],
  ['fixed once a session was opened: code', 'consultation.code_fixed'],
  ['fixed once answers were deleted: retention date', 'deletion.date_fixed'],
]

async function unlessLocked(write: Promise<unknown>): Promise<void> {
  try {
    await write
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    const known = LOCKED.find(([words]) => said.includes(words))
    throw known ? conflict(known[1]) : error
  }
}

/** Returns when answers were deleted, if they were, and keeps them from being deleted until this transaction ends. */
export async function retentionLocked(
  trx: Tx,
  consultationId: number,
): Promise<Readonly<{ answers_deleted_on: string | null }>> {
  const query = trx.selectFrom('consultation').select('answers_deleted_on').where('id', '=', consultationId)
  return await forNoKeyUpdate(trx, query).executeTakeFirstOrThrow()
}
