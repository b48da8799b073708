import { randomUUID } from 'node:crypto'

import type { Db } from '../../db/database.ts'
import { refuseDeleted } from '../../consultation/retention.ts'
import { record } from '../../event.ts'
import { retentionLocked } from '../../result/dissent/queries.ts'
import { add } from '../codebook/operations.ts'
import { insertBookMemo, isUnit, markDecided } from './queries.ts'
import { moveCodings, roundsLocked } from './move-codings.ts'
import { saveIn, type By, type Of, type Saved } from './save.ts'
import type { UnitId } from '../text/unit.ts'

/** Makes a code of proposals of one name. */
export async function takeProposals(
  db: Db,
  of: Of,
  proposed: Readonly<{ ids: readonly number[]; name: string; definition: string; parent: string | null }>,
  by: By,
): Promise<Saved> {
  const { ids, name, definition, parent } = proposed
  const guid = randomUUID()
  return await db.transaction().execute(async (trx) => {
    const change = (codebook: Parameters<typeof add>[0]) => add(codebook, { guid, name, definition }, parent)
    const saved = await saveIn(trx, of, { from: undefined, change, reason: '' }, by)
    if (saved.is === 'saved') await markDecided(trx, of, ids, { decided: 'taken', code: guid })
    return saved
  })
}

/** Declines proposals. */
export async function declineProposals(
  db: Db,
  of: Of,
  ids: readonly number[],
  { by, now }: By,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    refuseDeleted(await retentionLocked(trx, of.consultation_id))
    if ((await markDecided(trx, of, ids, { decided: 'declined', code: null })) === 0) return
    await record(trx, {
      at: now,
      by,
      action: 'coding.decline_code',
      subject: `consultation/${of.consultation_id}`,
      detail: { variable: of.variable },
    })
  })
}

/** Gives an answer another code in place of one that was split, in every round and for every coder who gave it. */
export async function sortAnswer(
  db: Db,
  of: Of,
  moving: Readonly<{ from: string; into: string; unit: UnitId }>,
  { by, now }: By,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    refuseDeleted(await retentionLocked(trx, of.consultation_id))
    if (!(await isUnit(trx, of, moving.unit))) return
    await moveCodings(trx, await roundsLocked(trx, of), moving, { by, now })
    await record(trx, {
      at: now,
      by,
      action: 'coding.sort_answer',
      subject: `consultation/${of.consultation_id}`,
      detail: { variable: of.variable },
    })
  })
}

/** Keeps a memo on a code, or on the question where `subject` is ''. */
export async function keepBookMemo(
  db: Db,
  of: Of,
  memo: Readonly<{ subject: string; words: string }>,
  by: By,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    refuseDeleted(await retentionLocked(trx, of.consultation_id))
    await insertBookMemo(trx, of, memo, by)
  })
}
