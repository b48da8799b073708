import { randomBytes } from 'node:crypto'

import type { Dataset } from '../../dataset/dataset.ts'
import { textsIn, type TextVariable } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import { retentionLocked } from '../../result/dissent/queries.ts'
import { insertUnits, sessionsTaken } from './queries.ts'
import { scriptOf } from './script.ts'
import { withTells, type Fresh } from './tells.ts'

/**
 * Gives every sealed answer in words of a variable a unit with a random id; returns how many were new. Sessions that
 * were sealed since are taken in whole, all at once: what coders may be told of each answer is decided among those that
 * come in together, and never again.
 */
export async function takeUnits(db: Db, dataset: Dataset, variable: TextVariable): Promise<number> {
  const { id, room_threshold } = dataset.consultation
  for (;;) {
    const taken = await sessionsTaken(db, id, variable.name)
    const units = await newUnits(db, dataset, variable, taken)
    if (units.length === 0) return 0
    const told = withTells(units, room_threshold)
    const isKept = await db.transaction().execute(async (trx) => {
      await retentionLocked(trx, id)
      if ((await sessionsTaken(trx, id, variable.name)).size !== taken.size) return false
      await insertUnits(trx, id, variable.name, told)
      return true
    })
    if (isKept) return units.length
  }
}

async function newUnits(
  db: Db,
  dataset: Dataset,
  variable: TextVariable,
  taken: ReadonlySet<number>,
): Promise<readonly Fresh[]> {
  const sources = dataset.sources.filter(({ session }) => !taken.has(session.id))
  const units: Fresh[] = []
  for await (const batch of textsIn(db, { ...dataset, sources }, variable))
    for (const { session_id, k, group, language, text, workshop } of batch)
      units.push({
        unit_id: randomBytes(16),
        asked_as: variable.question.asked_as,
        session_id,
        k,
        group_code: String(group),
        language: String(language),
        script: scriptOf(text),
        workshop,
      })
  return units
}
