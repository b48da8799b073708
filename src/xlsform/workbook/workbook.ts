import type { Sentence } from '../../web/form.ts'
import type { Key } from '../../locale/message.ts'
import { isUnseen } from '../../text.ts'

/** The non-empty cells of a row, by column from 0; `number` is the row in the sheet, from 1. */
export type SheetRow = {
  readonly number: number
  readonly cells: ReadonlyMap<number, string>
  /** What the sheet shows instead of a number, such as 007 for 7. */
  readonly shown?: ReadonlyMap<number, string>
}
export type Sheet = { readonly name: string; readonly rows: readonly SheetRow[] }
export type Workbook = {
  readonly sheets: readonly Sheet[]
  /** The CSV files that came with it, by file name. */
  readonly files?: readonly Sheet[]
}

/** A parsed workbook, or the sentence that says why it is none. */
export type Opened =
  { readonly ok: true; readonly workbook: Workbook } | { readonly ok: false; readonly sentence: Sentence }

/** Limits of a file, checked before or while parsing. */
export const MOST = {
  /** Bytes of the file, and unzipped. */
  bytes: 10 * 1024 * 1024,
  unpacked: 100 * 1024 * 1024,
  entries: 200,
  /** Non-empty rows of all sheets. */
  rows: 5000,
  /** Non-empty cells of all sheets, and their characters. */
  cells: 200_000,
  characters: 10_000_000,
  /** Columns of a sheet; later ones are ignored. */
  columns: 2000,
}

/** Why a file cannot be parsed. */
export class Unreadable extends Error {
  override name = 'Unreadable'
  readonly sentence: Sentence

  constructor(key: Key, values: Readonly<Record<string, string | number>> = {}) {
    super(key)
    this.sentence = { key, values }
  }
}

/** Column letters, index from 0. */
export function lettersOf(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** Counters of a sheet, which throw Unreadable at the row that exceeds a limit of the file. */
export type Tally = {
  readonly row: (row: number) => void
  readonly cell: (text: string, row: number) => void
}

/** Returns counters over all sheets of a file, for each sheet by name. */
export function tallies(): (sheet: string) => Tally {
  let rows = 0
  let cells = 0
  let characters = 0
  return (sheet) => ({
    row: (row) => {
      rows += 1
      if (rows > MOST.rows) throw new Unreadable('workbook.too_many_rows', { max: MOST.rows, sheet, row })
    },
    cell: (text, row) => {
      cells += 1
      characters += text.length
      if (cells > MOST.cells) throw new Unreadable('workbook.too_many_cells', { max: MOST.cells, sheet, row })
      if (characters > MOST.characters) throw tooMuchText(sheet, row)
    },
  })
}

/** Text of all sheets above the limit; row 0 where it is not known. */
export const tooMuchText = (sheet = '', row = 0): Unreadable =>
  new Unreadable('workbook.too_much', { max: MOST.characters, sheet, row })

/** Collects the rows of a sheet: `cell` adds to the current row, `end` ends it. */
export function rowsOf(count: Tally) {
  const rows: SheetRow[] = []
  let cells = new Map<number, string>()
  let shown = new Map<number, string>()
  return {
    rows,
    cell: (at: { row: number; column: number }, text: string, otherwise: string | undefined) => {
      if (isUnseen(text) || at.column >= MOST.columns) return
      count.cell(text, at.row)
      cells.set(at.column, text)
      if (otherwise !== undefined) shown.set(at.column, otherwise)
    },
    end: (number: number) => {
      if (cells.size === 0) return
      count.row(number)
      rows.push({ number, cells, ...(shown.size > 0 && { shown }) })
      cells = new Map()
      shown = new Map()
    },
  }
}
