import type { Db, Tx } from '../../db/database.ts'
import { idOf, type UnitId } from '../text/unit.ts'

/** Returns the answers of a variable in which words are replaced, or that are removed. */
export async function unitsHidden(
  db: Db,
  consultation_id: number,
  variable: string,
): Promise<readonly UnitId[]> {
  const rows = await db
    .selectFrom('text_review')
    .innerJoin('text_unit', 'text_unit.unit_id', 'text_review.unit_id')
    .select('text_review.unit_id')
    .where('text_unit.consultation_id', '=', consultation_id)
    .where('variable', '=', variable)
    .where('state', 'in', ['replaced', 'removed'])
    .orderBy('text_review.unit_id')
    .execute()
  return rows.map(({ unit_id }) => idOf(unit_id))
}

/** A memo with what it is on; `secret` while coders of its blind round must not read each other. */
export type AnyMemo = Readonly<{
  id: number
  variable: string
  subject: 'answer' | 'code' | 'coding' | 'question'
  subject_id: string
  words: string
  secret: boolean
}>

/** Returns all memos of a consultation, oldest first. */
export async function allMemos(db: Db, consultation_id: number): Promise<readonly AnyMemo[]> {
  const rows = await db
    .selectFrom('memo')
    .leftJoin('coding_round as round', 'round.id', 'memo.round_id')
    .select(['memo.id', 'memo.variable', 'subject', 'subject_id', 'words', 'kind', 'state'])
    .where('memo.consultation_id', '=', consultation_id)
    .orderBy('memo.id')
    .limit(20_000)
    .execute()
  return rows.map(({ kind, state, ...row }) => ({ ...row, secret: kind === 'blind' && state === 'open' }))
}

/** Deletes a memo; false when it is gone already. */
export async function deleteMemo(trx: Tx, consultation_id: number, id: number): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('memo')
    .where('consultation_id', '=', consultation_id)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
