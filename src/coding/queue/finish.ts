import type { Db } from '../../db/database.ts'
import { conflict } from '../../problem.ts'
import type { Hand } from '../act/queries.ts'
import { progressOf } from './queries.ts'

/** Notes that a coder is through. Throws conflict while answers are left: nothing is guessed from an empty one. */
export async function finishFor(db: Db, hand: Hand, now: Date): Promise<void> {
  const { round_id, person_id } = hand
  const { all, coded } = await progressOf(db, hand)
  if (coded < all) throw conflict('coding.not_finished_yet', { n: all - coded })
  await db
    .updateTable('round_coder')
    .set({ finished_at: now.toISOString() })
    .where('round_id', '=', round_id)
    .where('person_id', '=', person_id)
    .where('finished_at', 'is', null)
    .execute()
}
