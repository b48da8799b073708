import { sql } from 'kysely'

import { DELETION } from '../consultation/consultation.ts'
import type { Db, Tx } from '../db/database.ts'
import { WITH_ANSWERS } from '../db/held.ts'
import { removedSince } from '../people/subject-queries.ts'

/** The deed by which the traces of deleted answers are erased, in the log of events. */
export const ERASURE = 'consultation.erase_traces'

/** That the tables of sealed answers are rewritten, which do not wait for open sessions as the others do. */
export const REWRITING = 'consultation.erase_answers'

/** What the deletion of answers goes by. */
export type Standing = Readonly<{
  id: number
  code: string
  retention_until: string
  answers_deleted_on: string | null
}>

/** Every consultation of the installation, since this is about all of them. */
export async function standings(db: Db): Promise<readonly Standing[]> {
  return await db
    .selectFrom('consultation')
    .select(['id', 'code', 'retention_until', 'answers_deleted_on'])
    .orderBy('id')
    .execute()
}

/** The moments of the first thing that was done with each consultation, by `consultation/ID`. */
export async function beginnings(db: Db): Promise<ReadonlyMap<string, string>> {
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

/** Whether a session of the consultation is open, paused or closed. */
export async function isAwake(trx: Tx, consultationId: number): Promise<boolean> {
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

/** Notes the day on which the answers go; false when they have gone before. */
export async function markDeleted(trx: Tx, id: number, day: string): Promise<boolean> {
  const changed = await trx
    .updateTable('consultation')
    .set({ answers_deleted_on: day })
    .where('id', '=', id)
    .where('answers_deleted_on', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Deletes everything that goes with the answers of a consultation; gives how many sealed responses there were. */
export async function deleteWithAnswers(trx: Tx, consultationId: number): Promise<number> {
  const counts = new Map<string, number>()
  for (const table of WITH_ANSWERS) {
    const { numAffectedRows } = await sql`delete from ${sql.table(table)} where session_id in (
      select session.id from session join workshop on workshop.id = session.workshop_id
      where workshop.consultation_id = ${consultationId})`.execute(trx)
    counts.set(table, Number(numAffectedRows ?? 0))
  }
  return counts.get('sealed_response') ?? 0
}

/** A consultation whose answers were deleted; `rewritten`: the tables of sealed answers hold no trace of them. */
export type Traced = Readonly<{ consultation_id: number; session_ids: readonly number[]; rewritten: boolean }>

/** The consultations whose answers were deleted and whose traces were not erased since. */
export async function withTraces(db: Db): Promise<readonly Traced[]> {
  const deleted = (await standings(db)).filter(({ answers_deleted_on }) => answers_deleted_on !== null)
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
 * When the answers of each consultation were deleted, by `consultation/ID`: the first time, where a backup brought them
 * back in between.
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

/** When answers were deleted last, up to a moment; undefined while none have been. */
export async function findLastDeletion(db: Db, until?: Date): Promise<Date | undefined> {
  const moments = [...(await deletionMoments(db)).values()].sort()
  const last = moments.findLast((at) => !until || at <= until.toISOString())
  return last === undefined ? undefined : new Date(last)
}
