import type { Db, Tx } from '../../db/database.ts'
import type { Evidence } from './evidence.ts'

/** Returns the evidence of a consultation that was not taken away, oldest first; of one finding where it is given. */
export async function evidenceOf(
  db: Db,
  consultation_id: number,
  finding?: number,
): Promise<readonly Evidence[]> {
  return await db
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
    ])
    .where('consultation_id', '=', consultation_id)
    .where('ended_at', 'is', null)
    .$if(finding !== undefined, (query) => query.where('finding', '=', finding ?? 0))
    .orderBy('evidence.id')
    .execute()
}

/** Inserts a piece of evidence and returns its id. */
export async function insertEvidence(
  trx: Tx,
  row: Omit<Evidence, 'id' | 'by'> & Readonly<{ consultation_id: number }>,
): Promise<number> {
  const { id } = await trx.insertInto('evidence').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Takes a piece of evidence away; returns whether it was there. */
export async function endEvidence(
  trx: Tx,
  { consultation_id, finding, id }: Readonly<{ consultation_id: number; finding: number; id: number }>,
  deed: Readonly<{ ended_at: string; ended_by: number }>,
): Promise<boolean> {
  const ended = await trx
    .updateTable('evidence')
    .set(deed)
    .where('consultation_id', '=', consultation_id)
    .where('finding', '=', finding)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute()
  return ended.length === 1
}
