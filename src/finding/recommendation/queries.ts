import type { Db, Tx } from '../../db/database.ts'
import type { BasisRow, CriterionRow, ItemKey, Response } from './recommendation.ts'

/** Which recommendation. */
export type Of = Readonly<{ consultation_id: number; recommendation: number }>

/** Which recommendation, or all of a consultation. */
type Some = Pick<Of, 'consultation_id'> & Partial<Of>

/** A row of one recommendation. */
type Own<Row> = Row & Pick<Of, 'recommendation'>

type Deed = Readonly<{ at: string; person_id: number }>

/** Returns the findings that motivate or limit recommendations, by number: those that motivate first. */
export async function basesOf(
  db: Db,
  { consultation_id, recommendation }: Some,
): Promise<readonly Own<BasisRow>[]> {
  return await db
    .selectFrom('recommendation_basis')
    .innerJoin('person', 'person.id', 'recommendation_basis.person_id')
    .select(['recommendation', 'finding', 'relation', 'reason', 'at', 'person.name as by'])
    .where('consultation_id', '=', consultation_id)
    .$if(recommendation !== undefined, (query) => query.where('recommendation', '=', recommendation ?? 0))
    .orderBy('recommendation')
    .orderBy('relation', 'desc')
    .orderBy('finding')
    .execute()
}

/** Keeps that a finding bears on a recommendation; what was said of that finding before is replaced. */
export async function keepBasis(
  trx: Tx,
  of: Of,
  row: Pick<BasisRow, 'finding' | 'relation' | 'reason'> & Deed,
): Promise<void> {
  const { relation, reason, at, person_id } = row
  await trx
    .insertInto('recommendation_basis')
    .values({ ...of, ...row })
    .onConflict((known) =>
      known
        .columns(['consultation_id', 'recommendation', 'finding'])
        .doUpdateSet({ relation, reason, at, person_id }),
    )
    .execute()
}

/** Takes a finding away from a recommendation; returns whether it was there. */
export async function deleteBasis(
  trx: Tx,
  { consultation_id, recommendation }: Of,
  finding: number,
): Promise<boolean> {
  const gone = await trx
    .deleteFrom('recommendation_basis')
    .where('consultation_id', '=', consultation_id)
    .where('recommendation', '=', recommendation)
    .where('finding', '=', finding)
    .returning('finding')
    .execute()
  return gone.length === 1
}

/** Returns the items that rate or rank recommendations. */
export async function itemsOf(
  db: Db,
  { consultation_id, recommendation }: Some,
): Promise<readonly Own<ItemKey>[]> {
  return await db
    .selectFrom('recommendation_item')
    .select(['recommendation', 'question', 'item'])
    .where('consultation_id', '=', consultation_id)
    .$if(recommendation !== undefined, (query) => query.where('recommendation', '=', recommendation ?? 0))
    .orderBy('recommendation')
    .orderBy('question')
    .orderBy('item')
    .execute()
}

/** Inserts an item; returns whether it was not there yet. */
export async function insertItem(trx: Tx, of: Of, row: ItemKey & Deed): Promise<boolean> {
  const added = await trx
    .insertInto('recommendation_item')
    .values({ ...of, ...row })
    .onConflict((known) => known.doNothing())
    .returning('item')
    .execute()
  return added.length === 1
}

/** Takes an item away; returns whether it was there. */
export async function deleteItem(
  trx: Tx,
  { consultation_id, recommendation }: Of,
  { question, item }: ItemKey,
): Promise<boolean> {
  const gone = await trx
    .deleteFrom('recommendation_item')
    .where('consultation_id', '=', consultation_id)
    .where('recommendation', '=', recommendation)
    .where('question', '=', question)
    .where('item', '=', item)
    .returning('item')
    .execute()
  return gone.length === 1
}

/** Returns the judgements of recommendations by criteria; criteria that nobody looked at have none. */
export async function criteriaOf(
  db: Db,
  { consultation_id, recommendation }: Some,
): Promise<readonly Own<CriterionRow>[]> {
  return await db
    .selectFrom('recommendation_criterion')
    .innerJoin('person', 'person.id', 'recommendation_criterion.person_id')
    .select(['recommendation', 'criterion', 'judgement', 'source', 'note', 'at', 'person.name as by'])
    .where('consultation_id', '=', consultation_id)
    .$if(recommendation !== undefined, (query) => query.where('recommendation', '=', recommendation ?? 0))
    .execute()
}

/** Keeps the judgement by a criterion; the one before is replaced. */
export async function keepCriterion(
  trx: Tx,
  of: Of,
  row: Pick<CriterionRow, 'criterion' | 'judgement' | 'source' | 'note'> & Deed,
): Promise<void> {
  const { judgement, source, note, at, person_id } = row
  await trx
    .insertInto('recommendation_criterion')
    .values({ ...of, ...row })
    .onConflict((known) =>
      known
        .columns(['consultation_id', 'recommendation', 'criterion'])
        .doUpdateSet({ judgement, source, note, at, person_id }),
    )
    .execute()
}

/** Returns the responses to recommendations, newest first by their day. */
export async function responsesOf(
  db: Db,
  { consultation_id, recommendation }: Some,
): Promise<readonly Own<Response>[]> {
  return await db
    .selectFrom('recommendation_response')
    .innerJoin('person', 'person.id', 'recommendation_response.person_id')
    .select([
      'recommendation',
      'recommendation_response.id',
      'respondent',
      'answered_on',
      'position',
      'reason',
      'link',
      'at',
      'person.name as by',
    ])
    .where('consultation_id', '=', consultation_id)
    .$if(recommendation !== undefined, (query) => query.where('recommendation', '=', recommendation ?? 0))
    .orderBy('answered_on', 'desc')
    .orderBy('recommendation_response.id', 'desc')
    .execute()
}

/** Appends a response. */
export async function insertResponse(
  trx: Tx,
  of: Of,
  row: Omit<Response, 'id' | 'by'> & Deed,
): Promise<void> {
  await trx
    .insertInto('recommendation_response')
    .values({ ...of, ...row })
    .execute()
}
