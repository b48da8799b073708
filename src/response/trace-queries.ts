import type { Db } from '../db/database.ts'

/** Returns the ids of sessions with possible traces, at most `limit`. */
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

/** Records that these sessions have no traces left. */
export async function noteTracesGone(db: Db, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await db.updateTable('session').set({ traces: 'none' }).where('id', 'in', ids).execute()
}

/** Records that the database does not erase traces, for unsealed sessions and those with traces. */
export async function noteRemembering(db: Db): Promise<void> {
  await db
    .updateTable('session')
    .set({ forgetting: 'not' })
    .where('forgetting', '<>', 'not')
    .where((of) => of.or([of('state', 'in', ['open', 'paused', 'closed']), of('traces', '<>', 'none')]))
    .execute()
}
