import type { Db, Tx } from '../../db/database.ts'
import { addLocked, type Bearing } from '../evidence/change.ts'
import type { At } from '../statement/queries.ts'
import { draftLocked, recordDeed, type By } from '../statement/write.ts'
import type { TextSearch } from '../evidence/evidence.ts'
import { insertTextSearch } from '../evidence/queries.ts'

/** Records a search in texts and adds it to the evidence of a draft. Throws conflict or gone, and records nothing then. */
export async function keepTextSearch(
  db: Db,
  at: At,
  search: Pick<TextSearch, 'variable' | 'query' | 'found' | 'looked' | 'note'>,
  relation: Bearing['relation'],
  { by, now }: By,
): Promise<void> {
  await db.transaction().execute(async (trx: Tx) => {
    await draftLocked(trx, at)
    const own = { consultation_id: at.consultation_id, at: now.toISOString(), person_id: by }
    const id = await insertTextSearch(trx, { ...search, ...own })
    // The note goes with the answers, the reason stays: it is not repeated there.
    const piece = { relation, reason: '', kind: 'search', source: `text/${id}` } as const
    await addLocked(trx, at, piece, { by, now })
    await recordDeed(trx, at, 'search_texts', { by, now })
  })
}
