import { textOf } from '../../instrument/expression/value.ts'
import { unescaped } from './shared-strings.ts'
import { shownAs } from './number-format.ts'
import { type Styles, LAST_DAY, dateShown } from './styles.ts'
import { type SheetRow, type Tally, MOST, rowsOf, tooMuchText } from './workbook.ts'
import { type Attributes, walkXml } from './xml.ts'

/** What all sheets share. */
export type Shared = {
  readonly strings: readonly string[]
  readonly styles: Styles
  readonly is1904: boolean
}

/** Parses the rows of a sheet that are not empty. For a formula its cached value is read. */
export function sheetRows(bytes: Uint8Array, shared: Shared, count: Tally): readonly SheetRow[] {
  const { rows, cell: keep, end } = rowsOf(count)
  let row = 0
  let column = -1
  let cell: Attributes = {}
  let words = ''
  let taken = false
  let aid = false
  walkXml(bytes, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = placeIn(attributes['r'] ?? '', row + 1)
        column = -1
      }
      if (name === 'c') {
        column = columnIn(attributes['r'] ?? '', column + 1)
        cell = attributes
        words = ''
      }
      if (name === 'rPh') aid = true
      taken = name === 'v' || (name === 't' && !aid)
    },
    text: (text) => {
      if (taken) words += text
      if (words.length > MOST.characters) throw tooMuchText()
    },
    close: (name) => {
      taken = false
      if (name === 'rPh') aid = false
      if (name === 'c' && words !== '')
        keep({ row, column }, said(cell, words, shared), shownIn(cell, words, shared))
      if (name === 'row') end(row)
    },
  })
  return rows.sort((a, b) => a.number - b.number)
}

const placeIn = (written: string, next: number) => (/^\d{1,7}$/.test(written) ? Number(written) : next)

/** Parses the column of `AB12`, from 0. */
function columnIn(address: string, next: number): number {
  const letters = /^([A-Z]{1,3})\d*$/.exec(address)?.[1]
  if (letters === undefined) return next
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** The text of a cell: ECMA-376 part 1, 18.18.11. */
function said({ t: type = 'n', s: style = '' }: Attributes, words: string, shared: Shared): string {
  if (type === 's') return shared.strings[Number(words)] ?? ''
  if (type === 'b') return words.trim() === '1' ? 'TRUE' : 'FALSE'
  if (type !== 'n') return unescaped(words)
  const value = Number(words)
  if (words.trim() === '' || !Number.isFinite(value)) return words
  const format = shared.styles.dates.get(Number(style || '0'))
  const isDated = format !== undefined && value >= 0 && value < LAST_DAY
  return isDated ? dateShown(value, { is1904: shared.is1904, format }) : textOf(Number(value.toPrecision(15)))
}

/** What the sheet shows instead of a number. */
function shownIn({ t: type = 'n', s: style = '' }: Attributes, words: string, { styles }: Shared) {
  const format = type === 'n' ? styles.numbers.get(Number(style || '0')) : undefined
  const value = Number(words)
  return format === undefined || !Number.isFinite(value) ? undefined : shownAs(value, format)
}
