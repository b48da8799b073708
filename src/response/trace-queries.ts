import type { Db } from '../db/database.ts'

/** The sessions of which traces may be left, in no more than `limit` of them. */
export async function tracesLeft(db: Db, limit = 500): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('session')
    .select('id')
    .where('traces', '<>', 'none')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Notes that nothing is left of these sessions but what is meant to stay. */
export async function noteTracesGone(db: Db, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await db.updateTable('session').set({ traces: 'none' }).where('id', 'in', ids).execute()
}

/** Notes of every session that goes on, or of which traces are left, that the database does not forget. */
export async function noteRemembering(db: Db): Promise<void> {
  await db
    .updateTable('session')
    .set({ forgetting: 'not' })
    .where('forgetting', '<>', 'not')
    .where((of) => of.or([of('state', 'in', ['open', 'paused', 'closed']), of('traces', '<>', 'none')]))
    .execute()
}
