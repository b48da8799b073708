import type { Db, Tx } from '../../db/database.ts'
export { retentionLocked } from '../../consultation/queries.ts'
import { MOST_SEARCHES, type Findings, type KeptSearch, type Search } from './search.ts'

/** Inserts a search and returns its id; none is ever updated. */
export async function insertSearch(
  trx: Tx,
  { found, ...search }: Search & Readonly<{ consultation_id: number; at: string; person_id: number }>,
): Promise<number> {
  const { id } = await trx
    .insertInto('negative_case_search')
    .values({ ...search, found: JSON.stringify(found) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Returns the searches of a consultation, newest first. */
export async function searchesOf(db: Db, consultationId: number): Promise<readonly KeptSearch[]> {
  const rows = await db
    .selectFrom('negative_case_search as search')
    .innerJoin('person', 'person.id', 'search.person_id')
    .select([
      'search.id',
      'search.question',
      'search.item',
      'search.side',
      'search.found',
      'search.note',
      'search.at',
      'person.name as person_name',
    ])
    .where('search.consultation_id', '=', consultationId)
    .orderBy('search.id', 'desc')
    .limit(MOST_SEARCHES)
    .execute()
  return rows.map((row) => ({ ...row, found: JSON.parse(row.found) as Findings }))
}
