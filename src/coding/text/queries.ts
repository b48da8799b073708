import type { Db, Tx } from '../../db/database.ts'
import { bytesOf, idOf, type ReviewState, type Unit, type UnitId } from './unit.ts'

/** Rows per query. */
const AT_ONCE = 500

/** Returns the units of a variable, in the order of their random ids. */
export async function unitsOf(db: Db, consultation_id: number, variable: string): Promise<readonly Unit[]> {
  const rows = await db
    .selectFrom('text_unit')
    .select(['unit_id', 'session_id', 'k', 'group_code', 'language'])
    .where('consultation_id', '=', consultation_id)
    .where('variable', '=', variable)
    .orderBy('unit_id')
    .execute()
  return rows.map(({ unit_id, ...row }) => ({ ...row, id: idOf(unit_id) }))
}

/** Returns some units of a variable; unknown ids are left out. */
export async function unitsAt(
  db: Db,
  consultation_id: number,
  variable: string,
  ids: readonly UnitId[],
): Promise<readonly Unit[]> {
  const found: Unit[] = []
  for (const some of batched(ids)) {
    const rows = await db
      .selectFrom('text_unit')
      .select(['unit_id', 'session_id', 'k', 'group_code', 'language'])
      .where('consultation_id', '=', consultation_id)
      .where('variable', '=', variable)
      .where('unit_id', 'in', some)
      .execute()
    found.push(...rows.map(({ unit_id, ...row }) => ({ ...row, id: idOf(unit_id) })))
  }
  return found
}

/** Returns the sessions of which a variable's answers have units already. */
export async function sessionsTaken(
  db: Db,
  consultation_id: number,
  variable: string,
): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('text_unit')
    .select('session_id')
    .distinct()
    .where('consultation_id', '=', consultation_id)
    .where('variable', '=', variable)
    .execute()
  return new Set(rows.map(({ session_id }) => session_id))
}

/** A unit to be stored. */
export type NewUnit = Omit<Unit, 'id'> & Readonly<{ unit_id: Uint8Array; asked_as: string }>

/** Inserts units; those another request has inserted meanwhile stay as they are. */
export async function insertUnits(
  trx: Tx,
  consultation_id: number,
  variable: string,
  units: readonly NewUnit[],
): Promise<void> {
  for (let from = 0; from < units.length; from += AT_ONCE)
    await trx
      .insertInto('text_unit')
      .values(units.slice(from, from + AT_ONCE).map((unit) => ({ ...unit, consultation_id, variable })))
      .onConflict((known) => known.columns(['session_id', 'k', 'variable']).doNothing())
      .execute()
}

/** Returns what reviews made of units; those not in the map are unread. */
export async function reviewsOf(
  db: Db,
  ids: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, Exclude<ReviewState, 'unread'>>> {
  const found = new Map<UnitId, Exclude<ReviewState, 'unread'>>()
  for (const some of batched(ids)) {
    const rows = await db
      .selectFrom('text_review')
      .select(['unit_id', 'state'])
      .where('unit_id', 'in', some)
      .execute()
    for (const { unit_id, state } of rows) found.set(idOf(unit_id), state)
  }
  return found
}

function batched(ids: readonly UnitId[]): readonly (readonly Uint8Array[])[] {
  const bytes = ids.flatMap((id) => bytesOf(id) ?? [])
  return Array.from({ length: Math.ceil(bytes.length / AT_ONCE) }, (_, at) =>
    bytes.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  )
}
