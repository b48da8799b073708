import { refuseDeleted } from '../../consultation/retention.ts'
import type { Db } from '../../db/database.ts'
import { record } from '../../event.ts'
import { retentionLocked } from '../../result/dissent/queries.ts'
import type { UnitId } from '../text/unit.ts'
import { insertSummary, lastSummary, type CellKey, type Summary } from './queries.ts'

/** What is to be kept; `seen`: the id of the summary its writer saw, 0 for none. */
export type Writing = Readonly<{ words: string; units: readonly UnitId[]; seen: number }>

/**
 * Keeps a summary of a cell; returns that of somebody else who kept one meanwhile, and keeps nothing then. Its event names
 * no cell: the log outlives the answers.
 */
export async function keepSummary(
  db: Db,
  of: Readonly<{ consultation_id: number; variable: string }>,
  cell: CellKey,
  { words, units, seen }: Writing,
  { by, now }: Readonly<{ by: number; now: Date }>,
): Promise<Summary | undefined> {
  return await db.transaction().execute(async (trx) => {
    refuseDeleted(await retentionLocked(trx, of.consultation_id))
    const last = await lastSummary(trx, of, cell)
    if (last && last.id !== seen) return last
    await insertSummary(trx, of, cell, { words, units, at: now.toISOString(), person_id: by })
    await record(trx, {
      at: now,
      by,
      action: 'coding.keep_summary',
      subject: `consultation/${of.consultation_id}`,
      detail: { variable: of.variable },
    })
    return undefined
  })
}
