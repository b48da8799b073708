import type { Reading } from './trail-queries.ts'

/** The history of codebooks, memos, and decisions on coding, versions, review and answers set aside. */
export const codingTables: Reading = {
  codebook_versions: async (db, id) =>
    await db
      .selectFrom('codebook_version')
      .selectAll()
      .where('consultation_id', '=', id)
      .orderBy('variable')
      .orderBy('number')
      .execute(),
  rounds: async (db, id) =>
    await db
      .selectFrom('coding_round')
      .selectAll()
      .where('consultation_id', '=', id)
      .orderBy('variable')
      .orderBy('number')
      .execute(),
  approach: async (db, id) =>
    await db.selectFrom('coding_plan').selectAll().where('consultation_id', '=', id).execute(),
  versions_counted_together: async (db, id) =>
    await db
      .selectFrom('merge_decision')
      .selectAll()
      .where('consultation_id', '=', id)
      .orderBy('id')
      .execute(),
  proposed_codes: async (db, id) =>
    await db
      .selectFrom('code_proposal')
      .selectAll()
      .where('consultation_id', '=', id)
      .orderBy('id')
      .execute(),
  memos: async (db, id) =>
    await db
      .selectFrom('memo')
      .select(['variable', 'subject', 'subject_id', 'words', 'at', 'person_id'])
      .where('consultation_id', '=', id)
      // Others name their answer by its own id.
      .where('subject', 'in', ['question', 'code'])
      .orderBy('id')
      .execute(),
  settled_differences: async (db, id) =>
    await db.selectFrom('adjudication').selectAll().where('consultation_id', '=', id).orderBy('id').execute(),
  reviews: async (db, id) =>
    await db
      .selectFrom('text_review')
      .selectAll()
      .where('consultation_id', '=', id)
      .orderBy('unit_id')
      .execute(),
  hidden_stretches: async (db, id) =>
    await db
      .selectFrom('redaction')
      .select(['unit_id', 'placeholder', 'at', 'person_id'])
      .where('consultation_id', '=', id)
      .orderBy('unit_id')
      .orderBy('start_cp')
      .execute(),
  set_aside: async (db, id) =>
    await db
      .selectFrom('set_aside')
      .selectAll()
      .where('consultation_id', '=', id)
      .orderBy('unit_id')
      .execute(),
}
