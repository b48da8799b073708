import { isYes } from '../../instrument/kinds/common/workbook.ts'
import { type ColumnsOf, PREFIX, columnNamed, isMedia, isSpoken } from './columns.ts'
import { type Notices, type Spot, notice } from './notice.ts'
import { type SheetRow, type Sheet, lettersOf } from '../workbook/workbook.ts'

/** A heading: `base` is the canonical column, or the text itself when unknown; `language` may be ''. */
export type Heading = {
  readonly base: string
  readonly known: boolean
  readonly language: string
  readonly written: string
  readonly spot: Spot
}

/** A cell with its position; `shown` is what the sheet shows instead of its number. */
export type Cell = {
  readonly text: string
  readonly heading: Heading
  readonly spot: Spot
  readonly shown?: string | undefined
}

/** A row below the headings. */
export type Line = {
  readonly row: number
  readonly sheet: string
  readonly cells: readonly Cell[]
  /** All headings, to locate a missing cell. */
  readonly headings: readonly Heading[]
}

export type Table = {
  readonly name: string
  readonly headings: readonly Heading[]
  readonly lines: readonly Line[]
}

/** Parses a sheet with its first row as headings; a duplicate heading is an error. */
export function tableOf(sheet: Sheet, of: ColumnsOf, notices: Notices): Table {
  const first = sheet.rows[0]
  const headings = first ? headingsOf(sheet.name, first, of) : new Map<number, Heading>()
  const all = [...headings.values()]
  refuseTwice(all, notices)
  warnUnheaded(sheet, headings, notices)
  return {
    name: sheet.name,
    headings: all,
    lines: sheet.rows.slice(1).map((row) => ({ ...lineOf(sheet.name, row, headings), headings: all })),
  }
}

/** Returns the cell of a known column; with text '' when empty, and column '' when the sheet lacks it. */
export function cellOf(line: Line, base: string): Cell {
  const is = (heading: Heading) => heading.known && heading.base === base
  const found = line.cells.find(({ heading }) => is(heading))
  if (found) return found
  const column = line.headings.find(is)?.spot.column ?? ''
  return { text: '', heading: NONE, spot: { sheet: line.sheet, row: line.row, column } }
}

/** Returns the text of a known column; '' when empty. */
export const textIn = (line: Line, base: string): string => cellOf(line, base).text

/** Whether a known column is "yes" in this row. */
export const saysYes = (line: Line, base: string): boolean => isYes(textIn(line, base))

export const isNo = (text: string): boolean => /^(?:no|false|false\(\)|0)$/i.test(text)

const NONE: Heading = {
  base: '',
  known: false,
  language: '',
  written: '',
  spot: { sheet: '', row: 0, column: '' },
}

function lineOf(
  sheet: string,
  row: SheetRow,
  headings: ReadonlyMap<number, Heading>,
): Omit<Line, 'headings'> {
  const cells = [...row.cells].flatMap(([column, text]): Cell[] => {
    const heading = headings.get(column)
    const said = trimmed(text)
    if (!heading || said === '') return []
    const spot = { sheet, row: row.number, column: lettersOf(column) }
    return [{ text: said, heading, spot, shown: row.shown?.get(column) }]
  })
  return {
    row: row.number,
    sheet,
    cells: cells.sort((a, b) => a.heading.written.length - b.heading.written.length),
  }
}

/** Normalizes line ends; trims no-break spaces too. */
const trimmed = (text: string) => text.replaceAll(/\r\n?/g, '\n').trim()

function headingsOf(sheet: string, { number, cells }: SheetRow, of: ColumnsOf): Map<number, Heading> {
  const written = [...cells].map(([column, text]) => [column, text.replaceAll(/\s+/g, ' ').trim()] as const)
  const mark = written.some(([, text]) => text.includes('::')) ? '::' : ':'
  return new Map(
    written
      .filter(([, text]) => text !== '')
      .map(([column, text]) => {
        const spot = { sheet, row: number, column: lettersOf(column) }
        return [column, headingOf(text, mark, of, spot)] as const
      }),
  )
}

/** `jr:` is a namespace prefix, not a language separator. */
function headingOf(written: string, mark: string, of: ColumnsOf, spot: Spot): Heading {
  const parts = written
    .replace(/^jr:/i, 'jr ')
    .split(mark)
    .map((part) => part.trim().replace(/^jr /i, 'jr:'))
  const names = [2, 1].map((count) => parts.slice(0, count))
  for (const name of names) {
    const base = columnNamed(
      of,
      name
        .map(snake)
        .join('::')
        .replace(/^media::/, ''),
    )
    const rest = parts.slice(name.length)
    if (base !== undefined && rest.length <= 1 && takes(base, rest)) {
      return { base, known: true, language: rest[0] ?? '', written, spot }
    }
  }
  return { base: written.toLowerCase(), known: false, language: '', written, spot }
}

const snake = (part: string) => part.toLowerCase().replaceAll(' ', '_')

/** Only text and media have a language. */
const takes = (base: string, rest: readonly string[]) => rest.length === 0 || isSpoken(base) || isMedia(base)

function refuseTwice(headings: readonly Heading[], notices: Notices): void {
  const seen = new Map<string, Heading>()
  for (const heading of headings) {
    const name = `${heading.base}\n${heading.language.toLowerCase()}`
    const before = seen.get(name)
    if (before) {
      const values = { column: before.spot.column, heading: before.written }
      notices.errors.push(notice(heading.spot, heading.written, 'workbook.heading_twice', values))
    } else seen.set(name, heading)
  }
}

/** Cells without a heading are ignored; warns once per column. */
function warnUnheaded(
  { name, rows }: Sheet,
  headings: ReadonlyMap<number, Heading>,
  { warnings }: Notices,
): void {
  const told = new Set<number>(headings.keys())
  for (const { number, cells } of rows.slice(1)) {
    for (const [column, text] of cells) {
      if (told.has(column) || trimmed(text) === '') continue
      told.add(column)
      const spot = { sheet: name, row: number, column: lettersOf(column) }
      warnings.push(notice(spot, trimmed(text), 'workbook.no_heading'))
    }
  }
}

/** Returns cells of unknown columns, without misspelt `colloquy::` ones. */
export const unknownCells = (line: Line): readonly Cell[] =>
  line.cells.filter(({ heading }) => !heading.known && !heading.written.startsWith(PREFIX))
