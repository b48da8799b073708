import type { Db } from '../../db/database.ts'
import type { Round } from '../round/round.ts'
import type { UnitId } from '../text/unit.ts'

/** A memo on an answer, with who wrote it. */
export type Memo = Readonly<{ words: string; name: string; at: string }>

/** Returns the memos on an answer, oldest first; in a blind round the coder's own. */
export async function memosOn(
  db: Db,
  { id, consultation_id, variable, kind, state }: Round,
  person_id: number,
  unit: UnitId,
): Promise<readonly Memo[]> {
  return await db
    .selectFrom('memo')
    .innerJoin('person', 'person.id', 'memo.person_id')
    .select(['memo.words', 'person.name', 'memo.at'])
    .where('consultation_id', '=', consultation_id)
    .where('variable', '=', variable)
    .where('subject', '=', 'answer')
    .where('subject_id', '=', unit)
    .where('round_id', '=', id)
    .$if(kind === 'blind' && state === 'open', (query) => query.where('memo.person_id', '=', person_id))
    .orderBy('memo.id')
    .limit(200)
    .execute()
}
