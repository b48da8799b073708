import { NOT_GIVEN } from '../../result/subgroups.ts'
import type { Code } from '../codebook/codebook.ts'
import type { CrossedRow } from '../looking/crossed.ts'
import type { Decided } from '../looking/decided.ts'
import type { Unit } from '../text/unit.ts'
import type { Summary } from './queries.ts'

/** A cell: the answers with the code, and what was written of them. */
export type MatrixCell = Readonly<{ code: Code; units: readonly Unit[]; summary: Summary | undefined }>

/** A place and group; cells only where they may be shown. */
export type MatrixRow = Readonly<{ row: CrossedRow; cells: readonly MatrixCell[] }>
export type Matrix = Readonly<{ codes: readonly Code[]; rows: readonly MatrixRow[] }>

/** Returns the framework matrix of a question: what is withheld has no cells, whatever was written before it was. */
export function matrixOf({ looked, raised, crossed }: Decided, summaries: readonly Summary[]): Matrix {
  const codes = raised.counted
  const units = new Map<CrossedRow, Unit[]>()
  for (const unit of looked.units) {
    const row = crossed.rowOf(unit)
    if (row) units.set(row, [...(units.get(row) ?? []), unit])
  }
  const written = new Map(
    summaries.map((summary) => [nameOf(summary.place, summary.group, summary.code), summary]),
  )
  return {
    codes,
    rows: crossed.rows.filter(isPrinted).map((row) => ({
      row,
      cells:
        row.state === 'shown'
          ? codes.map((code) => ({
              code,
              units: (units.get(row) ?? []).filter(({ id }) => looked.settled.get(id)?.has(code.guid)),
              summary: written.get(nameOf(row.place.code, row.group.code, code.guid)),
            }))
          : [],
    })),
  }
}

/** Whether there is anything to say: nobody without a group is no row. */
const isPrinted = ({ state, group }: CrossedRow) => state !== 'nobody' || group.code !== NOT_GIVEN

const nameOf = (place: string, group: string, code: string) => JSON.stringify([place, group, code])

/** A cell that may be shown, by its place, its group and the slug of its code. */
export function matrixCell(
  { rows }: Matrix,
  address: Readonly<{ place: unknown; group: unknown; code: unknown }>,
): Readonly<{ row: CrossedRow; cell: MatrixCell }> | undefined {
  const found = rows.find(({ row }) => row.place.code === address.place && row.group.code === address.group)
  const cell = found?.cells.find(({ code }) => code.slug === address.code)
  return found && cell && { row: found.row, cell }
}
