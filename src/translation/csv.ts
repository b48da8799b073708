import Papa from 'papaparse'

import { BOM, csvRow, unguarded } from '../csv.ts'
import type { Key } from '../locale/message.ts'
import { isUnseen } from '../text.ts'
import { isWritten } from '../instrument/texts.ts'
import { madeFrom } from '../instrument/to-check.ts'
import type { Questionnaire, Text } from '../instrument/questionnaire.ts'
import { textPlaces, withWords, type PlacedText } from './places.ts'

/** Value of the first column in every row. */
export const TEXTS_FORMAT = 'colloquy.texts/1'

/** Maximum UTF-16 units of a text. */
export const LONGEST_TEXT = 5000

/** Exports all texts of a questionnaire with their translation into one language, as CSV. */
export function textsCsv(form: Questionnaire, language: string): string {
  const { default_language } = form
  const rows = textPlaces(form)
    .filter(({ text }) => isWritten(text, default_language))
    .map(({ address, text }) =>
      csvRow([TEXTS_FORMAT, address, text[default_language] ?? '', text[language] ?? '']),
    )
  return BOM + csvRow(headerOf(form, language)) + rows.join('')
}

/** Why a cell is refused; `row` from 1 with the header, as in a spreadsheet. */
export type CellFault = Readonly<{
  row: number
  column: string
  key: Key
  values: Readonly<Record<string, string | number>>
}>

/** A changed translation; `source` is the text it was translated from, according to the file. */
export type TextChange = Readonly<{ place: PlacedText; source: string; before: string; after: string }>

/** The result of an import, or all invalid cells. */
export type TextsRead =
  | Readonly<{
      ok: true
      changes: readonly TextChange[]
      /** Texts whose source has changed since the export. */
      stale: readonly PlacedText[]
      unchanged: number
    }>
  | Readonly<{ ok: false; faults: readonly CellFault[] }>

/** Parses an exported and translated file, separated by comma or semicolon. Empty cells are ignored. */
export function readTextsCsv(bytes: Uint8Array, form: Questionnaire, language: string): TextsRead {
  const source = decoded(bytes)
  if (source === undefined) return refused([fault(1, '', 'translation.csv_not_utf8')])
  const separator = /^"?format"?;/.test(source) ? ';' : ','
  const { data } = Papa.parse<string[]>(source, { delimiter: separator, skipEmptyLines: false })
  const columns = columnsIn(data[0] ?? [], form, language)
  if (!Array.isArray(columns)) return readRows(data, columns, form, language)
  return refused(columns)
}

/** Applies the changes; translations from an outdated source are marked to be checked. */
export function withChanges(
  form: Questionnaire,
  language: string,
  changes: readonly TextChange[],
): Questionnaire {
  const worded = withWords(form, language, new Map(changes.map(({ place, after }) => [place.address, after])))
  const stale = changes.filter(({ place, source }) => isStale(place.text, source, form.default_language))
  return stale.reduce(
    (now, { place, source, after }) => madeFrom(now, language, { ...place.text, [language]: after }, source),
    worded,
  )
}

/** Whether the source in the file is outdated. */
const isStale = (text: Text, source: string, language: string) => source !== (text[language] ?? '').trim()

const MOST_FAULTS = 50
const refused = (faults: readonly CellFault[]): TextsRead => ({
  ok: false,
  faults: faults.slice(0, MOST_FAULTS),
})
const fault = (row: number, column: string, key: Key, values: CellFault['values'] = {}): CellFault => ({
  row,
  column,
  key,
  values,
})

const headerOf = ({ default_language }: Questionnaire, language: string) => [
  'format',
  'place',
  default_language,
  language,
]

/** Decodes UTF-8; undefined when invalid. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

type Columns = Readonly<Record<'format' | 'place' | 'source' | 'target', number>>

/** Returns column indexes, or faults for missing ones. */
function columnsIn(header: readonly string[], form: Questionnaire, language: string): Columns | CellFault[] {
  const names = headerOf(form, language)
  const places = names.map((name) => header.findIndex((cell) => unguarded(cell.trim()) === name))
  const missing = names.filter((_, at) => places[at] === -1)
  if (missing.length > 0) return missing.map((name) => fault(1, name, 'translation.csv_no_column', { name }))
  const [format = 0, place = 0, source = 0, target = 0] = places
  return { format, place, source, target }
}

function readRows(
  rows: readonly (readonly string[])[],
  columns: Columns,
  form: Questionnaire,
  language: string,
): TextsRead {
  const known = new Map(textPlaces(form).map((place) => [place.address, place]))
  const seen = new Set<string>()
  const faults: CellFault[] = []
  const read: { place: PlacedText; source: string; after: string }[] = []
  for (const [index, cells] of rows.entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) continue
    const cell = (name: keyof Columns) => cleaned(cells[columns[name]] ?? '')
    const found = [...rowFaults(index + 1, cell, language, known, seen)]
    const place = known.get(cell('place'))
    seen.add(cell('place'))
    faults.push(...found)
    if (found.length === 0 && place) read.push({ place, source: cell('source'), after: cell('target') })
  }
  if (faults.length > 0) return refused(faults)
  if (read.length === 0) return refused([fault(1, '', 'translation.csv_empty')])
  return whatChanges(read, form, language)
}

/** Normalizes line ends; removes the apostrophe that protects from CSV formula injection. */
const cleaned = (cell: string) => (isUnseen(cell) ? '' : unguarded(cell.replaceAll(/\r\n?/g, '\n')).trim())

function* rowFaults(
  row: number,
  cell: (name: keyof Columns) => string,
  language: string,
  known: ReadonlyMap<string, PlacedText>,
  seen: ReadonlySet<string>,
): Generator<CellFault> {
  const place = cell('place')
  if (cell('format') !== TEXTS_FORMAT)
    yield fault(row, 'format', 'translation.csv_format', { format: TEXTS_FORMAT })
  if (!known.has(place)) yield fault(row, 'place', 'translation.csv_no_place', { place })
  else if (seen.has(place)) yield fault(row, 'place', 'translation.csv_twice', { place })
  const words = cell('target')
  if (!isShowable(words)) yield fault(row, language, 'form.broken')
  if (words.length > LONGEST_TEXT) yield fault(row, language, 'form.too_long', { max: LONGEST_TEXT })
}

/** No U+FFFD (lost characters), lone surrogates or control characters. */
export const isShowable = (words: string): boolean => !/[\uFFFD\p{Cs}]|[^\P{Cc}\n\t]/u.test(words)

function whatChanges(
  read: readonly { place: PlacedText; source: string; after: string }[],
  { default_language }: Questionnaire,
  language: string,
): TextsRead {
  const changes = read
    .map(({ place, source, after }) => ({ place, source, before: place.text[language] ?? '', after }))
    .filter(({ before, after }) => after !== '' && after !== before)
  const stale = read
    .filter(({ place, source, after }) => after !== '' && isStale(place.text, source, default_language))
    .map(({ place }) => place)
  return { ok: true, changes, stale, unchanged: read.length - changes.length }
}
