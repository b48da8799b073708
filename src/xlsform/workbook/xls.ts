import { createRequire } from 'node:module'

import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx'

import { textOf } from '../../instrument/expression/value.ts'
import { shownAs } from './number-format.ts'
import { isRead } from './sheet-names.ts'
import { dateIn, dateShown, LAST_DAY } from './styles.ts'
import { type SheetRow, type Tally, type Workbook, Unreadable, rowsOf, tallies } from './workbook.ts'

/** The byte of a compound file with its version, and the versions there are; the library takes another for a zip. */
const VERSION = { at: 26, known: [3, 4] }

/** Parses an old .xls (BIFF5, BIFF8): known sheets, and only the names of others. */
export function workbookOfXls(bytes: Uint8Array): Workbook {
  if (!VERSION.known.includes(bytes[VERSION.at] ?? 0)) throw new Unreadable('workbook.damaged')
  const bare = withoutProperties(bytes)
  const { SheetNames: names } = parsed(bare, { bookSheets: true })
  const read = names.filter((name) => names.length === 1 || isRead(name))
  const book = parsed(bare, { sheets: read, dense: true, cellNF: true, cellHTML: false, cellFormula: false })
  const tallyOf = tallies()
  const is1904 = book.Workbook?.WBProps?.date1904 === true
  return {
    sheets: names.map((name) => {
      const sheet = read.includes(name) ? book.Sheets[name] : undefined
      return { name, rows: sheet ? rowsIn(sheet, is1904, tallyOf(name)) : [] }
    }),
  }
}

/** The streams of document properties begin with this character, then their names. */
const PROPERTIES = ['\u0005SummaryInformation', '\u0005DocumentSummaryInformation']

/**
 * Returns the file with these streams called otherwise. The library would parse them, and goes through as many entries
 * as they say they have: a damaged number kept it busy for a minute.
 */
function withoutProperties(bytes: Uint8Array): Uint8Array {
  const bare = Buffer.from(bytes)
  for (const name of PROPERTIES.map((one) => Buffer.from(one, 'utf16le'))) {
    for (let at = bare.indexOf(name); at >= 0; at = bare.indexOf(name, at)) bare[at] = 0x78
  }
  return bare
}

type Library = { readonly read: (bytes: Uint8Array, options: ParsingOptions) => WorkBook }

/** Loaded only for such a file. */
const library = () => createRequire(import.meta.url)('@e965/xlsx') as Library

/** The library throws an Error for whatever it cannot parse. */
function parsed(bytes: Uint8Array, options: ParsingOptions): WorkBook {
  try {
    return library().read(bytes, { type: 'array', ...options })
  } catch (error) {
    const isLocked = error instanceof Error && error.message.includes('password')
    throw new Unreadable(isLocked ? 'workbook.password' : 'workbook.damaged')
  }
}

function rowsIn(sheet: WorkSheet, is1904: boolean, count: Tally): readonly SheetRow[] {
  const { rows, cell: keep, end } = rowsOf(count)
  const data = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[]
  // Rows and cells that hold nothing are holes in the arrays.
  for (const [place, cells] of data.entries()) {
    for (const [column, cell] of (cells ?? []).entries()) {
      if (cell) keep({ row: place + 1, column }, said(cell, is1904), shownIn(cell))
    }
    end(place + 1)
  }
  return rows
}

/** What the sheet shows instead of a number that is no date. */
function shownIn({ t: type, v: value, z: format }: CellObject): string | undefined {
  const written = String(format ?? 'General')
  const isNumber = type === 'n' && typeof value === 'number' && dateIn(written) === undefined
  return isNumber ? shownAs(value, written) : undefined
}

function said({ t: type, v: value, w: written, z: format }: CellObject, is1904: boolean): string {
  if (type === 'z' || value === undefined) return ''
  if (type === 'b') return value === true ? 'TRUE' : 'FALSE'
  if (type === 'e') return written ?? ''
  if (typeof value !== 'number') return String(value)
  const date = dateIn(String(format ?? 'General'))
  return date !== undefined && value >= 0 && value < LAST_DAY
    ? dateShown(value, { is1904, format: date })
    : textOf(Number(value.toPrecision(15)))
}
