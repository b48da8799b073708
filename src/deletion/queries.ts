import { sql } from 'kysely'

import { DELETION } from '../consultation/consultation.ts'
import type { Db, Tx } from '../db/database.ts'
import { FROM_ANSWERS, WITH_ANSWERS } from '../db/held.ts'
import { removedSince } from '../people/subject-queries.ts'

/** Event action: traces of deleted answers were erased. */
export const ERASURE = 'consultation.erase_traces'

/** Event action: the sealed-answer tables were rewritten, which need not wait for open sessions. */
export const REWRITING = 'consultation.erase_answers'

/** Retention state of a consultation. */
export type RetentionState = Readonly<{
  id: number
  code: string
  retention_until: string
  answers_deleted_on: string | null
}>

/** Returns all consultations of the installation. */
export async function retentionStates(db: Db): Promise<readonly RetentionState[]> {
  return await db
    .selectFrom('consultation')
    .select(['id', 'code', 'retention_until', 'answers_deleted_on'])
    .orderBy('id')
    .execute()
}

/** Returns the time of each consultation's first event, by `consultation/ID`. */
export async function firstEventTimes(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('event')
    .select(['subject', 'at'])
    .where('id', 'in', (of) =>
      of
        .selectFrom('event')
        .select((one) => one.fn.min('id').as('id'))
        .where('subject', 'like', 'consultation/%')
        .where('action', 'not in', [DELETION, REWRITING, ERASURE])
        .where((is) => is.not(is.exists(removedSince(is))))
        .groupBy('subject'),
    )
    .execute()
  return new Map(rows.map(({ subject, at }) => [subject, at]))
}

/** Returns whether a session is open, paused or closed. */
export async function hasActiveSession(trx: Tx, consultationId: number): Promise<boolean> {
  const row = await trx
    .selectFrom('session')
    .innerJoin('workshop', 'workshop.id', 'session.workshop_id')
    .select('session.id')
    .where('workshop.consultation_id', '=', consultationId)
    .where('session.state', 'in', ['open', 'paused', 'closed'])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Stores the deletion date; false when already deleted. */
export async function markDeleted(trx: Tx, id: number, day: string): Promise<boolean> {
  const changed = await trx
    .updateTable('consultation')
    .set({ answers_deleted_on: day })
    .where('id', '=', id)
    .where('answers_deleted_on', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Deletes all rows tied to a consultation's answers; returns the number of sealed responses. */
export async function deleteWithAnswers(trx: Tx, consultationId: number): Promise<number> {
  for (const table of FROM_ANSWERS)
    await trx.deleteFrom(table).where('consultation_id', '=', consultationId).execute()
  const counts = new Map<string, number>()
  for (const table of WITH_ANSWERS) {
    const { numAffectedRows } = await sql`delete from ${sql.table(table)} where session_id in (
      select session.id from session join workshop on workshop.id = session.workshop_id
      where workshop.consultation_id = ${consultationId})`.execute(trx)
    counts.set(table, Number(numAffectedRows ?? 0))
  }
  return counts.get('sealed_response') ?? 0
}

/** A consultation with deleted answers; `rewritten`: no traces in the sealed-answer tables. */
export type Traced = Readonly<{ consultation_id: number; session_ids: readonly number[]; rewritten: boolean }>

/** Returns consultations with deleted answers whose traces are not erased yet. */
export async function withTraces(db: Db): Promise<readonly Traced[]> {
  const deleted = (await retentionStates(db)).filter(({ answers_deleted_on }) => answers_deleted_on !== null)
  if (deleted.length === 0) return []
  const deeds = await db
    .selectFrom('event')
    .select(['action', 'subject'])
    .where('action', 'in', [DELETION, REWRITING, ERASURE])
    .orderBy('id')
    .execute()
  const last = new Map(deeds.map(({ action, subject }) => [subject, action]))
  const left = deleted.filter(({ id }) => last.get(`consultation/${id}`) !== ERASURE)
  return await Promise.all(
    left.map(async ({ id }) => ({
      consultation_id: id,
      session_ids: await sessionIdsOf(db, id),
      rewritten: last.get(`consultation/${id}`) === REWRITING,
    })),
  )
}

async function sessionIdsOf(db: Db, consultationId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('session')
    .innerJoin('workshop', 'workshop.id', 'session.workshop_id')
    .select('session.id')
    .where('workshop.consultation_id', '=', consultationId)
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Returns when each consultation's answers were deleted, by `consultation/ID`: the first time, if a backup brought them
 * back.
 */
export async function deletionMoments(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('event')
    .select(['subject', 'at', 'detail'])
    .where('action', '=', DELETION)
    .orderBy('id')
    .execute()
  return new Map(
    rows.map(({ subject, at, detail }) => {
      const { first_at }: { first_at?: unknown } = JSON.parse(detail ?? '{}') as object
      return [subject, typeof first_at === 'string' ? first_at : at]
    }),
  )
}

/** Returns the last deletion up to a time; undefined when there is none. */
export async function findLastDeletion(db: Db, until?: Date): Promise<Date | undefined> {
  const moments = [...(await deletionMoments(db)).values()].sort()
  const last = moments.findLast((at) => !until || at <= until.toISOString())
  return last === undefined ? undefined : new Date(last)
}
