import { NOT_GIVEN } from '../../result/subgroups.ts'
import { TOTAL } from '../../result/table.ts'
import type { Text } from '../../text.ts'
import type { Code } from '../codebook/codebook.ts'
import { listsBy } from '../looking/cell.ts'
import type { CrossedRow } from '../looking/crossed.ts'
import { BY, type By, type Decided } from '../looking/decided.ts'
import type { Unit } from '../text/unit.ts'
import type { Summary } from './queries.ts'

/** What the rows are: a place and a group together, or one of the two alone; the finest first. */
export const ROWS = ['both', ...BY] as const
export type RowsBy = (typeof ROWS)[number]

/** A place or group; code '' stands for all of them. */
type Named = Readonly<{ code: string; name: Text }>
const ALL: Named = { code: '', name: {} }

type RowState = CrossedRow['state'] | 'not_asked' | 'asked_otherwise'

/** A row: a place and group, one of them alone, or everybody; `people`: those with a settled answer. */
export type Row = Readonly<{ place: Named; group: Named; people: number; state: RowState }>

/** A cell: how many people raised the code, their answers that may be listed, and what was written of them. */
export type MatrixCell = Readonly<{
  code: Code
  people: number
  units: readonly Unit[]
  summary: Summary | undefined
}>

/** A row and its cells, only where they may be shown; null where the number of one may not. */
export type MatrixRow = Readonly<{ row: Row; cells: readonly (MatrixCell | null)[] }>
export type Matrix = Readonly<{ codes: readonly Code[]; rows: readonly MatrixRow[] }>

type Counted = Omit<MatrixCell, 'summary'> | null
type CountedRow = Readonly<{ row: Row; cells: readonly Counted[] }>

/** Returns the framework matrix of a question: what is withheld has no cells, whatever was written before it was. */
export function matrixOf(decided: Decided, by: RowsBy, summaries: readonly Summary[]): Matrix {
  const written = new Map(
    summaries.map((summary) => [nameOf(summary.place, summary.group, summary.code), summary]),
  )
  const rows = by === 'both' ? pairRows(decided) : rowsOfTable(decided, by)
  return {
    codes: decided.raised.counted,
    rows: rows.map(({ row, cells }) => ({
      row,
      cells: cells.map(
        (cell) =>
          cell && {
            ...cell,
            summary: written.get(nameOf(row.place.code, row.group.code, cell.code.guid)),
          },
      ),
    })),
  }
}

/** RowsBy that may be chosen: of what has a table on the page of what was coded, and of both. */
export const rowsOffered = ({ tables }: Decided): readonly RowsBy[] =>
  ROWS.filter((by) => by === 'both' || tables[by])

/** Reads which rows are asked for; else the finest of which any may be shown. */
export function rowsIn(decided: Decided, asked: unknown): RowsBy {
  const offered = rowsOffered(decided)
  const isShown = (by: RowsBy) =>
    (by === 'both' ? decided.crossed.rows : tableRows(decided, by)).some(({ state }) => state === 'shown')
  return offered.find((by) => by === asked) ?? offered.find(isShown) ?? 'both'
}

/** Returns the rows among which a summary stands. */
export const rowsWith = ({ place, group }: Pick<Summary, 'place' | 'group'>): RowsBy =>
  place && group ? 'both' : group ? 'group' : 'workshop'

/** Places and groups; nobody without a group is no row. */
function pairRows({ looked, raised, crossed }: Decided): readonly CountedRow[] {
  const units = new Map<CrossedRow, Unit[]>()
  for (const unit of looked.units) {
    const row = crossed.rowOf(unit)
    if (row) units.set(row, [...(units.get(row) ?? []), unit])
  }
  const cellsOf = (row: CrossedRow) =>
    raised.counted.map((code) => {
      const own = (units.get(row) ?? []).filter(({ id }) => looked.settled.get(id)?.has(code.guid))
      return { code, people: own.length, units: own }
    })
  return crossed.rows
    .filter(({ state, group }) => state !== 'nobody' || group.code !== NOT_GIVEN)
    .map((row) => ({ row, cells: row.state === 'shown' ? cellsOf(row) : [] }))
}

/** RowsBy of the table of what was coded by one trait, with its numbers and the lists of its cells. */
function rowsOfTable(decided: Decided, by: By): readonly CountedRow[] {
  const listOf = listsBy(decided, by)
  const columns = decided.tables[by]?.columns ?? []
  return tableRows(decided, by).map((found) => {
    const { subgroup, name, state } = found
    const own = subgroup === TOTAL ? ALL : { code: subgroup, name }
    const at = by === 'workshop' ? { place: own, group: ALL } : { place: ALL, group: own }
    if (state === 'withheld') return { row: { ...at, people: 0, state: found.rule }, cells: [] }
    if (state !== 'shown') return { row: { ...at, people: 0, state }, cells: [] }
    const cells = decided.raised.counted.map((code) => {
      const place = columns.findIndex((column) => column.code === code.slug)
      const [people, share] = [found.people[place] ?? null, found.values[place] ?? null]
      return people === null || share === null ? null : { code, people, units: listOf(code, subgroup) }
    })
    return { row: { ...at, people: found.base, state }, cells }
  })
}

function tableRows({ tables }: Decided, by: By) {
  const block = tables[by]?.blocks[0]
  return [...(block?.rows ?? []), ...(block?.total ? [block.total] : [])]
}

const nameOf = (place: string, group: string, code: string) => JSON.stringify([place, group, code])

/** A cell that may be shown, by its place, its group and the slug of its code. */
export function matrixCell(
  { rows }: Matrix,
  address: Readonly<{ place: unknown; group: unknown; code: unknown }>,
): Readonly<{ row: Row; cell: MatrixCell }> | undefined {
  const found = rows.find(({ row }) => row.place.code === address.place && row.group.code === address.group)
  const cell = found?.cells.find((one) => one?.code.slug === address.code)
  return found && cell ? { row: found.row, cell } : undefined
}
