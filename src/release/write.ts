import { BOM, csvCells, csvRow } from '../csv.ts'
import type { Cell } from '../instrument/answer.ts'
import type { Column } from '../instrument/kinds/kind.ts'
import { languageOf } from '../web/language.ts'
import { csvFiles, headerOf, type CsvFile } from './file.ts'
import { traitVariables } from '../dataset/dataset.ts'
import type { Rare } from './k-report.ts'
import type { ExportPlan, Options } from './plan.ts'
import type { DatasetRow } from '../dataset/rows.ts'
import { missingLabel, valueOf, type Variable } from '../dataset/variable.ts'
import { labelOf, printed } from './print.ts'

/** A piece of a file, and the number of data rows ending in it. */
export type Chunk = { readonly text: string; readonly rows: number }

/** A file generated per response: its header, and the rows of a response. */
export type RowFile = {
  readonly name: string
  readonly beginning: string
  readonly linesOf: (row: DatasetRow) => readonly string[]
}

/** A file made at once: a text, or `bytes` where it is none. */
export type WholeFile = {
  readonly name: string
  readonly content: () => WholeChunk | Promise<WholeChunk>
}
/** A piece that is a whole file. */
export type WholeChunk = Chunk & { readonly bytes?: Uint8Array }

/** Returns the row-based files, in order. */
export const rowFiles = (plan: ExportPlan): readonly RowFile[] => [
  responsesFile(plan),
  answersLongFile(plan),
  answersTextFile(plan),
  ...incidenceFiles(plan),
]

/** One row per response. */
function responsesFile(plan: ExportPlan): RowFile {
  const file = csvFiles(plan).responses
  const print = printerOf(plan)
  const { separator } = plan.options
  return rowFile(plan, file, (row) => {
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

/** One row per response and column other than free text. */
function answersLongFile(plan: ExportPlan): RowFile {
  const file = csvFiles(plan).answers_long
  const { separator } = plan.options
  const columns = plan.questions.flatMap(({ code, columns: of }, question) =>
    of.flatMap((column, place) =>
      column.words ? [] : [{ question, place, write: writerOf(plan, code, column) }],
    ),
  )
  return rowFile(plan, file, (row) => {
    const head = csvCells([file.format, ...headCells(plan, row)], separator) + separator
    return columns.map(
      ({ question, place, write }) => `${head}${write(row.cells[question]?.[place] ?? '')}\r\n`,
    )
  })
}

/** One row per response and non-empty free-text column. */
function answersTextFile(plan: ExportPlan): RowFile {
  const file = csvFiles(plan).answers_text
  const { separator } = plan.options
  return rowFile(plan, file, (row) => {
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

/** One row per response, its codes only; none where nothing is coded. */
function incidenceFiles(plan: ExportPlan): readonly RowFile[] {
  const { incidence: file } = csvFiles(plan)
  if (!file) return []
  const { separator } = plan.options
  const first = plan.questions.length - plan.coded.length
  return [
    rowFile(plan, file, ({ head: [response = ''], cells }) => [
      csvRow([file.format, response, ...cells.slice(first).flat()], separator),
    ]),
  ]
}

const rowFile = ({ options }: ExportPlan, file: CsvFile, linesOf: RowFile['linesOf']): RowFile => ({
  name: file.name,
  beginning: beginningOf(options, headerOf(file)),
  linesOf,
})

/** Writes one row per trait combination shared by fewer than k people. */
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

/** Returns the optional byte order mark and the header. */
export const beginningOf = ({ bom, separator }: Options, header: readonly string[]): string =>
  (bom ? BOM : '') + csvRow(header, separator)

/** Free text, and the companion's missing code. */
const inTwo = (cell: Cell): readonly [Cell, Cell] => (typeof cell === 'string' ? [cell, ''] : ['', cell])

function headCells(plan: ExportPlan, { head }: DatasetRow): readonly Cell[] {
  const print = printerOf(plan)
  return plan.row.map((variable, place) => print(variable, head[place] ?? ''))
}

/** Writes a column's part of an answers_long row; the text of each code is cached. */
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

/** Returns the label of a code: of an option or missing code; '' for a plain number. */
const labellerOf = ({ options: { language }, consultation: { default_language } }: ExportPlan) => {
  const { t } = languageOf(language, default_language)
  return (variable: Pick<Variable, 'values' | 'not_reached'>, cell: Cell): string => {
    const value = valueOf(variable, cell)
    if (value) return labelOf(value, language, default_language)
    const missing = typeof cell === 'number' ? missingLabel(cell, variable) : undefined
    return missing ? t(missing) : ''
  }
}
