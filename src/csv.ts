/** Byte order mark at the start of a file, by which spreadsheets detect UTF-8. */
export const BOM = '\uFEFF'

/** First characters of a cell that a spreadsheet may run as a formula: OWASP ASVS 1.2.10 and full-width twins. */
export const FORMULA_CHARACTERS = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '\0',
  '＝',
  '＋',
  '－',
  '＠',
] as const

/** Also matches leading apostrophes, so that guarding is reversible. */
// oxlint-disable-next-line no-control-regex
const LIKE_A_FORMULA = /^'*[=+\-@\t\r\n\0＝＋－＠]/u

/** Guards against CSV injection: prefixes an apostrophe when the text looks like a formula. */
export const guarded = (text: string): string => (LIKE_A_FORMULA.test(text) ? `'${text}` : text)

/** Inverse of `guarded`. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && LIKE_A_FORMULA.test(text) ? text.slice(1) : text

/**
 * Serializes one CSV row with its line end (RFC 4180). Text is guarded against formulas; a number is written with a
 * point, without an exponent, and never guarded: -99 stays a number.
 */
export const csvRow = (cells: readonly (string | number)[], separator: Separator = ','): string =>
  cells.length === 1 && cells[0] === '' ? '""\r\n' : `${csvCells(cells, separator)}\r\n`

export type Separator = ',' | ';'

/** Serializes part of a row, without separators at its ends. */
export function csvCells(cells: readonly (string | number)[], separator: Separator): string {
  let text = ''
  for (const [place, cell] of cells.entries()) {
    if (place > 0) text += separator
    text += typeof cell === 'string' ? quoted(guarded(cell), separator) : numeral(cell)
  }
  return text
}

/** Quotes a cell where a parser needs it; also spaces at either end, which parsers often trim. */
const quoted = (text: string, separator: Separator): string =>
  SPECIAL.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text

const SPECIAL = /["\r\n\uFEFF]|^ | $/

const numeral = (value: number): string => {
  const plain = String(value)
  return plain.includes('e')
    ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : plain
}
