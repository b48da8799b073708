import type { Db, Tx } from '../../db/database.ts'
import { advisoryLock, forNoKeyUpdate } from '../../db/locks.ts'
import { notFound } from '../../problem.ts'
import type { Field, KeptText, Kind, Statement, StatementKey, Texts } from './statement.ts'

/** Where a statement belongs. */
export type At = StatementKey & Readonly<{ consultation_id: number }>

/** Returns the findings or recommendations of a consultation with their last texts, by number. */
export async function statementsOf(
  db: Db,
  consultation_id: number,
  kind: Kind,
): Promise<readonly Statement[]> {
  const rows = await db
    .selectFrom('statement')
    .select(['kind', 'number', 'state', 'version', 'language'])
    .where('consultation_id', '=', consultation_id)
    .where('kind', '=', kind)
    .orderBy('number')
    .execute()
  const texts = await lastTexts(db, consultation_id, kind)
  return rows.map((row) => ({ ...row, texts: texts.get(row.number) ?? {} }))
}

/** Returns a statement. Throws not_found. */
export async function statementAt(db: Db, { consultation_id, kind, number }: At): Promise<Statement> {
  const row = await db
    .selectFrom('statement')
    .select(['kind', 'number', 'state', 'version', 'language'])
    .where('consultation_id', '=', consultation_id)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row) throw notFound()
  return { ...row, texts: (await lastTexts(db, consultation_id, kind, number)).get(number) ?? {} }
}

/** Returns where a statement stands, which then stays so until this transaction ends. Throws not_found. */
export async function standingLocked(
  trx: Tx,
  { consultation_id, kind, number }: At,
): Promise<Pick<Statement, 'state' | 'version' | 'language'>> {
  const query = trx
    .selectFrom('statement')
    .select(['state', 'version', 'language'])
    .where('consultation_id', '=', consultation_id)
    .where('kind', '=', kind)
    .where('number', '=', number)
  const row = await forNoKeyUpdate(trx, query).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Inserts a draft with the next number of its kind, and returns the number. */
export async function insertStatement(
  trx: Tx,
  row: Readonly<{ consultation_id: number; kind: Kind; language: string; at: string; person_id: number }>,
): Promise<number> {
  await advisoryLock(trx, `statements/${row.consultation_id}`)
  const { last } = await trx
    .selectFrom('statement')
    .select((of) => of.fn.max('number').as('last'))
    .where('consultation_id', '=', row.consultation_id)
    .where('kind', '=', row.kind)
    .executeTakeFirstOrThrow()
  const number = (last ?? 0) + 1
  await trx
    .insertInto('statement')
    .values({ ...row, number })
    .execute()
  return number
}

/** Says anew in which language a statement is written. */
export async function updateLanguage(
  trx: Tx,
  { consultation_id, kind, number }: At,
  language: string,
): Promise<void> {
  await trx
    .updateTable('statement')
    .set({ language })
    .where('consultation_id', '=', consultation_id)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .execute()
}

type Writing = Readonly<{ field: Field; words: string; at: string; person_id: number }>

/** Appends a text of a field and returns its id; the last one counts. */
export async function insertText(
  trx: Tx,
  { consultation_id, kind, number }: At,
  writing: Writing,
): Promise<number> {
  const { id } = await trx
    .insertInto('statement_text')
    .values({ consultation_id, kind, number, ...writing })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Replaces a text by what its writer went on to write. */
export async function continueText(
  trx: Tx,
  id: number,
  { words, at }: Readonly<{ words: string; at: string }>,
): Promise<void> {
  await trx.updateTable('statement_text').set({ words, at }).where('id', '=', id).execute()
}

/** Returns the texts of a field, newest first. */
export async function textsOfField(
  db: Db,
  { consultation_id, kind, number }: At,
  field: Field,
): Promise<readonly KeptText[]> {
  return await textColumns(db)
    .where('consultation_id', '=', consultation_id)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .where('field', '=', field)
    .orderBy('statement_text.id', 'desc')
    .execute()
}

const textColumns = (db: Db) =>
  db
    .selectFrom('statement_text')
    .innerJoin('person', 'person.id', 'statement_text.person_id')
    .select([
      'statement_text.id',
      'statement_text.number',
      'statement_text.field',
      'statement_text.words',
      'statement_text.at',
      'statement_text.person_id',
      'person.name as by',
    ])

async function lastTexts(
  db: Db,
  consultation_id: number,
  kind: Kind,
  number?: number,
): Promise<ReadonlyMap<number, Texts>> {
  const last = db
    .selectFrom('statement_text')
    .select((of) => of.fn.max('id').as('id'))
    .where('consultation_id', '=', consultation_id)
    .where('kind', '=', kind)
    .$if(number !== undefined, (query) => query.where('number', '=', number ?? 0))
    .groupBy(['number', 'field'])
  const rows = await textColumns(db).where('statement_text.id', 'in', last).execute()
  const found = new Map<number, Record<string, KeptText>>()
  for (const { number: own, field, ...text } of rows) {
    const texts = found.get(own) ?? {}
    texts[field] = text
    found.set(own, texts)
  }
  return found
}
