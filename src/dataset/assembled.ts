import type { Consultation } from '../consultation/consultation.ts'
import { groupsOf } from '../consultation/queries.ts'
import type { Db } from '../db/database.ts'
import { datasetOf, type Dataset } from './dataset.ts'
import { decisionsOf } from './decisions.ts'
import { sourcesOf } from './queries.ts'

/** Returns the dataset of a consultation; empty without a sealed session. */
export async function datasetIn(db: Db, consultation: Consultation): Promise<Dataset> {
  const sources = await sourcesOf(db, consultation.id)
  const groups = await groupsOf(db, consultation.id)
  const decisions = await decisionsOf(db, consultation.id)
  return datasetOf({ consultation, sources, groups, decisions })
}
