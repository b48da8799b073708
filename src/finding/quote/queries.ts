import { bytesOf, idOf, type UnitId } from '../../coding/text/unit.ts'
import type { Db, Tx } from '../../db/database.ts'
import { agreedOf } from '../agreed/queries.ts'
import type { Naming, Quote, Translation } from './quote.ts'

type Deed = Readonly<{ at: string; person_id: number }>

/** Returns the quotes of a consultation, withdrawn ones too, oldest first. */
export async function quotesOf(db: Db, consultation_id: number): Promise<readonly Quote[]> {
  const rows = await db
    .selectFrom('quote')
    .innerJoin('text_unit', 'text_unit.unit_id', 'quote.unit_id')
    .select([
      'quote.id',
      'quote.unit_id',
      'variable',
      'session_id',
      'group_code',
      'quote.language',
      'start_cp as start',
      'end_cp as end',
      'named',
      'withdrawn',
    ])
    .where('quote.consultation_id', '=', consultation_id)
    .orderBy('quote.id')
    .execute()
  return rows.map(({ unit_id, ...row }) => ({ ...row, unit: idOf(unit_id) }))
}

/** What a quote says of its answer. */
export type Chosen = Pick<Quote, 'start' | 'end' | 'named'>

/** Stores a quote of an answer and returns its id. */
export async function insertQuote(
  trx: Tx,
  {
    unit,
    start,
    end,
    ...row
  }: Chosen & Readonly<{ consultation_id: number; unit: UnitId; language: string }> & Deed,
): Promise<number> {
  const unit_id = Buffer.from(bytesOf(unit) ?? new Uint8Array())
  const { id } = await trx
    .insertInto('quote')
    .values({ ...row, unit_id, start_cp: start, end_cp: end })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Says anew what of an answer is quoted, and what is named beside it. */
export async function updateQuote(trx: Tx, id: number, { start, end, named }: Chosen): Promise<void> {
  await trx.updateTable('quote').set({ start_cp: start, end_cp: end, named }).where('id', '=', id).execute()
}

/** Stores why a quote is withdrawn; null takes that back. */
export async function setWithdrawn(trx: Tx, id: number, withdrawn: string | null): Promise<void> {
  await trx.updateTable('quote').set({ withdrawn }).where('id', '=', id).execute()
}

/** Takes a quote away from the evidence of every finding that is not agreed; returns the numbers of those findings. */
export async function endInDrafts(
  trx: Tx,
  { consultation_id, id }: Readonly<{ consultation_id: number; id: number }>,
  { at, person_id }: Deed,
): Promise<readonly number[]> {
  const ended = await trx
    .updateTable('evidence')
    .set({ ended_at: at, ended_by: person_id })
    .where('consultation_id', '=', consultation_id)
    .where('kind', '=', 'quote')
    .where('source', '=', String(id))
    .where('ended_at', 'is', null)
    .where('finding', 'in', (of) =>
      of
        .selectFrom('statement')
        .select('number')
        .where('consultation_id', '=', consultation_id)
        .where('kind', '=', 'finding')
        .where('state', 'in', ['draft', 'in_review']),
    )
    .returning('finding')
    .execute()
  return ended.map(({ finding }) => finding)
}

/** Returns the findings that use each quote, by its id: in their evidence now, or in an agreed version. */
export async function usesOf(
  db: Db,
  consultation_id: number,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const rows = await db
    .selectFrom('evidence')
    .select(['id', 'finding', 'source', 'ended_at'])
    .where('consultation_id', '=', consultation_id)
    .where('kind', '=', 'quote')
    .orderBy('finding')
    .execute()
  const agreed = await agreedOf(db, consultation_id, 'finding')
  const stood = new Set(agreed.flatMap((one) => one.stood.evidence))
  const uses = new Map<number, readonly number[]>()
  for (const { id, finding, source, ended_at } of rows) {
    const own = uses.get(Number(source)) ?? []
    if ((ended_at === null || stood.has(id)) && !own.includes(finding))
      uses.set(Number(source), [...own, finding])
  }
  return uses
}

/** Returns how many answers to a question there are, by session, group and language. */
export async function writersOf(
  db: Db,
  consultation_id: number,
  variable: string,
): Promise<
  readonly Readonly<{ session_id: number; group_code: string; language: string; people: number }>[]
> {
  const rows = await db
    .selectFrom('text_unit')
    .select((of) => ['session_id', 'group_code', 'language', of.fn.countAll().as('people')])
    .where('consultation_id', '=', consultation_id)
    .where('variable', '=', variable)
    .groupBy(['session_id', 'group_code', 'language'])
    .execute()
  return rows.map(({ people, ...row }) => ({ ...row, people: Number(people) }))
}

/** Returns the ids of the quotes of a consultation that were withdrawn. */
export async function withdrawnIn(db: Db, consultation_id: number): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('quote')
    .select('id')
    .where('consultation_id', '=', consultation_id)
    .where('withdrawn', 'is not', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Whether the review of an answer left it to be read. */
export async function isReviewed(db: Db, unit: UnitId): Promise<boolean> {
  const row = await db
    .selectFrom('text_review')
    .select('state')
    .where('unit_id', '=', Buffer.from(bytesOf(unit) ?? new Uint8Array()))
    .executeTakeFirst()
  return row?.state === 'clean' || row?.state === 'replaced'
}

/** Returns the translations of the quotes of a consultation. */
export async function translationsOf(db: Db, consultation_id: number): Promise<readonly Translation[]> {
  return await db
    .selectFrom('quote_translation')
    .select(['quote_id as quote', 'language', 'words', 'digest'])
    .where('consultation_id', '=', consultation_id)
    .execute()
}

/** Stores a translation of a quote in place of the one in its language; no words leave none. */
export async function storeTranslation(
  trx: Tx,
  {
    quote: quote_id,
    language,
    words,
    digest,
    ...by
  }: Translation & Readonly<{ consultation_id: number }> & Deed,
): Promise<void> {
  await trx
    .deleteFrom('quote_translation')
    .where('quote_id', '=', quote_id)
    .where('language', '=', language)
    .execute()
  if (words !== '')
    await trx
      .insertInto('quote_translation')
      .values({ quote_id, language, words, digest, ...by })
      .execute()
}

/** What is named beside a quote, as a consultation decided; `none` where it quotes nothing. */
export type Plan = 'none' | Naming
