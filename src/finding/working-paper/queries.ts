import type { Db } from '../../db/database.ts'

/** Returns when any finding or recommendation took its last step; '' for none. */
export async function lastStep(db: Db, consultation_id: number): Promise<string> {
  const { last } = await db
    .selectFrom('statement_step')
    .select((of) => of.fn.max('at').as('last'))
    .where('consultation_id', '=', consultation_id)
    .executeTakeFirstOrThrow()
  return last ?? ''
}
