import type { Db, Tx } from '../../db/database.ts'
import type { BasisRow, CriterionRow, ItemKey, Response } from './recommendation.ts'

/** Which recommendation. */
export type Of = Readonly<{ consultation_id: number; recommendation: number }>

type Deed = Readonly<{ at: string; person_id: number }>

/** Returns the findings that motivate or limit a recommendation, by number. */
export async function basesOf(db: Db, { consultation_id, recommendation }: Of): Promise<readonly BasisRow[]> {
  return await db
    .selectFrom('recommendation_basis')
    .innerJoin('person', 'person.id', 'recommendation_basis.person_id')
    .select(['finding', 'relation', 'reason', 'at', 'person.name as by'])
    .where('consultation_id', '=', consultation_id)
    .where('recommendation', '=', recommendation)
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

/** Returns the items that rate or rank a recommendation. */
export async function itemsOf(db: Db, { consultation_id, recommendation }: Of): Promise<readonly ItemKey[]> {
  return await db
    .selectFrom('recommendation_item')
    .select(['question', 'item'])
    .where('consultation_id', '=', consultation_id)
    .where('recommendation', '=', recommendation)
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

/** Returns the judgements by criteria; criteria that nobody looked at have none. */
export async function criteriaOf(
  db: Db,
  { consultation_id, recommendation }: Of,
): Promise<readonly CriterionRow[]> {
  return await db
    .selectFrom('recommendation_criterion')
    .innerJoin('person', 'person.id', 'recommendation_criterion.person_id')
    .select(['criterion', 'judgement', 'source', 'note', 'at', 'person.name as by'])
    .where('consultation_id', '=', consultation_id)
    .where('recommendation', '=', recommendation)
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

/** Returns the responses to a recommendation, newest first by their day. */
export async function responsesOf(
  db: Db,
  { consultation_id, recommendation }: Of,
): Promise<readonly Response[]> {
  return await db
    .selectFrom('recommendation_response')
    .innerJoin('person', 'person.id', 'recommendation_response.person_id')
    .select([
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
    .where('recommendation', '=', recommendation)
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
