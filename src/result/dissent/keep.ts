import { refuseDeleted } from '../../consultation/retention.ts'
import type { Db } from '../../db/database.ts'
import { record } from '../../event.ts'
import { insertSearch, retentionLocked } from './queries.ts'
import type { Search } from './search.ts'

type By = Readonly<{ by: number; now: Date }>

/** Records in the audit log that somebody opens the dissent finder; throws when it cannot, so that nothing is shown. */
export async function recordOpening(
  db: Db,
  consultationId: number,
  subject: Pick<Search, 'question' | 'item' | 'side'>,
  { by, now }: By,
): Promise<void> {
  await db.transaction().execute(
    async (trx) =>
      await record(trx, {
        at: now,
        by,
        action: 'result.open_dissent',
        subject: `consultation/${consultationId}`,
        detail: subject,
      }),
  )
}

/** Keeps a search for negative cases. Its event names no number: the log outlives the answers. */
export async function keepSearch(
  db: Db,
  consultationId: number,
  search: Search,
  { by, now }: By,
): Promise<void> {
  const { question, item, side } = search
  await db.transaction().execute(async (trx) => {
    refuseDeleted(await retentionLocked(trx, consultationId))
    const id = await insertSearch(trx, {
      ...search,
      consultation_id: consultationId,
      at: now.toISOString(),
      person_id: by,
    })
    await record(trx, {
      at: now,
      by,
      action: 'result.keep_search',
      subject: `consultation/${consultationId}`,
      detail: { search: id, question, item, side },
    })
  })
}
