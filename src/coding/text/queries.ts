import type { Db, Tx } from '../../db/database.ts'
import { bytesOf, idOf, type ReviewState, type Tells, type Unit, type UnitId } from './unit.ts'

/** Rows per query. */
const AT_ONCE = 500

const COLUMNS = [
  'unit_id',
  'session_id',
  'k',
  'group_code',
  'language',
  'script',
  'tells_language',
  'tells_place',
  'tells_group',
] as const

/** Returns the units of a variable, in the order of their random ids. */
export async function unitsOf(db: Db, consultation_id: number, variable: string): Promise<readonly Unit[]> {
  const rows = await db
    .selectFrom('text_unit')
    .select(COLUMNS)
    .where('consultation_id', '=', consultation_id)
    .where('variable', '=', variable)
    .orderBy('unit_id')
    .execute()
  return rows.map(unitIn)
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
      .select(COLUMNS)
      .where('consultation_id', '=', consultation_id)
      .where('variable', '=', variable)
      .where('unit_id', 'in', some)
      .execute()
    found.push(...rows.map(unitIn))
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

type Row = Omit<NewUnit, 'tells' | 'asked_as'> & Flags
type Flags = Readonly<Record<`tells_${keyof Tells}`, 0 | 1>>

/** Reads what a row tells. */
export const tellsIn = <Of extends Flags>({ tells_language, tells_place, tells_group, ...row }: Of) => ({
  ...row,
  tells: { language: tells_language === 1, place: tells_place === 1, group: tells_group === 1 },
})

const unitIn = ({ unit_id, ...row }: Row): Unit => ({ ...tellsIn(row), id: idOf(unit_id) })

const rowIn = ({ tells: { language, place, group }, ...row }: NewUnit) => ({
  ...row,
  tells_language: flag(language),
  tells_place: flag(place),
  tells_group: flag(group),
})

const flag = (is: boolean): 0 | 1 => (is ? 1 : 0)

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
      .values(
        units.slice(from, from + AT_ONCE).map((unit) => ({ ...rowIn(unit), consultation_id, variable })),
      )
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
