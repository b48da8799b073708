import type { Db } from '../../db/database.ts'
import type { Basis } from '../confidence/basis.ts'
import type { Concerns, Judgement } from '../confidence/confidence.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { BasisRow, CriterionRow, ItemKey, Response } from '../recommendation/recommendation.ts'

/** A row of one recommendation. */
type Of<Row> = Row & Readonly<{ recommendation: number }>

/** Returns all evidence that was ever added in a consultation, oldest first; `ended`: taken away since. */
export async function allEvidence(
  db: Db,
  consultation_id: number,
): Promise<readonly (Evidence & Readonly<{ ended: boolean }>)[]> {
  const rows = await db
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
      'ended_at',
    ])
    .where('consultation_id', '=', consultation_id)
    .orderBy('evidence.id')
    .execute()
  return rows.map(({ ended_at, ...row }) => ({ ...row, ended: ended_at !== null }))
}

/** Returns the last judgement of confidence in each finding. */
export async function judgementsOf(db: Db, consultation_id: number): Promise<ReadonlyMap<number, Judgement>> {
  const rows = await db
    .selectFrom('confidence_judgement as judged')
    .innerJoin('person', 'person.id', 'judged.person_id')
    .leftJoin('person as second', 'second.id', 'judged.read_by')
    .select([
      'judged.id',
      'finding',
      'concerns',
      'level',
      'reason',
      'basis',
      'judged.at',
      'person.name as by',
      'judged.person_id',
      'second.name as reader',
      'read_at',
    ])
    .where('consultation_id', '=', consultation_id)
    .orderBy('judged.id')
    .execute()
  return new Map(
    rows.map(({ finding, concerns, basis, ...row }) => [
      finding,
      { ...row, concerns: JSON.parse(concerns) as Concerns, basis: JSON.parse(basis) as Basis },
    ]),
  )
}

/** Returns the findings that recommendations rest on, by number. */
export async function basesIn(db: Db, consultation_id: number): Promise<readonly Of<BasisRow>[]> {
  return await db
    .selectFrom('recommendation_basis')
    .innerJoin('person', 'person.id', 'recommendation_basis.person_id')
    .select(['recommendation', 'finding', 'relation', 'reason', 'at', 'person.name as by'])
    .where('consultation_id', '=', consultation_id)
    .orderBy('relation', 'desc')
    .orderBy('finding')
    .execute()
}

/** Returns the items that rate or rank recommendations. */
export async function itemsIn(db: Db, consultation_id: number): Promise<readonly Of<ItemKey>[]> {
  return await db
    .selectFrom('recommendation_item')
    .select(['recommendation', 'question', 'item'])
    .where('consultation_id', '=', consultation_id)
    .orderBy('question')
    .orderBy('item')
    .execute()
}

/** Returns the judgements of recommendations by criteria. */
export async function criteriaIn(db: Db, consultation_id: number): Promise<readonly Of<CriterionRow>[]> {
  return await db
    .selectFrom('recommendation_criterion')
    .innerJoin('person', 'person.id', 'recommendation_criterion.person_id')
    .select(['recommendation', 'criterion', 'judgement', 'source', 'note', 'at', 'person.name as by'])
    .where('consultation_id', '=', consultation_id)
    .execute()
}

/** Returns the responses to recommendations, newest first by their day. */
export async function responsesIn(db: Db, consultation_id: number): Promise<readonly Of<Response>[]> {
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
    .orderBy('answered_on', 'desc')
    .orderBy('recommendation_response.id', 'desc')
    .execute()
}

/** Returns when any finding or recommendation took its last step; '' for none. */
export async function lastStep(db: Db, consultation_id: number): Promise<string> {
  const { last } = await db
    .selectFrom('statement_step')
    .select((of) => of.fn.max('at').as('last'))
    .where('consultation_id', '=', consultation_id)
    .executeTakeFirstOrThrow()
  return last ?? ''
}
