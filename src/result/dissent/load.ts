import type { Db } from '../../db/database.ts'
import { searchesOf } from './queries.ts'
import type { KeptSearch } from './search.ts'

/** Loads the kept searches for negative cases of a consultation, newest first. */
export const keptSearches = async (db: Db, consultationId: number): Promise<readonly KeptSearch[]> =>
  await searchesOf(db, consultationId)
