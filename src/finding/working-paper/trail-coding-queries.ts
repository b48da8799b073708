import type { Reading } from './trail-queries.ts'

/** The history of codebooks, and decisions on coding, review and answers set aside. */
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
