import type { Block, ResultRow } from './block.ts'
import type { Words } from '../web/markup.ts'
import { leftOut } from './left-out.ts'
import type { ResultTable } from './table.ts'
import type { Wording } from './wording.ts'

/** A table row: numbers, or across the full width the reason for their absence. */
export type TableRow = Readonly<{
  /** Empty where the reason names several. */
  name: Words
  cells: readonly string[]
  mark: string
  /** Colspan of the mark. */
  columns: number
  hatched: boolean
}>
export type PrintedTable = Readonly<{
  caption: string
  /** Header of the column of subgroups. */
  split: string
  heads: readonly Words[]
  /** The heads are words, and need room. */
  named: boolean
  /** `head`: the statement or item of the rows; '' for a single one. */
  bodies: readonly Readonly<{ head: string; rows: readonly TableRow[] }>[]
  /** Why a total is missing; '' when none is. */
  no_total: string
}>

/** Builds the table of the figure's numbers, in the order of the subgroups. */
export function printedTable(table: ResultTable, wording: Wording): PrintedTable {
  const { t } = wording.language
  const { split, within, blocks, columns, drawing } = table
  return {
    caption: t(drawing === 'dots' || drawing === 'classes' ? 'result.table_means' : 'result.table_per_cent', {
      split,
    }),
    split: t(`result.split_${split}`),
    heads: columns.map((column) => wording.headOf(column)),
    named: drawing === 'bars' || drawing === 'diverging' || drawing === 'classes',
    bodies: blocks.map((block) => ({
      head: blocks.length > 1 || within ? wording.language.of(block.label) : '',
      rows: within
        ? pairRows(block, columns.length + 2, wording)
        : rowsOf(block, columns.length + 1, wording),
    })),
    no_total: blocks.some(({ total_withheld }) => total_withheld) ? t('result.no_total') : '',
  }
}

const rowsOf = ({ rows, total }: Block, columns: number, wording: Wording): readonly TableRow[] =>
  [...rows, ...(total ? [total] : [])].map((row) => ({ ...rowOf(row, wording), columns }))

/** Rows of pairs of subgroups: those that are shown, then the many that are not, by reason. */
const pairRows = (block: Block, columns: number, wording: Wording): readonly TableRow[] => [
  ...rowsOf({ ...block, rows: block.rows.filter(({ state }) => state === 'shown') }, columns - 1, wording),
  ...leftOut(block, wording).map((mark) => ({ name: '', cells: [], mark, columns, hatched: true })),
]

function rowOf(row: ResultRow, wording: Wording): Omit<TableRow, 'columns'> {
  const { language } = wording
  const name = wording.nameOf(row.subgroup)
  const hatched = row.state === 'withheld'
  if (row.state !== 'shown') return { name, cells: [], mark: wording.markOf(row), hatched }
  return {
    name,
    cells: [language.number(row.base), ...row.values.map((_, place) => wording.basedOf(row, place))],
    mark: '',
    hatched,
  }
}
