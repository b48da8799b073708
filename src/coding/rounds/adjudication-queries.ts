import type { Db, Tx } from '../../db/database.ts'
import type { Coding } from '../act/coding.ts'
import { bytesOf, type UnitId } from '../text/unit.ts'

/** Who settled a difference: its coders together, or a third person. */
export type SettledBy = 'together' | 'third'

/** A settled difference; none is ever changed. */
export type Adjudication = Readonly<{
  id: number
  codings: readonly Coding[]
  settled_by: SettledBy
  reason: string
  at: string
  by: string
}>

/** Returns how often an answer of a round was settled, oldest first. */
export async function adjudicationsOf(
  db: Db,
  round_id: number,
  unit: UnitId,
): Promise<readonly Adjudication[]> {
  const rows = await db
    .selectFrom('adjudication')
    .innerJoin('person', 'person.id', 'adjudication.person_id')
    .select(['adjudication.id', 'codings', 'settled_by', 'reason', 'at', 'person.name as by'])
    .where('round_id', '=', round_id)
    .where('unit_id', '=', bytesOf(unit) ?? new Uint8Array())
    .orderBy('adjudication.id')
    .execute()
  return rows.map((row) => ({ ...row, codings: JSON.parse(row.codings) as Coding[] }))
}

/** Appends how an answer was settled. */
export async function insertAdjudication(
  trx: Tx,
  row: Readonly<{
    consultation_id: number
    round_id: number
    unit: UnitId
    codings: readonly Coding[]
    settled_by: SettledBy
    reason: string
    at: string
    person_id: number
  }>,
): Promise<void> {
  const { unit, codings, ...rest } = row
  await trx
    .insertInto('adjudication')
    .values({ ...rest, unit_id: bytesOf(unit) ?? new Uint8Array(), codings: JSON.stringify(codings) })
    .execute()
}
