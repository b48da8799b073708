import Papa from 'papaparse'

import { type SheetRow, type Sheet, type Tally, MOST, Unreadable, tallies } from './workbook.ts'

/** Parses a CSV file: one sheet `survey`, or several stacked sheets, each after its name. */
export function sheetsOfCsv(text: string): readonly Sheet[] {
  const filled = rowsOfCsv(text, 'CSV')
  if (isStacked(filled)) return stacked(filled)
  const first = filled[0]
  if (!first || !looksLikeHeadings(first)) throw new Unreadable('workbook.no_workbook')
  return [{ name: 'survey', rows: filled }]
}

/** Parses the rows of a CSV file that hold something. */
export function rowsOfCsv(text: string, name: string): readonly SheetRow[] {
  const count = tallies()(name)
  const rows: SheetRow[] = []
  Papa.parse<string[]>(text, {
    skipEmptyLines: false,
    step: ({ data, errors }, parser) => {
      if (errors.some(({ type }) => type === 'Quotes')) throw new Unreadable('workbook.csv_quotes')
      if (rows.length < MOST.rows * 20) rows.push(rowOf(data, rows.length + 1, count))
      else parser.abort()
    },
  })
  return rows.filter(({ cells }) => cells.size > 0)
}

function rowOf(data: readonly string[], number: number, count: Tally): SheetRow {
  const cells = new Map<number, string>()
  for (const [column, cell] of data.slice(0, MOST.columns).entries()) {
    if (cell === '') continue
    count.cell(cell, number)
    cells.set(column, cell)
  }
  if (cells.size > 0) count.row(number)
  return { number, cells }
}

const looksLikeHeadings = ({ cells }: SheetRow) =>
  [...cells.values()].some((cell) => /^\s*(?:type|command)\s*$/i.test(cell))

const NAME = /^\s*(?:survey|choices|settings)\s*$/i

/** Stacked: the sheet's name is alone in the first column, which its rows leave empty. */
const isStacked = ([first]: readonly SheetRow[]) => first !== undefined && NAME.test(nameIn(first) ?? '')

const nameIn = ({ cells }: SheetRow) => cells.get(0)

function stacked(rows: readonly SheetRow[]): readonly Sheet[] {
  const sheets: { name: string; rows: SheetRow[] }[] = []
  for (const row of rows) {
    const name = nameIn(row)
    if (name !== undefined) sheets.push({ name, rows: [] })
    if (row.cells.size > (name === undefined ? 0 : 1)) {
      sheets.at(-1)?.rows.push({ ...row, cells: new Map([...row.cells].filter(([column]) => column > 0)) })
    }
  }
  return sheets
}
