import type { Db } from '../../db/database.ts'

/** A row as it is stored. */
export type Row = Readonly<Record<string, string | number | Uint8Array | null>>

/** A table of the audit trail: the name of its file and its rows. */
export type Table = Readonly<{ name: string; rows: readonly Row[] }>

/** Reads tables of a consultation by the name of their file. */
export type Reading = Readonly<Record<string, (db: Db, id: number) => Promise<readonly Row[]>>>

/** The history of findings and recommendations, oldest first. */
export const statementTables: Reading = {
  statements: async (db, id) =>
    await db
      .selectFrom('statement')
      .selectAll()
      .where('consultation_id', '=', id)
      .orderBy('kind')
      .orderBy('number')
      .execute(),
  texts: async (db, id) =>
    await db
      .selectFrom('statement_text')
      .selectAll()
      .where('consultation_id', '=', id)
      .orderBy('id')
      .execute(),
  steps: async (db, id) =>
    await db
      .selectFrom('statement_step')
      .selectAll()
      .where('consultation_id', '=', id)
      .orderBy('id')
      .execute(),
  figures: async (db, id) =>
    await db
      .selectFrom('statement_figure')
      .selectAll()
      .where('consultation_id', '=', id)
      .orderBy('kind')
      .orderBy('number')
      .orderBy('place')
      .execute(),
  passed_flags: async (db, id) =>
    await db
      .selectFrom('passed_flag')
      .selectAll()
      .where('consultation_id', '=', id)
      .orderBy('kind')
      .orderBy('number')
      .orderBy('field')
      .orderBy('flagged')
      .execute(),
  evidence: async (db, id) =>
    await db.selectFrom('evidence').selectAll().where('consultation_id', '=', id).orderBy('id').execute(),
  confidence: async (db, id) =>
    await db
      .selectFrom('confidence_judgement')
      .selectAll()
      .where('consultation_id', '=', id)
      .orderBy('id')
      .execute(),
  links: async (db, id) =>
    await db
      .selectFrom('finding_link')
      .selectAll()
      .where('consultation_id', '=', id)
      .orderBy('finding')
      .orderBy('other')
      .execute(),
}

/** What stands beside recommendations, and what was looked up for findings. */
export const besideTables: Reading = {
  recommendation_bases: async (db, id) =>
    await db
      .selectFrom('recommendation_basis')
      .selectAll()
      .where('consultation_id', '=', id)
      .orderBy('recommendation')
      .orderBy('finding')
      .execute(),
  recommendation_items: async (db, id) =>
    await db
      .selectFrom('recommendation_item')
      .selectAll()
      .where('consultation_id', '=', id)
      .orderBy('recommendation')
      .orderBy('question')
      .orderBy('item')
      .execute(),
  recommendation_criteria: async (db, id) =>
    await db
      .selectFrom('recommendation_criterion')
      .selectAll()
      .where('consultation_id', '=', id)
      .orderBy('recommendation')
      .orderBy('criterion')
      .execute(),
  recommendation_responses: async (db, id) =>
    await db
      .selectFrom('recommendation_response')
      .selectAll()
      .where('consultation_id', '=', id)
      .orderBy('id')
      .execute(),
  documents: async (db, id) =>
    await db
      .selectFrom('outside_document')
      .selectAll()
      .where('consultation_id', '=', id)
      .orderBy('id')
      .execute(),
  quotes: async (db, id) =>
    await db.selectFrom('quote').selectAll().where('consultation_id', '=', id).orderBy('id').execute(),
  quote_translations: async (db, id) =>
    await db
      .selectFrom('quote_translation')
      .select(['quote_id', 'language', 'at', 'person_id'])
      .where('consultation_id', '=', id)
      .orderBy('quote_id')
      .orderBy('language')
      .execute(),
  room_notes: async (db, id) =>
    await db.selectFrom('room_note').selectAll().where('consultation_id', '=', id).orderBy('id').execute(),
  searches_in_texts: async (db, id) =>
    await db.selectFrom('text_search').selectAll().where('consultation_id', '=', id).orderBy('id').execute(),
  searches_for_dissent: async (db, id) =>
    await db
      .selectFrom('negative_case_search')
      .selectAll()
      .where('consultation_id', '=', id)
      .orderBy('id')
      .execute(),
  looks: async (db, id) =>
    await db
      .selectFrom('dependency_look')
      .selectAll()
      .where('consultation_id', '=', id)
      .orderBy('id')
      .execute(),
  audit_seeds: async (db, id) =>
    await db
      .selectFrom('representation_audit')
      .selectAll()
      .where('consultation_id', '=', id)
      .orderBy('variable')
      .execute(),
}
