import Papa from 'papaparse'

import { BOM, csvRow, type Separator, unguarded } from '../../csv.ts'
import type { Key } from '../../locale/message.ts'
import type { CellFault } from '../../translation/csv.ts'
import { checked, type Row, type RowsRead } from './check-rows.ts'
import type { Codebook } from './codebook.ts'
import { CODEBOOK_COLUMNS, CODEBOOK_FORMAT, ownRows } from './own-rows.ts'
import { pathRows } from './path-rows.ts'

/** A codebook from a file with the columns that were not read, or all that is wrong with it. */
export type CodesRead =
  | Readonly<{ ok: true; codebook: Codebook; ignored: readonly string[] }>
  | Readonly<{ ok: false; faults: readonly CellFault[] }>

const MOST_MEGABYTES = 1
const MOST_FAULTS = 50

/** The column of counts, which is not read. */
const ANSWERS = 'answers'

/** How `codebook.csv` is written: with a column of answers by code where they are counted. */
type Writing = Readonly<{ answers?: ReadonlyMap<string, number>; bom?: boolean; separator?: Separator }>

/** Writes a codebook as `codebook.csv`: a code a row, text cells guarded against formulas. */
export function codebookCsv({ codes }: Codebook, { answers, bom = true, separator }: Writing = {}): string {
  const rows = codes.map(
    ({ guid, slug, parent, name, definition, use, not_use, example, color, retired }) => [
      CODEBOOK_FORMAT,
      guid,
      slug,
      parent ?? '',
      name,
      definition,
      use,
      not_use,
      example,
      color,
      retired ? '1' : '0',
      ...(answers ? [answers.get(guid) ?? 0] : []),
    ],
  )
  const header = answers ? [...CODEBOOK_COLUMNS, ANSWERS] : CODEBOOK_COLUMNS
  return (bom ? BOM : '') + [header, ...rows].map((cells) => csvRow(cells, separator)).join('')
}

/**
 * Reads a codebook from CSV: our own, that of Taguette (path, tag or name; description), or that of MAXQDA (Code, with >
 * or \ between levels; Memo). The headings tell which.
 */
export function readCodebookCsv(bytes: Uint8Array): CodesRead {
  if (bytes.length > MOST_MEGABYTES * 1024 * 1024) return refused('codes.too_large', { max: MOST_MEGABYTES })
  const text = decoded(bytes)
  if (text === undefined) return refused('codes.csv_not_utf8')
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separatorOf(text), skipEmptyLines: false })
  const torn = errors.find(({ type }) => type === 'Quotes')
  if (torn)
    return {
      ok: false,
      faults: [{ row: (torn.row ?? 0) + 1, column: '', key: 'codes.csv_quotes', values: {} }],
    }
  const headings = (data[0] ?? []).map((cell) => unguarded(cell).trim())
  const names = headings.map((heading) => heading.toLowerCase())
  const kind = kindOf(names)
  if ('key' in kind) return refused(kind.key, { columns: kind.columns })
  const lost = kind.needed.filter((name) => !names.includes(name))
  if (lost.length > 0)
    return {
      ok: false,
      faults: lost.map((column) => ({ row: 1, column, key: 'codes.csv_no_column', values: { column } })),
    }
  const { codes, faults } = kind.read(rowsOf(data, names))
  if (faults.length > 0) return { ok: false, faults: faults.slice(0, MOST_FAULTS) }
  if (codes.length === 0) return refused('codes.no_codes')
  const found = checked(codes)
  if ('faults' in found) return { ok: false, faults: found.faults.slice(0, MOST_FAULTS) }
  const ignored = headings.filter((heading, at) => heading !== '' && !kind.known.includes(names[at] ?? ''))
  return { ok: true, codebook: found.codebook, ignored }
}

type Kind = Readonly<{
  needed: readonly string[]
  known: readonly string[]
  read: (rows: readonly Row[]) => RowsRead
}>

const TAGUETTE = ['path', 'tag', 'name']

function kindOf(names: readonly string[]): Kind | Readonly<{ key: Key; columns: string }> {
  if (names.includes('format'))
    return { needed: ['guid', 'parent', 'name'], known: [...CODEBOOK_COLUMNS, ANSWERS], read: ownRows }
  if (names.includes('code')) {
    const read = pathRows({ path: 'code', definition: 'memo', levels: /\s*[>\\]\s*/ })
    return { needed: [], known: ['code', 'memo'], read }
  }
  const [path, other] = TAGUETTE.filter((name) => names.includes(name))
  if (path === undefined) return { key: 'codes.csv_no_heading', columns: [...TAGUETTE, 'Code'].join(', ') }
  if (other !== undefined) return { key: 'codes.csv_two_headings', columns: `${path}, ${other}` }
  return {
    needed: [],
    known: [path, 'description'],
    read: pathRows({ path, definition: 'description', levels: null }),
  }
}

/** The separator that the headings have most of. */
const separatorOf = (text: string): string => {
  const [headings = ''] = text.split(/[\r\n]/, 1)
  const counted = [',', ';', '\t'].map((separator) => [headings.split(separator).length, separator] as const)
  return counted.reduce((most, one) => (one[0] > most[0] ? one : most))[1]
}

/** Rows that hold something; a row is numbered from 1 with the headings, as in a spreadsheet. */
function rowsOf(data: readonly (readonly string[])[], names: readonly string[]): readonly Row[] {
  const columns = new Map(names.map((name, at) => [name, at] as const).reverse())
  return data.flatMap((cells, at) => {
    if (at === 0 || cells.every((cell) => cell.trim() === '')) return []
    const cell = (heading: string) => unguarded(cells[columns.get(heading) ?? -1] ?? '')
    return [{ row: at + 1, cell }]
  })
}

const refused = (key: Key, values: CellFault['values'] = {}): CodesRead => ({
  ok: false,
  faults: [{ row: 1, column: '', key, values }],
})

/** Decodes UTF-8; undefined when it is none. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
