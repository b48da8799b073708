/** Tells a spreadsheet that a file is UTF-8; stands before its first character. */
export const BOM = '\uFEFF'

/** What a spreadsheet may take for a formula when a cell begins with it: OWASP ASVS 1.2.10 and full-width twins. */
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

/** Apostrophes before the character are counted in, so that what was guarded can be told from what was written. */
// oxlint-disable-next-line no-control-regex
const LIKE_A_FORMULA = /^'*[=+\-@\t\r\n\0＝＋－＠]/u

/** A text as a spreadsheet will not run it: with an apostrophe before it where it looks like a formula. */
export const guarded = (text: string): string => (LIKE_A_FORMULA.test(text) ? `'${text}` : text)

/** The text that `guarded` was given. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && LIKE_A_FORMULA.test(text) ? text.slice(1) : text

/**
 * One row of a CSV file with its line end (RFC 4180). Text is guarded against formulas; a number is written with
 * a point and without an exponent, and never guarded: -99 stays a number.
 */
export const csvRow = (cells: readonly (string | number)[], separator: Separator = ','): string =>
  cells.length === 1 && cells[0] === '' ? '""\r\n' : `${csvCells(cells, separator)}\r\n`

export type Separator = ',' | ';'

/** A part of a row, to stand before or behind others with a separator between. */
export function csvCells(cells: readonly (string | number)[], separator: Separator): string {
  let text = ''
  for (const [place, cell] of cells.entries()) {
    if (place > 0) text += separator
    text += typeof cell === 'string' ? quoted(guarded(cell), separator) : numeral(cell)
  }
  return text
}

/** In quotes where a reader would otherwise take it for something else; spaces at either end are often trimmed. */
const quoted = (text: string, separator: Separator): string =>
  SPECIAL.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text

const SPECIAL = /["\r\n\uFEFF]|^ | $/

const numeral = (value: number): string => {
  const plain = String(value)
  return plain.includes('e')
    ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : plain
}
