import type { Sentence } from '../../web/form.ts'
import type { Key } from '../../locale/message.ts'

/** The cells of a row that hold something, by column from 0; `number` is the row's in the workbook, from 1. */
export type SheetRow = { readonly number: number; readonly cells: ReadonlyMap<number, string> }
export type Sheet = { readonly name: string; readonly rows: readonly SheetRow[] }
export type Workbook = { readonly sheets: readonly Sheet[] }

/** A file as a workbook, or the one sentence that says why it is none. */
export type Opened =
  { readonly ok: true; readonly workbook: Workbook } | { readonly ok: false; readonly sentence: Sentence }

/** What a file may hold; more is refused before it costs anything. */
export const MOST = {
  /** Bytes of a file, and of what it unpacks to. */
  bytes: 10 * 1024 * 1024,
  unpacked: 100 * 1024 * 1024,
  entries: 200,
  /** Rows of all sheets that hold something. */
  rows: 5000,
  /** Cells of all sheets that hold something, and the characters in them. */
  cells: 200_000,
  characters: 10_000_000,
  /** Columns of a sheet in which something may stand. */
  columns: 2000,
}

/** Why a file is no workbook that can be read. */
export class Unreadable extends Error {
  override name = 'Unreadable'
  readonly sentence: Sentence

  constructor(key: Key, values: Readonly<Record<string, string | number>> = {}) {
    super(key)
    this.sentence = { key, values }
  }
}

/** The letters of a column, from 0. */
export function lettersOf(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** Counts what is taken from a file over all its sheets; throws Unreadable when it is too much. */
export function tally() {
  let rows = 0
  let cells = 0
  let characters = 0
  return {
    row: () => {
      rows += 1
      if (rows > MOST.rows) throw new Unreadable('workbook.too_many_rows', { max: MOST.rows })
    },
    cell: (text: string) => {
      cells += 1
      characters += text.length
      if (cells > MOST.cells || characters > MOST.characters) throw new Unreadable('workbook.too_much')
    },
  }
}

export type Tally = ReturnType<typeof tally>
