import { BUILT_IN } from './number-format.ts'
import { walkXml } from './xml.ts'

/** Cell styles by index: dates and times, and the formats of other numbers. */
export type Styles = {
  readonly dates: ReadonlyMap<number, DateFormat>
  readonly numbers: ReadonlyMap<number, string>
}

/** Whether a format shows a day, or only the time of one. */
export type DateFormat = 'day' | 'time'

/** Parses the cell styles. */
export function stylesIn(bytes: Uint8Array | undefined): Styles {
  const formats = new Map<number, string>(BUILT_IN)
  const dates = new Map<number, DateFormat>()
  const numbers = new Map<number, string>()
  if (!bytes) return { dates, numbers }
  let inCells = false
  let style = 0
  walkXml(bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const id = Number(attributes['numFmtId'])
      const format = formats.get(id)
      const date = format === undefined ? builtInDate(id) : dateIn(format)
      if (date) dates.set(style, date)
      else if (format !== undefined) numbers.set(style, format)
      style += 1
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return { dates, numbers }
}

/** Built-in formats of dates: ECMA-376 part 1, 18.8.30. */
function builtInDate(id: number): DateFormat | undefined {
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time'
  const isDay = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
  return isDay ? 'day' : undefined
}

/** Whether a format shows a date or a time; undefined for other numbers. */
export function dateIn(format: string): DateFormat | undefined {
  const signs = format.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  if (!/[ymdhs]/i.test(signs) || /general/i.test(signs)) return undefined
  return /[yd]/i.test(signs) || !/[hs]/i.test(signs) ? 'day' : 'time'
}

const MS_PER_DAY = 86_400_000

/** Serial number of the day after 9999-12-31. */
export const LAST_DAY = 2_958_466

/** Returns a serial number as `YYYY-MM-DD hh:mm:ss`, or `hh:mm:ss` when less than a day; day 0 of 1904 is a day. */
export function dateShown(
  serial: number,
  { is1904, format }: { is1904: boolean; format: DateFormat },
): string {
  const seconds = Math.round(serial * 86_400)
  if (seconds < 86_400 && (!is1904 || format === 'time')) return iso(seconds * 1000).slice(11)
  // The 1900 date system has a false 29 February.
  const first = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  return iso(first + Math.floor(seconds / 86_400) * MS_PER_DAY + (seconds % 86_400) * 1000)
}

const iso = (at: number) => new Date(at).toISOString().slice(0, 19).replace('T', ' ')
