import type { Db } from '../../db/database.ts'
import type { Round } from '../round/round.ts'
import type { UnitId } from '../text/unit.ts'

/** Keeps a memo on an answer. */
export async function keepMemo(
  db: Db,
  { id, consultation_id, variable }: Round,
  { unit, words, person_id, now }: Readonly<{ unit: UnitId; words: string; person_id: number; now: Date }>,
): Promise<void> {
  await db
    .insertInto('memo')
    .values({
      consultation_id,
      variable,
      subject: 'answer',
      subject_id: unit,
      round_id: id,
      words,
      at: now.toISOString(),
      person_id,
    })
    .execute()
}
