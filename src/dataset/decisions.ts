import type { Db, Tx } from '../db/database.ts'
import type { Decision } from './clash.ts'

/** A decision with its author and time (ISO, UTC). */
export type MadeDecision = Decision & Readonly<{ id: number; at: string; person_name: string }>

/** Returns all decisions, oldest first; the last about a clash applies. */
export async function decisionsOf(db: Db, consultationId: number): Promise<readonly MadeDecision[]> {
  return await db
    .selectFrom('merge_decision')
    .innerJoin('person', 'person.id', 'merge_decision.person_id')
    .select([
      'merge_decision.id',
      'question',
      'clash',
      'decision',
      'reason',
      'merge_decision.at',
      'person.name as person_name',
    ])
    .where('consultation_id', '=', consultationId)
    .orderBy('merge_decision.id')
    .limit(2000)
    .execute()
}

/** Inserts a decision; they are never updated. */
export async function insertDecision(
  trx: Tx,
  made: Decision & { consultation_id: number; at: string; person_id: number },
): Promise<void> {
  await trx.insertInto('merge_decision').values(made).execute()
}
