import type { Db } from '../../db/database.ts'
import type { Table } from './trail-queries.ts'

/** Returns the history of codebooks, and decisions on coding, review and answers set aside. */
export async function codingTables(db: Db, id: number): Promise<readonly Table[]> {
  const of = 'consultation_id'
  return [
    {
      name: 'codebook_versions',
      rows: await db
        .selectFrom('codebook_version')
        .selectAll()
        .where(of, '=', id)
        .orderBy('variable')
        .orderBy('number')
        .execute(),
    },
    {
      name: 'rounds',
      rows: await db
        .selectFrom('coding_round')
        .selectAll()
        .where(of, '=', id)
        .orderBy('variable')
        .orderBy('number')
        .execute(),
    },
    {
      name: 'settled_differences',
      rows: await db.selectFrom('adjudication').selectAll().where(of, '=', id).orderBy('id').execute(),
    },
    {
      name: 'reviews',
      rows: await db.selectFrom('text_review').selectAll().where(of, '=', id).orderBy('unit_id').execute(),
    },
    {
      name: 'hidden_stretches',
      rows: await db
        .selectFrom('redaction')
        .select(['unit_id', 'placeholder', 'at', 'person_id'])
        .where(of, '=', id)
        .orderBy('unit_id')
        .orderBy('start_cp')
        .execute(),
    },
    {
      name: 'set_aside',
      rows: await db.selectFrom('set_aside').selectAll().where(of, '=', id).orderBy('unit_id').execute(),
    },
  ]
}
