import { walkXml } from './xml.ts'

/** Returns the indexes of the cell styles with a date or time format. */
export function dateStyles(bytes: Uint8Array | undefined): ReadonlySet<number> {
  const formats = new Map<number, string>()
  const dates = new Set<number>()
  if (!bytes) return dates
  let inCells = false
  let style = 0
  walkXml(bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      if (isDate(Number(attributes['numFmtId']), formats)) dates.add(style)
      style += 1
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return dates
}

/** Built-in number formats: ECMA-376 part 1, 18.8.30. */
const isBuiltIn = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

function isDate(id: number, formats: ReadonlyMap<number, string>): boolean {
  const format = formats.get(id)
  if (format === undefined) return isBuiltIn(id)
  const signs = format.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  return /[ymdhs]/i.test(signs) && !/general/i.test(signs)
}

const MS_PER_DAY = 86_400_000

/** Returns a serial number as `YYYY-MM-DD hh:mm:ss`, or `hh:mm:ss` when less than a day. */
export function dateShown(serial: number, is1904: boolean): string {
  const seconds = Math.round(serial * 86_400)
  if (seconds < 86_400 && !is1904) return iso(seconds * 1000).slice(11)
  // The 1900 date system has a false 29 February.
  const first = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  return iso(first + Math.floor(seconds / 86_400) * MS_PER_DAY + (seconds % 86_400) * 1000)
}

const iso = (at: number) => new Date(at).toISOString().slice(0, 19).replace('T', ' ')
