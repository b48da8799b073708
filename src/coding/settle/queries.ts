import type { Db } from '../../db/database.ts'
import type { Coding } from '../act/coding.ts'
import { bytesIn, idOf, type UnitId } from '../text/unit.ts'

/** Returns the coders of every answer of a round, or of some of its answers. */
export async function givenIn(
  db: Db,
  round_id: number,
  ids?: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, readonly number[]>> {
  const rows = await db
    .selectFrom('coding_assignment')
    .select(['unit_id', 'person_id'])
    .where('round_id', '=', round_id)
    .$if(ids !== undefined, (query) => query.where('unit_id', 'in', bytesIn(ids ?? [])))
    .orderBy('person_id')
    .execute()
  const found = new Map<UnitId, number[]>()
  for (const { unit_id, person_id } of rows) {
    const id = idOf(unit_id)
    const own = found.get(id)
    if (own) own.push(person_id)
    else found.set(id, [person_id])
  }
  return found
}

/** Returns the last adjudication of every answer of a round that has one, or of some of its answers. */
export async function adjudicatedIn(
  db: Db,
  round_id: number,
  ids?: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, readonly Coding[]>> {
  const rows = await db
    .selectFrom('adjudication')
    .select(['unit_id', 'codings'])
    .where('round_id', '=', round_id)
    .$if(ids !== undefined, (query) => query.where('unit_id', 'in', bytesIn(ids ?? [])))
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ unit_id, codings }) => [idOf(unit_id), JSON.parse(codings) as Coding[]]))
}
