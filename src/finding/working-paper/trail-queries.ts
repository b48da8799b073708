import type { Db } from '../../db/database.ts'

/** A row as it is stored. */
export type Row = Readonly<Record<string, unknown>>

/** A table of the audit trail: the name of its file and its rows. */
export type Table = Readonly<{ name: string; rows: readonly Row[] }>

/** Returns the history of findings and recommendations, oldest first. */
export async function statementTables(db: Db, id: number): Promise<readonly Table[]> {
  const of = 'consultation_id'
  return [
    {
      name: 'statements',
      rows: await db
        .selectFrom('statement')
        .selectAll()
        .where(of, '=', id)
        .orderBy('kind')
        .orderBy('number')
        .execute(),
    },
    {
      name: 'texts',
      rows: await db.selectFrom('statement_text').selectAll().where(of, '=', id).orderBy('id').execute(),
    },
    {
      name: 'steps',
      rows: await db.selectFrom('statement_step').selectAll().where(of, '=', id).orderBy('id').execute(),
    },
    {
      name: 'figures',
      rows: await db
        .selectFrom('statement_figure')
        .selectAll()
        .where(of, '=', id)
        .orderBy('kind')
        .orderBy('number')
        .orderBy('place')
        .execute(),
    },
    {
      name: 'passed_flags',
      rows: await db
        .selectFrom('passed_flag')
        .selectAll()
        .where(of, '=', id)
        .orderBy('kind')
        .orderBy('number')
        .orderBy('field')
        .orderBy('flagged')
        .execute(),
    },
    {
      name: 'evidence',
      rows: await db.selectFrom('evidence').selectAll().where(of, '=', id).orderBy('id').execute(),
    },
    {
      name: 'confidence',
      rows: await db
        .selectFrom('confidence_judgement')
        .selectAll()
        .where(of, '=', id)
        .orderBy('id')
        .execute(),
    },
    {
      name: 'links',
      rows: await db
        .selectFrom('finding_link')
        .selectAll()
        .where(of, '=', id)
        .orderBy('finding')
        .orderBy('other')
        .execute(),
    },
  ]
}

/** Returns what stands beside recommendations, and what was looked up for findings. */
export async function besideTables(db: Db, id: number): Promise<readonly Table[]> {
  const of = 'consultation_id'
  return [
    {
      name: 'recommendation_bases',
      rows: await db
        .selectFrom('recommendation_basis')
        .selectAll()
        .where(of, '=', id)
        .orderBy('recommendation')
        .orderBy('finding')
        .execute(),
    },
    {
      name: 'recommendation_items',
      rows: await db
        .selectFrom('recommendation_item')
        .selectAll()
        .where(of, '=', id)
        .orderBy('recommendation')
        .orderBy('question')
        .orderBy('item')
        .execute(),
    },
    {
      name: 'recommendation_criteria',
      rows: await db
        .selectFrom('recommendation_criterion')
        .selectAll()
        .where(of, '=', id)
        .orderBy('recommendation')
        .orderBy('criterion')
        .execute(),
    },
    {
      name: 'recommendation_responses',
      rows: await db
        .selectFrom('recommendation_response')
        .selectAll()
        .where(of, '=', id)
        .orderBy('id')
        .execute(),
    },
    {
      name: 'documents',
      rows: await db.selectFrom('outside_document').selectAll().where(of, '=', id).orderBy('id').execute(),
    },
    {
      name: 'searches_in_texts',
      rows: await db.selectFrom('text_search').selectAll().where(of, '=', id).orderBy('id').execute(),
    },
    {
      name: 'searches_for_dissent',
      rows: await db
        .selectFrom('negative_case_search')
        .selectAll()
        .where(of, '=', id)
        .orderBy('id')
        .execute(),
    },
    {
      name: 'looks',
      rows: await db.selectFrom('dependency_look').selectAll().where(of, '=', id).orderBy('id').execute(),
    },
    {
      name: 'audit_seeds',
      rows: await db
        .selectFrom('representation_audit')
        .selectAll()
        .where(of, '=', id)
        .orderBy('variable')
        .execute(),
    },
  ]
}
