import type { Db, Tx } from '../db/database.ts'
import { WITH_ANSWERS } from '../db/held.ts'
import { advisoryLock } from '../db/locks.ts'
import { sessions, sessionFrom } from '../session/queries.ts'
import { textFrom } from '../text.ts'
import type { Held, HeldSession, Kind, Subject } from './archive.ts'

type Named = Readonly<{ kind: Kind; id: number }>

/** Returns the sessions of a consultation, workshop or questionnaire. */
export async function sessionsHeldBy(db: Db, { kind, id }: Named): Promise<readonly HeldSession[]> {
  const column = {
    consultation: 'workshop.consultation_id',
    workshop: 'session.workshop_id',
    questionnaire: 'questionnaire_version.questionnaire_id',
  } as const
  const rows = await sessions(db)
    .innerJoin('questionnaire_version', 'questionnaire_version.id', 'session.version_id')
    .where(column[kind], '=', id)
    .orderBy('session.id')
    .execute()
  return rows.map(sessionFrom)
}

/** Sets the archive date (ISO), or null to unarchive; false when unchanged. */
export async function storeArchived(trx: Tx, { kind, id }: Named, day: string | null): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable(kind)
    .set({ archived_on: day })
    .where('id', '=', id)
    .where('archived_on', day === null ? 'is not' : 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Returns a consultation's workshop or questionnaire ids. */
export async function partsOf(
  db: Db,
  kind: 'workshop' | 'questionnaire',
  consultationId: number,
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom(kind)
    .select('id')
    .where('consultation_id', '=', consultationId)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Returns what is deleted with a subject. */
export async function heldBy(db: Db, { kind, id }: Named): Promise<Held> {
  const parts = async (part: 'workshop' | 'questionnaire') =>
    kind === 'consultation' ? await partsOf(db, part, id) : []
  return {
    sessions: await sessionsHeldBy(db, { kind, id }),
    workshops: await parts('workshop'),
    questionnaires: await parts('questionnaire'),
  }
}

/** Locks preparing and opening sessions of a consultation until commit. */
export async function lockSessions(trx: Tx, consultationId: number): Promise<void> {
  for (const id of await partsOf(trx, 'workshop', consultationId)) await advisoryLock(trx, `sessions/${id}`)
}

/** Deletes a never opened session and rows that refer to it; false when it is none. */
export async function deletePrepared(trx: Tx, id: number): Promise<boolean> {
  for (const table of WITH_ANSWERS) {
    const unopened = trx
      .selectFrom('session')
      .select('id')
      .where('id', '=', id)
      .where('opened_at', 'is', null)
    await trx.deleteFrom(table).where('session_id', 'in', unopened).execute()
  }
  const { numDeletedRows } = await trx
    .deleteFrom('session')
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export async function deleteWorkshop(trx: Tx, id: number): Promise<void> {
  for (const table of ['workshop_expectation', 'workshop_facilitator'] as const)
    await trx.deleteFrom(table).where('workshop_id', '=', id).execute()
  await trx.deleteFrom('workshop').where('id', '=', id).execute()
}

/** Deletes a questionnaire used by no session, and its versions; returns their ids. */
export async function deleteQuestionnaire(trx: Tx, id: number): Promise<readonly number[]> {
  const rows = await trx
    .deleteFrom('questionnaire_version')
    .where('questionnaire_id', '=', id)
    .returning('id')
    .execute()
  await trx.deleteFrom('questionnaire').where('id', '=', id).execute()
  return rows.map((row) => row.id).toSorted((one, other) => one - other)
}

export async function deleteConsultation(trx: Tx, id: number): Promise<void> {
  for (const table of ['access_request', 'access_news', 'membership', 'stakeholder_group'] as const)
    await trx.deleteFrom(table).where('consultation_id', '=', id).execute()
  await trx.deleteFrom('consultation').where('id', '=', id).execute()
}

/** Returns the name for the event log. */
export async function calledNow(
  db: Db,
  kind: 'workshop' | 'questionnaire',
  id: number,
): Promise<Pick<Subject, 'name'>> {
  const named =
    kind === 'workshop'
      ? db.selectFrom('workshop').select('place as name').where('id', '=', id)
      : db.selectFrom('questionnaire').select('name').where('id', '=', id)
  const { name } = await named.executeTakeFirstOrThrow()
  return { name: kind === 'workshop' ? textFrom(name) : name }
}
