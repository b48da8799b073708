import { BOM, csvCells, csvRow } from '../csv.ts'
import type { Cell, Column } from '../instrument/kinds/kind.ts'
import { languageOf } from '../web/language.ts'
import { csvFiles, headerOf, type CsvFile } from './file.ts'
import { traitVariables } from '../dataset/dataset.ts'
import type { Rare } from './k-report.ts'
import type { ExportPlan, Options } from './plan.ts'
import type { Row } from '../dataset/rows.ts'
import { missingLabel, valueOf, type Variable } from '../dataset/variable.ts'
import { labelOf, printed } from './print.ts'

type Rows = AsyncIterable<readonly Row[]>

/** Responses written at a time: long enough a text to write, and soon forgotten. */
const AT_ONCE = 50

/** A piece of a file, and how many rows end in it, the header apart. */
export type Chunk = { readonly text: string; readonly rows: number }

/** One row for each response. */
export async function* responsesCsv(plan: ExportPlan, rows: Rows): AsyncGenerator<Chunk> {
  const file = csvFiles(plan).responses
  const print = printerOf(plan)
  const { separator } = plan.options
  yield* csvOf(plan.options, file, rows, (row) => {
    const cells: Cell[] = [file.format, ...headCells(plan, row)]
    for (const [question, { columns }] of plan.questions.entries())
      for (const [place, column] of columns.entries()) {
        const cell = row.cells[question]?.[place] ?? ''
        if (column.words) cells.push(...inTwo(cell))
        else cells.push(print(column, cell))
      }
    return [csvRow(cells, separator)]
  })
}

/** One row for each response and each column that is not words. */
export async function* answersLongCsv(plan: ExportPlan, rows: Rows): AsyncGenerator<Chunk> {
  const file = csvFiles(plan).answers_long
  const { separator } = plan.options
  const columns = plan.questions.flatMap(({ code, columns: of }, question) =>
    of.flatMap((column, place) =>
      column.words ? [] : [{ question, place, write: writerOf(plan, code, column) }],
    ),
  )
  yield* csvOf(plan.options, file, rows, (row) => {
    const head = csvCells([file.format, ...headCells(plan, row)], separator) + separator
    return columns.map(
      ({ question, place, write }) => `${head}${write(row.cells[question]?.[place] ?? '')}\r\n`,
    )
  })
}

/** One row for each response and each column in which somebody wrote. */
export async function* answersTextCsv(plan: ExportPlan, rows: Rows): AsyncGenerator<Chunk> {
  const file = csvFiles(plan).answers_text
  const { separator } = plan.options
  yield* csvOf(plan.options, file, rows, (row) => {
    const head = [file.format, ...headCells(plan, row)]
    return plan.questions.flatMap(({ code, columns }, question) =>
      columns.flatMap(({ name, words }, place) => {
        const cell = row.cells[question]?.[place] ?? ''
        return words && typeof cell === 'string'
          ? [csvRow([...head, code, name, ...inTwo(cell)], separator)]
          : []
      }),
    )
  })
}

/** One row for each combination of traits that fewer than k people share. */
export function kReportCsv(plan: ExportPlan, rare: readonly Rare[]): Chunk {
  const file = csvFiles(plan).k_report
  const print = printerOf(plan)
  const variables = traitVariables(plan)
  const { separator } = plan.options
  const lines = rare.map(({ cells, count }) =>
    csvRow(
      [
        file.format,
        ...variables.map((variable, place) => print(variable, cells[place] ?? '')),
        count,
        plan.consultation.pack_k,
      ],
      separator,
    ),
  )
  return { text: beginningOf(plan.options, headerOf(file)) + lines.join(''), rows: lines.length }
}

/** The byte order mark, where it was asked for, and the header. */
export const beginningOf = ({ bom, separator }: Options, header: readonly string[]): string =>
  (bom ? BOM : '') + csvRow(header, separator)

/** The rows of a file, written as they come; `linesOf` gives the rows a response makes. */
async function* csvOf(
  options: Options,
  file: CsvFile,
  rows: Rows,
  linesOf: (row: Row) => readonly string[],
): AsyncGenerator<Chunk> {
  yield { text: beginningOf(options, headerOf(file)), rows: 0 }
  for await (const batch of rows) {
    for (let from = 0; from < batch.length; from += AT_ONCE) {
      const lines = batch.slice(from, from + AT_ONCE).flatMap(linesOf)
      yield { text: lines.join(''), rows: lines.length }
    }
  }
}

/** Words and, beside them, the reason why there are none. */
const inTwo = (cell: Cell): readonly [Cell, Cell] => (typeof cell === 'string' ? [cell, ''] : ['', cell])

function headCells(plan: ExportPlan, { head }: Row): readonly Cell[] {
  const print = printerOf(plan)
  return plan.row.map((variable, place) => print(variable, head[place] ?? ''))
}

/** Writes one column's part of a row of answers_long; what a code is written as is found once. */
function writerOf(plan: ExportPlan, code: string, column: Column): (cell: Cell) => string {
  const labelled = labellerOf(plan)
  const { separator } = plan.options
  const named = csvCells([code, column.name], separator) + separator
  const known = new Map<Cell, string>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const text = named + csvCells([cell, labelled(column, cell)], separator)
    if (column.values.length > 0) known.set(cell, text)
    return text
  }
}

const printerOf =
  ({ options, consultation }: ExportPlan) =>
  (variable: Pick<Variable, 'values' | 'always_codes'>, cell: Cell): Cell =>
    printed(variable, cell, options, consultation.default_language)

/** The words for a code: an option's label, or what a missing code means; '' for a plain number. */
const labellerOf = ({ options: { language }, consultation: { default_language } }: ExportPlan) => {
  const { t } = languageOf(language, default_language)
  return (variable: Pick<Variable, 'values'>, cell: Cell): string => {
    const value = valueOf(variable, cell)
    if (value) return labelOf(value, language, default_language)
    const missing = typeof cell === 'number' ? missingLabel(cell) : undefined
    return missing ? t(missing) : ''
  }
}
