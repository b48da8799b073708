import { advisoryLock } from '../../db/locks.ts'
import type { Db, Tx } from '../../db/database.ts'
import { record } from '../../event.ts'
import { notFound } from '../../problem.ts'
import { staleTranslations } from '../text/translation-queries.ts'
import { joined, type Redaction, type Stretch } from '../../dataset/redaction.ts'
import type { UnitId } from '../text/unit.ts'
import { deleteMemo } from './quote-queries.ts'
import { dropReview, knownUnits, redactionsOf, storeRedactions, storeReview } from './queries.ts'

/** Answers of which a review is written, by whom and when. */
export type Reviewed = Readonly<{
  consultation_id: number
  variable: string
  units: readonly UnitId[]
  person_id: number
  now: Date
}>

type Made = 'clean' | 'replaced' | 'removed' | 'unread'

/** Says of answers that nothing is to be replaced; what was replaced or removed in them is put back. */
export const sayClean = async (db: Db, of: Reviewed): Promise<void> =>
  await written(db, of, 'clean', async (trx, unit, by) => {
    await storeRedactions(trx, unit, [], by)
    await storeReview(trx, unit, 'clean', by)
  })

/** Removes the whole text of answers; what was replaced in them stays for when it is put back. */
export const removeText = async (db: Db, of: Reviewed): Promise<void> =>
  await written(db, of, 'removed', async (trx, unit, by) => {
    await storeReview(trx, unit, 'removed', by)
    await staleTranslations(trx, unit)
  })

/** Replaces stretches by placeholders: of those that overlap the longest gives its placeholder to all. */
export const replaceWords = async (
  db: Db,
  of: Omit<Reviewed, 'units'>,
  stretches: ReadonlyMap<UnitId, readonly Redaction[]>,
): Promise<void> =>
  await written(db, { ...of, units: [...stretches.keys()] }, 'replaced', async (trx, unit, by) => {
    const before = await redactionsOf(trx, unit)
    await storeRedactions(trx, unit, joined([...before, ...(stretches.get(unit) ?? [])]), by)
    await storeReview(trx, unit, 'replaced', by)
    await staleTranslations(trx, unit)
  })

/** Puts one replaced stretch back, by where it starts. */
export const putBack = async (db: Db, of: Reviewed, start: Stretch['start']): Promise<void> =>
  await written(db, of, 'replaced', async (trx, unit, by) => {
    const left = (await redactionsOf(trx, unit)).filter((one) => one.start !== start)
    await storeRedactions(trx, unit, left, by)
    if (left.length > 0) await storeReview(trx, unit, 'replaced', by)
    else await dropReview(trx, unit)
  })

/** Takes the reviews of answers back: their texts are as written, and to be reviewed again. */
export const takeBack = async (db: Db, of: Reviewed): Promise<void> =>
  await written(db, of, 'unread', async (trx, unit, by) => {
    await storeRedactions(trx, unit, [], by)
    await dropReview(trx, unit)
  })

/** Deletes a memo that quotes hidden words. */
export async function forgetMemo(
  db: Db,
  { consultation_id, variable, person_id, now }: Omit<Reviewed, 'units'>,
  memo: number,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!(await deleteMemo(trx, consultation_id, memo))) return
    await record(trx, {
      at: now,
      by: person_id,
      action: 'coding.review',
      subject: `consultation/${consultation_id}`,
      detail: { variable, made: 'memo_deleted', n: 1 },
    })
  })
}

type By = Readonly<{ consultation_id: number; person_id: number; at: string }>

/** One transaction, one after the other for a variable, and one event that holds no word. */
async function written(
  db: Db,
  { consultation_id, variable, units, person_id, now }: Reviewed,
  made: Made,
  write: (trx: Tx, unit: UnitId, by: By) => Promise<void>,
): Promise<void> {
  const ids = [...new Set(units)]
  if (ids.length === 0) return
  await db.transaction().execute(async (trx) => {
    await advisoryLock(trx, `review/${consultation_id}/${variable}`)
    const known = await knownUnits(trx, consultation_id, variable, ids)
    if (ids.some((id) => !known.has(id))) throw notFound()
    for (const unit of ids) await write(trx, unit, { consultation_id, person_id, at: now.toISOString() })
    await record(trx, {
      at: now,
      by: person_id,
      action: 'coding.review',
      subject: `consultation/${consultation_id}`,
      detail: { variable, made, n: ids.length },
    })
  })
}
