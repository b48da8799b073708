import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { codeOf } from '../../src/xlsform/read/notice.ts'
import { openWorkbook } from '../../src/xlsform/workbook/open.ts'
import { readWorkbook } from '../../src/xlsform/read/read.ts'
import type { ImportResult } from '../../src/xlsform/read/report.ts'
import type { Workbook } from '../../src/xlsform/workbook/workbook.ts'
import { xlsformOf } from '../../src/xlsform/write/write.ts'
import { xlsxFile } from '../../src/xlsform/workbook/xlsx-file.ts'

/** Sheets by name: lines of cells separated by `|`; the first line is the header. */
export type Sheets = Readonly<Record<string, string>>

const cellsOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))

/** Returns the sheets as an opened workbook. */
export const workbookOf = (sheets: Sheets): Workbook => ({
  sheets: Object.entries(sheets).map(([name, text]) => ({
    name,
    rows: cellsOf(text).map((cells, place) => ({
      number: place + 1,
      cells: new Map([...cells.entries()].filter(([, cell]) => cell !== '')),
    })),
  })),
})

/** Returns the sheets as a file. */
export const fileOf = (sheets: Sheets): Buffer =>
  xlsxFile(Object.entries(sheets).map(([name, text]) => ({ name, rows: cellsOf(text) })))

export const reading = (sheets: Sheets): ImportResult =>
  readWorkbook(workbookOf(sheets), { language: 'en', called: 'Form' })

/** Reads the sheets as a questionnaire; throws when they are refused. */
export function formOf(sheets: Sheets): Questionnaire {
  const read = reading(sheets)
  if (!read.ok) throw new Error(`refused: ${toldIn(read, 'errors').join('; ')}`)
  return read.form
}

/** Formats notices as `sheet!A1 code [cell]`. */
export const toldIn = (
  { report }: ImportResult,
  sort: 'errors' | 'warnings' | 'dropped',
): readonly string[] =>
  report[sort].map((one) => `${one.sheet}!${one.column}${one.row} ${codeOf(one)} [${one.cell}]`)

export const errorsIn = (sheets: Sheets) => toldIn(reading(sheets), 'errors')
export const warningsIn = (sheets: Sheets) => toldIn(reading(sheets), 'warnings')

/** Exports a questionnaire as a workbook and imports it again. */
export function thereAndBack(form: Questionnaire): Questionnaire {
  const opened = openWorkbook(xlsformOf(form))
  if (!opened.ok) throw new Error(opened.sentence.key)
  const read = readWorkbook(opened.workbook, { language: 'de', called: 'Another title' })
  if (!read.ok) throw new Error(`refused: ${toldIn(read, 'errors').join('; ')}`)
  return read.form
}

/** Returns the cells an export writes into one column; '' for empty ones. */
export function column(form: Questionnaire, sheet: string, heading: string): readonly string[] {
  const opened = openWorkbook(xlsformOf(form))
  if (!opened.ok) throw new Error(opened.sentence.key)
  const [first, ...rows] = opened.workbook.sheets.find(({ name }) => name === sheet)?.rows ?? []
  const at = [...(first?.cells ?? [])].find(([, text]) => text === heading)?.[0] ?? -1
  return rows.map(({ cells }) => cells.get(at) ?? '')
}
