import { textOf } from '../../instrument/expression/value.ts'

/** Built-in number formats that are neither dates nor text: ECMA-376 part 1, 18.8.30. */
export const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
])

/** Literals, spaces and colours of a format; literals stay. */
const MARKED = /"([^"]*)"|\\(.)|[_*].|\[[^\]]*\]/g
/** What stands before the digits, the digits and decimals, and what stands behind. */
const DIGITS = /^([^0#?]*)([0#?,]+)(?:\.([0#?]+))?([^0#?/]*)$/

/** A number as a spreadsheet shows it, where that reads as another number: 7 as 007, 0.25 as 25%; else undefined. */
export function shownAs(value: number, format: string): string | undefined {
  const [above = '', below] = format.split(';')
  const isBelow = value < 0 && below !== undefined
  const [, before = '', digits, decimals = '', after = ''] =
    DIGITS.exec((isBelow ? below : above).replaceAll(MARKED, '$1$2')) ?? []
  if (digits === undefined || /e[+-]|general|@/i.test(format)) return undefined
  const size = Math.abs(after.includes('%') ? value * 100 : value)
  const [whole = '', fraction = ''] = size.toFixed(Math.min(decimals.length, 20)).split('.')
  const padded = whole.padStart(digits.replaceAll(/[^0]/g, '').length, '0')
  const grouped = digits.includes(',') ? padded.replaceAll(/\B(?=(\d{3})+$)/g, ',') : padded
  const sign = value < 0 && !isBelow ? '-' : ''
  const shown = `${sign}${before}${grouped}${fraction === '' ? '' : `.${fraction}`}${after}`.trim()
  const isSame = shown === textOf(value) || (Number(shown) === value && !/^-?0\d/.test(shown))
  return isSame ? undefined : shown
}
