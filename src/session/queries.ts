import type { Insertable, Updateable } from 'kysely'

import type { Db, Tx } from '../db/database.ts'
import { compiledQuery } from '../db/compiled-query.ts'
import { advisoryLock } from '../db/locks.ts'
import type { SessionTable } from '../db/schema.ts'
import type { Person } from '../people/person.ts'
import { notFound } from '../problem.ts'
import { workshopOf } from '../workshop/queries.ts'
import type { Workshop } from '../workshop/workshop.ts'
import { sessionCode, type Session, type SessionState } from './session.ts'

/** Returns the session with this join code, or undefined. */
export async function findSessionByJoinCode(db: Db, join_code: string): Promise<Session | undefined> {
  const [row] = await joined(db, { join_code })
  return row && sessionFrom(row)
}

const joined = compiledQuery((db: Db, { join_code }: { join_code: string }) =>
  sessions(db).where('session.join_code', '=', join_code),
)

/** Returns a session with its workshop, checking access; throws not_found. */
export async function sessionOf(
  db: Db,
  person: Person,
  id: number,
): Promise<{ session: Session; workshop: Workshop }> {
  const session = await sessionById(db, id)
  return { session, workshop: await workshopOf(db, person, session.workshop_id) }
}

/** Returns a session without access check; throws not_found. */
export async function sessionById(db: Db, id: number): Promise<Session> {
  return sessionFrom(
    await sessions(db)
      .where('session.id', '=', id)
      .executeTakeFirstOrThrow(() => notFound()),
  )
}

/** A consultation's sessions, by workshop and number. */
export async function sessionsOf(db: Db, consultationId: number): Promise<readonly Session[]> {
  const rows = await sessions(db)
    .where('workshop.consultation_id', '=', consultationId)
    .orderBy('workshop.starts_on')
    .orderBy('session.workshop_id')
    .orderBy('session.number')
    .limit(2000)
    .execute()
  return rows.map(sessionFrom)
}

/**
 * Returns the sessions with this session code in any consultation; `RIVER/GVA-1` restricts it to RIVER. `full` is the
 * code in that form. Empty when `named` is no session code.
 */
export async function findSessionsByCode(
  db: Db,
  named: string,
): Promise<readonly (Session & { readonly full: string })[]> {
  const [, consultation, workshop, number] =
    /^(?:(.+)\/)?([A-Z0-9]+)-([1-9]\d{0,8})$/.exec(named.trim()) ?? []
  if (!workshop) return []
  const rows = await sessions(db)
    .innerJoin('consultation', 'consultation.id', 'workshop.consultation_id')
    .select('consultation.code as consultation_code')
    .where('workshop.code', '=', workshop)
    .where('session.number', '=', Number(number))
    .orderBy('consultation.code')
    .limit(500)
    .execute()
  return rows
    .filter(({ consultation_code }) => !consultation || consultation_code === consultation)
    .map(({ consultation_code, ...row }) => {
      const session = sessionFrom(row)
      return { ...session, full: `${consultation_code}/${session.code}` }
    })
}

/** Returns these workshops' sessions, highest number first. */
export async function sessionsIn(db: Db, workshopIds: readonly number[]): Promise<readonly Session[]> {
  if (workshopIds.length === 0) return []
  const rows = await sessions(db)
    .where('session.workshop_id', 'in', workshopIds)
    .orderBy('session.number', 'desc')
    .limit(2000)
    .execute()
  return rows.map(sessionFrom)
}

/** Returns the open session of the workshop that was opened next; undefined when there is none. */
export async function findNextOpen(db: Db, session: Session): Promise<{ join_code: string } | undefined> {
  const { workshop_id, kind, number, opened_at } = session
  const [next] = await nextOpen(db, { workshop_id, kind, number, opened_at })
  return next
}

type Earlier = Pick<Session, 'workshop_id' | 'kind' | 'number' | 'opened_at'>
const nextOpen = compiledQuery((db: Db, { workshop_id, kind, number, opened_at }: Earlier) =>
  db
    .selectFrom('session')
    .select('join_code')
    .where('workshop_id', '=', workshop_id)
    .where('kind', '=', kind)
    .where('state', '=', 'open')
    .where((of) =>
      of.or([
        of('opened_at', '>', opened_at),
        of.and([of('opened_at', '=', opened_at), of('number', '>', number)]),
      ]),
    )
    .orderBy('opened_at')
    .orderBy('number')
    .limit(1),
)

/** Returns whether any session has one of these states. */
export async function anyIn(db: Db, states: readonly SessionState[]): Promise<boolean> {
  const row = await db
    .selectFrom('session')
    .select('id')
    .where('state', 'in', states)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Returns the lowest free number in the workshop, reusing discarded ones; locked until commit. */
export async function nextNumber(trx: Tx, workshopId: number): Promise<number> {
  await advisoryLock(trx, `sessions/${workshopId}`)
  const rows = await trx
    .selectFrom('session')
    .select('number')
    .where('workshop_id', '=', workshopId)
    .orderBy('number')
    .execute()
  const gap = rows.findIndex(({ number }, at) => number !== at + 1)
  return (gap === -1 ? rows.length : gap) + 1
}

/** Inserts a session; undefined when its join code is taken. */
export async function insertSession(trx: Tx, row: Insertable<SessionTable>): Promise<number | undefined> {
  const inserted = await trx
    .insertInto('session')
    .values(row)
    .onConflict((taken) => taken.column('join_code').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id
}

/** Guarded update: false when the session is not in a state of `from`. */
export async function changeSession(
  trx: Tx,
  id: number,
  from: readonly SessionState[],
  change: Updateable<SessionTable>,
): Promise<boolean> {
  const changed = await trx
    .updateTable('session')
    .set(change)
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Guarded delete: false when the session is not in a state of `from`. */
export async function removeSession(trx: Tx, id: number, from: readonly SessionState[]): Promise<boolean> {
  const removed = await trx
    .deleteFrom('session')
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst()
  return removed.numDeletedRows === 1n
}

/** Query of sessions with their workshop's code; map rows by `sessionFrom`. */
export const sessions = (db: Db) =>
  db
    .selectFrom('session')
    .innerJoin('workshop', 'workshop.id', 'session.workshop_id')
    .selectAll('session')
    .select('workshop.code as workshop_code')

export const sessionFrom = <Row extends { workshop_code: string; number: number }>({
  workshop_code,
  ...row
}: Row) => ({
  ...row,
  code: sessionCode(workshop_code, row.number),
})
