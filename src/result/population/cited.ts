import { notFound } from '../../problem.ts'
import type { Column } from '../figures.ts'
import type { Recipe } from '../recipe.ts'
import type { ResultTable } from '../table.ts'

/** Returns a table with the row alone that a recipe names; an unknown row or statistic throws not_found. */
export function citedRow(table: ResultTable, { row, statistic }: Recipe): ResultTable {
  if (statistic !== '' && !table.columns.some((column) => isCited(column, statistic))) throw notFound()
  if (row === '') return table
  const blocks = table.blocks.filter(({ code }) => code === row)
  if (blocks.length === 0) throw notFound()
  const own = blocks.map((block) => (block.within ? { ...block, label: block.within.name } : block))
  return { ...table, blocks: own }
}

/** Returns whether a column is the statistic or option of this code. */
export const isCited = ({ measure, code }: Column, statistic: string) => (code || measure) === statistic

/** Returns a table with the numbers alone that a recipe cites. */
export function citedNumbers(table: ResultTable, { statistic }: Recipe): ResultTable {
  if (statistic === '') return table
  const isKept = (_: unknown, place: number) => isCited(table.columns[place] ?? NO_COLUMN, statistic)
  const row = <Row extends ResultTable['blocks'][number]['rows'][number]>(one: Row): Row =>
    one.state === 'shown'
      ? {
          ...one,
          values: one.values.filter(isKept),
          bases: one.bases.filter(isKept),
          people: one.people.filter(isKept),
        }
      : one
  return {
    ...table,
    columns: table.columns.filter(isKept),
    blocks: table.blocks.map((block) => ({
      ...block,
      rows: block.rows.map(row),
      total: block.total && row(block.total),
    })),
  }
}

const NO_COLUMN: Column = { measure: 'mean', code: '', label: {} }
