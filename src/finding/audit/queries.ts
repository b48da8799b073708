import { bytesOf, idOf, type UnitId } from '../../coding/text/unit.ts'
import type { Db, Tx } from '../../db/database.ts'
import type { RatedItem } from './dissenters.ts'

type Deed = Readonly<{ at: string; person_id: number }>

/** Returns the seed of an audit; the one given is stored where it had none. */
export async function seedOf(
  db: Db,
  row: Readonly<{ consultation_id: number; variable: string; seed: number }> & Deed,
): Promise<number> {
  await db
    .insertInto('representation_audit')
    .values(row)
    .onConflict((known) => known.columns(['consultation_id', 'variable']).doNothing())
    .execute()
  const { seed } = await db
    .selectFrom('representation_audit')
    .select('seed')
    .where('consultation_id', '=', row.consultation_id)
    .where('variable', '=', row.variable)
    .executeTakeFirstOrThrow()
  return seed
}

/** Returns the items of questions that some recommendations are rated by. */
export async function itemsOf(
  db: Db,
  consultation_id: number,
  recommendations: readonly number[],
): Promise<readonly RatedItem[]> {
  if (recommendations.length === 0) return []
  return await db
    .selectFrom('recommendation_item')
    .select(['question', 'item'])
    .distinct()
    .where('consultation_id', '=', consultation_id)
    .where('recommendation', 'in', recommendations)
    .orderBy('question')
    .orderBy('item')
    .execute()
}

/** Why an answer was set aside, by whom and when. */
export type Aside = Readonly<{ reason: string; at: string; by: string }>

/** Returns the answers of a consultation that were set aside. */
export async function asideOf(db: Db, consultation_id: number): Promise<ReadonlyMap<UnitId, Aside>> {
  const rows = await db
    .selectFrom('set_aside')
    .innerJoin('person', 'person.id', 'set_aside.person_id')
    .select(['unit_id', 'reason', 'set_aside.at', 'person.name as by'])
    .where('consultation_id', '=', consultation_id)
    .execute()
  return new Map(rows.map(({ unit_id, ...aside }) => [idOf(unit_id), aside]))
}

/** Sets an answer aside; returns whether it was not yet. */
export async function insertAside(
  trx: Tx,
  { unit, ...row }: Readonly<{ consultation_id: number; unit: UnitId; reason: string }> & Deed,
): Promise<boolean> {
  const unit_id = bytesOf(unit)
  if (!unit_id) return false
  const set = await trx
    .insertInto('set_aside')
    .values({ ...row, unit_id: Buffer.from(unit_id) })
    .onConflict((known) => known.column('unit_id').doNothing())
    .returning('unit_id')
    .execute()
  return set.length === 1
}

/** Takes back that an answer was set aside; returns whether it was. */
export async function deleteAside(
  trx: Tx,
  { consultation_id, unit }: Readonly<{ consultation_id: number; unit: UnitId }>,
): Promise<boolean> {
  const unit_id = bytesOf(unit)
  if (!unit_id) return false
  const deleted = await trx
    .deleteFrom('set_aside')
    .where('unit_id', '=', Buffer.from(unit_id))
    .where('consultation_id', '=', consultation_id)
    .returning('unit_id')
    .execute()
  return deleted.length === 1
}
