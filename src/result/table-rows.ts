import type { Block, ResultRow } from './block.ts'
import type { ResultTable } from './table.ts'
import type { Wording } from './wording.ts'

/** A table row: numbers, or across the full width the reason for their absence. */
export type TableRow = Readonly<{
  /** The statement or item that starts here, with its number of rows; '' elsewhere. */
  head: string
  span: number
  name: string
  note: string
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
  /** Header of the first column; '' for a single block. */
  of: string
  heads: readonly string[]
  /** The heads are words, and need room. */
  named: boolean
  bodies: readonly (readonly TableRow[])[]
  /** Why a total is missing; '' when none is. */
  no_total: string
}>

/** Builds the table of the figure's numbers, in the order of the subgroups. */
export function printedTable(table: ResultTable, wording: Wording): PrintedTable {
  const { t } = wording.language
  const { split, within, blocks, columns, drawing } = table
  const several = blocks.length > 1 || within !== undefined
  return {
    caption: t(drawing === 'dots' ? 'result.table_means' : 'result.table_per_cent', { split }),
    split: t(`result.split_${split}`),
    of: within
      ? t(`result.split_${within}`)
      : several
        ? t(drawing === 'diverging' ? 'result.statement' : 'result.item')
        : '',
    heads: columns.map((column) => wording.headOf(column)),
    named: drawing === 'bars' || drawing === 'diverging',
    bodies: blocks.map((block) => bodyOf(block, several, columns.length + 1, wording)),
    no_total: blocks.some(({ total_withheld }) => total_withheld) ? t('result.no_total') : '',
  }
}

function bodyOf(
  { label, rows, total }: Block,
  several: boolean,
  columns: number,
  wording: Wording,
): readonly TableRow[] {
  const all = [...rows, ...(total ? [total] : [])]
  return all.map((row, place) => ({
    ...rowOf(row, wording),
    head: several && place === 0 ? wording.language.of(label) : '',
    span: all.length,
    columns,
  }))
}

function rowOf(row: ResultRow, wording: Wording): Omit<TableRow, 'head' | 'span' | 'columns'> {
  const { language } = wording
  const name = wording.nameOf(row.subgroup)
  const hatched = row.state === 'withheld'
  if (row.state !== 'shown') return { name, note: '', cells: [], mark: wording.markOf(row), hatched }
  return {
    name,
    note: row.declined === null ? '' : language.t('result.declined', { n: row.declined }),
    cells: [language.number(row.base), ...row.values.map((_, place) => wording.basedOf(row, place))],
    mark: '',
    hatched,
  }
}
