import type { Db, Tx } from '../../db/database.ts'
import { conflict, notFound } from '../../problem.ts'
import { keepSeen, seenOf } from '../stale/look.ts'
import { subjectNames } from '../stale/subjects.ts'
import { standingLocked, statementAt, type At } from '../statement/queries.ts'
import { agreedAmong } from '../statement/step-queries.ts'
import { nameOf } from '../statement/statement.ts'
import { draftLocked, recordDeed, type By } from '../statement/write.ts'
import {
  criteriaOf,
  deleteBasis,
  deleteItem,
  insertItem,
  insertResponse,
  itemsOf,
  keepBasis,
  keepCriterion,
  type Of,
} from './queries.ts'
import type { BasisRow, CriterionRow, ItemKey, Response } from './recommendation.ts'

/** Most items of a recommendation. */
export const MOST_ITEMS = 50

const atOf = ({ consultation_id, recommendation }: Of): At => ({
  consultation_id,
  kind: 'recommendation',
  number: recommendation,
})

/** Changes a draft, and records the deed where something changed. Throws conflict where it is no draft. */
async function changeDraft(
  db: Db,
  of: Of,
  deed: string,
  { by, now }: By,
  change: (trx: Tx) => Promise<boolean>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await draftLocked(trx, atOf(of))
    if (await change(trx)) await recordDeed(trx, atOf(of), deed, { by, now })
  })
}

/** Rests a draft on a finding. Throws not_found where there is no such finding. */
export async function restOn(
  db: Db,
  of: Of,
  basis: Pick<BasisRow, 'finding' | 'relation' | 'reason'>,
  by: By,
): Promise<void> {
  await changeDraft(db, of, 'rest_on', by, async (trx) => {
    await statementAt(trx, { consultation_id: of.consultation_id, kind: 'finding', number: basis.finding })
    await keepBasis(trx, of, { ...basis, at: by.now.toISOString(), person_id: by.by })
    return true
  })
}

/** Rests a draft on a finding no longer. */
export async function restNoLonger(db: Db, of: Of, finding: number, by: By): Promise<void> {
  await changeDraft(db, of, 'rest_no_longer', by, async (trx) => await deleteBasis(trx, of, finding))
}

/** Adds an item that rates or ranks a draft. Throws conflict where there are too many. */
export async function addItem(db: Db, of: Of, item: ItemKey, by: By): Promise<void> {
  const { consultation_id, recommendation } = of
  const seen = await seenOf(db, consultation_id, { kind: 'item', source: item.question })
  await changeDraft(db, of, 'add_item', by, async (trx) => {
    if ((await itemsOf(trx, of)).length >= MOST_ITEMS)
      throw conflict('recommendation.many_items', { max: MOST_ITEMS })
    const isNew = await insertItem(trx, of, { ...item, at: by.now.toISOString(), person_id: by.by })
    const subject = subjectNames.item(recommendation, item.question, item.item)
    if (isNew) await keepSeen(trx, { consultation_id, subject, seen }, by)
    return isNew
  })
}

/** Takes an item away from a draft. */
export async function takeItemAway(db: Db, of: Of, item: ItemKey, by: By): Promise<void> {
  await changeDraft(db, of, 'take_item_away', by, async (trx) => await deleteItem(trx, of, item))
}

/**
 * Judges a draft by a criterion; returns the judgement that somebody else kept meanwhile, and keeps nothing then. `seen`:
 * when the judgement that its writer began from was kept, '' for none.
 */
export async function judge(
  db: Db,
  of: Of,
  { seen, ...row }: Pick<CriterionRow, 'criterion' | 'judgement' | 'source' | 'note'> & { seen: string },
  by: By,
): Promise<CriterionRow | undefined> {
  let meanwhile: CriterionRow | undefined
  await changeDraft(db, of, 'judge', by, async (trx) => {
    const last = (await criteriaOf(trx, of)).find(({ criterion }) => criterion === row.criterion)
    if (last && last.at !== seen) {
      meanwhile = last
      return false
    }
    await keepCriterion(trx, of, { ...row, at: by.now.toISOString(), person_id: by.by })
    return true
  })
  return meanwhile
}

/** Appends a response. Throws conflict where no version of the recommendation is agreed. */
export async function respond(
  db: Db,
  of: Of,
  response: Omit<Response, 'id' | 'at' | 'by'>,
  { by, now }: By,
): Promise<void> {
  const at = atOf(of)
  await db.transaction().execute(async (trx) => {
    await standingLocked(trx, at)
    const agreed = await agreedAmong(trx, of.consultation_id, 'recommendation')
    if (!agreed.has(of.recommendation)) throw conflict('recommendation.not_agreed', { name: nameOf(at) })
    await insertResponse(trx, of, { ...response, at: now.toISOString(), person_id: by })
    await recordDeed(trx, at, 'respond', { by, now })
  })
}

/** Returns a recommendation's number. Throws not_found for a finding. */
export function recommendationIn({ kind, number }: Pick<At, 'kind' | 'number'>): number {
  if (kind !== 'recommendation') throw notFound()
  return number
}
