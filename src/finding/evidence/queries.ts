import type { Db, Tx } from '../../db/database.ts'
import type { Evidence, OutsideDocument, Taken, TextSearch } from './evidence.ts'

const pieces = (db: Db, consultation_id: number) =>
  db
    .selectFrom('evidence')
    .innerJoin('person', 'person.id', 'evidence.person_id')
    .select([
      'evidence.id',
      'finding',
      'relation',
      'kind',
      'source',
      'reason',
      'evidence.at',
      'evidence.person_id',
      'person.name as by',
    ])
    .where('consultation_id', '=', consultation_id)
    .orderBy('evidence.id')

/** Returns the evidence of a consultation that was not taken away, oldest first; of one finding where it is given. */
export async function evidenceOf(
  db: Db,
  consultation_id: number,
  finding?: number,
): Promise<readonly Evidence[]> {
  return await pieces(db, consultation_id)
    .where('ended_at', 'is', null)
    .$if(finding !== undefined, (query) => query.where('finding', '=', finding ?? 0))
    .execute()
}

/** Returns all evidence that was ever added in a consultation, oldest first; `ended`: taken away since. */
export async function everEvidence(
  db: Db,
  consultation_id: number,
): Promise<readonly (Evidence & Readonly<{ ended: boolean }>)[]> {
  const rows = await pieces(db, consultation_id).select('ended_at').execute()
  return rows.map(({ ended_at, ...row }) => ({ ...row, ended: ended_at !== null }))
}

/** Inserts a piece of evidence and returns its id. */
export async function insertEvidence(
  trx: Tx,
  row: Omit<Evidence, 'id' | 'by'> & Readonly<{ consultation_id: number }>,
): Promise<number> {
  const { id } = await trx.insertInto('evidence').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Takes a piece of evidence away; returns whether it was there. */
export async function endEvidence(
  trx: Tx,
  { consultation_id, finding, id }: Readonly<{ consultation_id: number; finding: number; id: number }>,
  deed: Readonly<{ ended_at: string; ended_by: number }>,
): Promise<boolean> {
  const ended = await trx
    .updateTable('evidence')
    .set(deed)
    .where('consultation_id', '=', consultation_id)
    .where('finding', '=', finding)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute()
  return ended.length === 1
}

/** Returns what was taken away from a finding, oldest first. */
export async function takenFrom(db: Db, consultation_id: number, finding: number): Promise<readonly Taken[]> {
  const rows = await pieces(db, consultation_id)
    .innerJoin('person as ender', 'ender.id', 'evidence.ended_by')
    .select(['ended_at', 'ender.name as ended_by'])
    .where('finding', '=', finding)
    .execute()
  return rows.map(({ ended_at, ...row }) => ({ ...row, ended_at: ended_at ?? '' }))
}

/** Inserts an outside document and returns its id. */
export async function insertDocument(
  trx: Tx,
  row: Omit<OutsideDocument, 'id'> & Readonly<{ consultation_id: number; at: string; person_id: number }>,
): Promise<number> {
  const { id } = await trx
    .insertInto('outside_document')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Returns the outside documents of a consultation. */
export async function documentsOf(db: Db, consultation_id: number): Promise<readonly OutsideDocument[]> {
  return await db
    .selectFrom('outside_document')
    .select(['id', 'title', 'source', 'dated', 'words'])
    .where('consultation_id', '=', consultation_id)
    .orderBy('id')
    .execute()
}

/** Returns the searches in texts of a consultation, newest first. */
export async function textSearchesOf(db: Db, consultation_id: number): Promise<readonly TextSearch[]> {
  return await db
    .selectFrom('text_search')
    .innerJoin('person', 'person.id', 'text_search.person_id')
    .select([
      'text_search.id',
      'variable',
      'query',
      'found',
      'looked',
      'note',
      'text_search.at',
      'person.name as by',
    ])
    .where('consultation_id', '=', consultation_id)
    .orderBy('text_search.id', 'desc')
    .execute()
}

/** Inserts a search in texts and returns its id; none is ever updated. */
export async function insertTextSearch(
  trx: Tx,
  row: Omit<TextSearch, 'id' | 'by'> & Readonly<{ consultation_id: number; person_id: number }>,
): Promise<number> {
  const { id } = await trx.insertInto('text_search').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}
