/** A table of the report. */
export type Table = Readonly<{
  head: readonly string[]
  rows: readonly (readonly string[])[]
  /** Indexes of right-aligned columns. */
  numbers?: readonly number[]
}>

/** Returns a table in Markdown, aligned as by prettier. Throws RangeError for a row of another length. */
export function printedTable({ head, rows, numbers = [] }: Table): string {
  const uneven = rows.find((row) => row.length !== head.length)
  if (uneven) throw new RangeError(`a row of ${uneven.length} cells under ${head.length} heads: ${uneven[0]}`)
  const cells = [head, ...rows].map((row) => row.map(escaped))
  const widths = head.map((_, at) => Math.max(3, ...cells.map((row) => row[at]?.length ?? 0)))
  const isNumber = (at: number) => numbers.includes(at)
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => (isNumber(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join(' | ')} |`
  const rule = widths.map((width, at) => (isNumber(at) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)))
  const [first = [], ...others] = cells
  return [line(first), line(rule), ...others.map(line)].join('\n')
}

/** Escapes `|`, which ends a cell, and line feeds, which end a row. */
const escaped = (cell: string) => cell.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')
