import { randomBytes } from 'node:crypto'

import type { Dataset } from '../../dataset/dataset.ts'
import { textsIn, type TextVariable } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import { insertUnits, sessionsTaken, type NewUnit } from './queries.ts'

/**
 * Gives every sealed answer in words of a variable a unit with a random id; returns how many were new. Sessions that
 * were sealed since are taken in whole.
 */
export async function takeUnits(db: Db, dataset: Dataset, variable: TextVariable): Promise<number> {
  const { id } = dataset.consultation
  const taken = await sessionsTaken(db, id, variable.name)
  const sources = dataset.sources.filter(({ session }) => !taken.has(session.id))
  let count = 0
  for (const source of sources) {
    const units: NewUnit[] = []
    for await (const batch of textsIn(db, { ...dataset, sources: [source] }, variable))
      for (const { session_id, k, group, language } of batch)
        units.push({
          unit_id: randomBytes(16),
          asked_as: variable.question.asked_as,
          session_id,
          k,
          group_code: String(group),
          language: String(language),
        })
    if (units.length === 0) continue
    await db.transaction().execute(async (trx) => await insertUnits(trx, id, variable.name, units))
    count += units.length
  }
  return count
}
