import type { Db, Tx } from '../../db/database.ts'
import type { Basis } from './basis.ts'
import type { Concerns, Judgement } from './confidence.ts'

/** Returns the last judgement of confidence in each finding; of one finding where it is given. */
export async function judgementsOf(
  db: Db,
  consultation_id: number,
  finding?: number,
): Promise<ReadonlyMap<number, Judgement>> {
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
    .$if(finding !== undefined, (query) => query.where('finding', '=', finding ?? 0))
    .orderBy('judged.id')
    .execute()
  return new Map(
    rows.map(({ finding: number, concerns, basis, ...row }) => [
      number,
      { ...row, concerns: JSON.parse(concerns) as Concerns, basis: JSON.parse(basis) as Basis },
    ]),
  )
}

/** Returns the last judgement of confidence in a finding; undefined where nobody judged. */
export const judgementOf = async (
  db: Db,
  consultation_id: number,
  finding: number,
): Promise<Judgement | undefined> => (await judgementsOf(db, consultation_id, finding)).get(finding)

/** Inserts a judgement; the last one counts. */
export async function insertJudgement(
  trx: Tx,
  {
    concerns,
    basis,
    ...row
  }: Pick<Judgement, 'concerns' | 'level' | 'reason' | 'basis' | 'at' | 'person_id'> &
    Readonly<{ consultation_id: number; finding: number }>,
): Promise<void> {
  await trx
    .insertInto('confidence_judgement')
    .values({ ...row, concerns: JSON.stringify(concerns), basis: JSON.stringify(basis) })
    .execute()
}

/** Records who read a judgement a second time. */
export async function markRead(
  trx: Tx,
  id: number,
  deed: Readonly<{ read_at: string; read_by: number }>,
): Promise<void> {
  await trx
    .updateTable('confidence_judgement')
    .set(deed)
    .where('id', '=', id)
    .where('read_at', 'is', null)
    .execute()
}
