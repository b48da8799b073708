import { createRequire } from 'node:module'

import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx'

import { textOf } from '../../instrument/expression/value.ts'
import { isUnseen } from '../../text.ts'
import { shownAs } from './number-format.ts'
import { isRead } from './sheet-names.ts'
import { dateIn, dateShown, LAST_DAY } from './styles.ts'
import { type SheetRow, type Tally, type Workbook, MOST, Unreadable, tally } from './workbook.ts'

/** The byte of a compound file with its version, and the versions there are; the library takes another for a zip. */
const VERSION = { at: 26, known: [3, 4] }

/** Parses an old .xls (BIFF5, BIFF8): known sheets, and only the names of others. */
export function workbookOfXls(bytes: Uint8Array): Workbook {
  if (!VERSION.known.includes(bytes[VERSION.at] ?? 0)) throw new Unreadable('workbook.damaged')
  const { SheetNames: names } = parsed(bytes, { bookSheets: true })
  const read = names.filter((name) => names.length === 1 || isRead(name))
  const book = parsed(bytes, { sheets: read, dense: true, cellNF: true, cellHTML: false, cellFormula: false })
  const count = tally()
  const is1904 = book.Workbook?.WBProps?.date1904 === true
  return {
    sheets: names.map((name) => {
      const sheet = read.includes(name) ? book.Sheets[name] : undefined
      return { name, rows: sheet ? rowsIn(sheet, is1904, count) : [] }
    }),
  }
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
  const rows: SheetRow[] = []
  const data = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[]
  // A row that holds nothing is a hole in the array.
  for (const [place, found] of data.entries()) {
    const cells = new Map<number, string>()
    const shown = new Map<number, string>()
    for (const [column, cell] of (found ?? []).slice(0, MOST.columns).entries()) {
      const text = cell ? said(cell, is1904) : ''
      if (isUnseen(text)) continue
      count.cell(text)
      cells.set(column, text)
      const otherwise = cell?.t === 'n' ? shownAs(Number(cell.v), String(cell.z ?? 'General')) : undefined
      if (otherwise !== undefined && text === textOf(Number(cell?.v))) shown.set(column, otherwise)
    }
    if (cells.size === 0) continue
    count.row()
    rows.push({ number: place + 1, cells, ...(shown.size > 0 && { shown }) })
  }
  return rows
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
