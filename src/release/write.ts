import { BOM, csvRow } from '../csv.ts'
import type { Cell } from '../questionnaire/kinds/kind.ts'
import { languageOf } from '../web/language.ts'
import { csvFiles, headerOf, type CsvFile } from './file.ts'
import { traitVariables, type Rare } from './k-report.ts'
import type { ExportPlan } from './plan.ts'
import type { Row } from './rows.ts'
import { labelOf, missingLabel, printed, valueOf, type Options, type Variable } from './variable.ts'

type Rows = AsyncIterable<readonly Row[]>

/** A piece of a file, and how many rows end in it, the header apart. */
export type Chunk = { readonly text: string; readonly rows: number }

/** One row for each response. */
export async function* responsesCsv(plan: ExportPlan, rows: Rows): AsyncGenerator<Chunk> {
  const file = csvFiles(plan).responses
  const print = printerOf(plan)
  yield* csvOf(plan.options, file, rows, (row) => [
    [
      ...headCells(plan, row),
      ...plan.questions.flatMap(({ columns }, question) =>
        columns.flatMap((column, place) => {
          const cell = row.cells[question]?.[place] ?? ''
          return column.words ? inTwo(cell) : [print(column, cell)]
        }),
      ),
    ],
  ])
}

/** One row for each response and each column that is not words. */
export async function* answersLongCsv(plan: ExportPlan, rows: Rows): AsyncGenerator<Chunk> {
  const labelled = labellerOf(plan)
  yield* csvOf(plan.options, csvFiles(plan).answers_long, rows, (row) => {
    const head = headCells(plan, row)
    return plan.questions.flatMap(({ code, columns }, question) =>
      columns.flatMap((column, place) => {
        const cell = row.cells[question]?.[place] ?? ''
        return column.words ? [] : [[...head, code, column.name, cell, labelled(column, cell)]]
      }),
    )
  })
}

/** One row for each response and each column in which somebody wrote. */
export async function* answersTextCsv(plan: ExportPlan, rows: Rows): AsyncGenerator<Chunk> {
  yield* csvOf(plan.options, csvFiles(plan).answers_text, rows, (row) => {
    const head = headCells(plan, row)
    return plan.questions.flatMap(({ code, columns }, question) =>
      columns.flatMap(({ name, words }, place) => {
        const cell = row.cells[question]?.[place] ?? ''
        return words && typeof cell === 'string' ? [[...head, code, name, ...inTwo(cell)]] : []
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

/** The rows of a file, written as they come; `cellsOf` gives the rows a response makes, without `format`. */
async function* csvOf(
  options: Options,
  file: CsvFile,
  rows: Rows,
  cellsOf: (row: Row) => readonly (readonly Cell[])[],
): AsyncGenerator<Chunk> {
  yield { text: beginningOf(options, headerOf(file)), rows: 0 }
  for await (const batch of rows) {
    const lines = batch.flatMap(cellsOf).map((cells) => csvRow([file.format, ...cells], options.separator))
    yield { text: lines.join(''), rows: lines.length }
  }
}

/** Words and, beside them, the reason why there are none. */
const inTwo = (cell: Cell): readonly [Cell, Cell] => (typeof cell === 'string' ? [cell, ''] : ['', cell])

const headCells = (plan: ExportPlan, { head }: Row): readonly Cell[] =>
  plan.row.map((variable, place) => printerOf(plan)(variable, head[place] ?? ''))

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
