import type { Db, Tx } from '../../db/database.ts'
import type { UnitId } from '../text/unit.ts'

/** A cell of the framework matrix: a place, a group, and the GUID of a code. */
export type CellKey = Readonly<{ place: string; group: string; code: string }>

/** What somebody wrote of a cell, and the answers it rests on; no words where it was taken away. */
export type Summary = CellKey &
  Readonly<{ id: number; words: string; units: readonly UnitId[]; at: string; by: string }>

type Of = Readonly<{ consultation_id: number; variable: string }>

const selected = (db: Db, { consultation_id, variable }: Of) =>
  db
    .selectFrom('framework_summary')
    .innerJoin('person', 'person.id', 'framework_summary.person_id')
    .select([
      'framework_summary.id',
      'place',
      'group_code as group',
      'code',
      'words',
      'units',
      'at',
      'person.name as by',
    ])
    .where('consultation_id', '=', consultation_id)
    .where('variable', '=', variable)

/** Returns the last summary of every cell of a question. */
export async function summariesOf(db: Db, of: Of): Promise<readonly Summary[]> {
  const last = db
    .selectFrom('framework_summary')
    .select((on) => on.fn.max('id').as('id'))
    .where('consultation_id', '=', of.consultation_id)
    .where('variable', '=', of.variable)
    .groupBy(['place', 'group_code', 'code'])
  const rows = await selected(db, of).where('framework_summary.id', 'in', last).execute()
  return rows.map(opened)
}

/** Returns the last summary of a cell; undefined when nobody wrote one. */
export async function lastSummary(
  db: Db,
  of: Of,
  { place, group, code }: CellKey,
): Promise<Summary | undefined> {
  const row = await selected(db, of)
    .where('place', '=', place)
    .where('group_code', '=', group)
    .where('code', '=', code)
    .orderBy('framework_summary.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && opened(row)
}

/** Appends a summary; the last of a cell counts. */
export async function insertSummary(
  trx: Tx,
  { consultation_id, variable }: Of,
  { place, group, code }: CellKey,
  row: Readonly<{ words: string; units: readonly UnitId[]; at: string; person_id: number }>,
): Promise<void> {
  await trx
    .insertInto('framework_summary')
    .values({
      consultation_id,
      variable,
      place,
      group_code: group,
      code,
      ...row,
      units: JSON.stringify(row.units),
    })
    .execute()
}

type Row = Omit<Summary, 'units'> & Readonly<{ units: string }>

const opened = ({ units, ...row }: Row): Summary => ({ ...row, units: JSON.parse(units) as UnitId[] })
