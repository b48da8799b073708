import { createHash } from 'node:crypto'

import { strToU8, zipSync } from 'fflate'

import { LEAST, masked, maskedJson, type Hidden } from '../../coding/review/quoted.ts'
import type { Consultation } from '../../consultation/consultation.ts'
import { BOM, csvRow } from '../../csv.ts'
import type { Language } from '../../web/language.ts'
import type { Row, Table } from './trail-queries.ts'

/** The tables of an audit trail, and the words that reviews hide. */
export type Trail = Readonly<{
  consultation: Consultation
  tables: readonly Table[]
  hidden: readonly Hidden[]
}>

/** The earliest time a ZIP can hold: the same data gives the same bytes. */
const EPOCH = new Date(1980, 0, 1)

/** Columns of the database that say nothing outside it. */
const LEFT_OUT: ReadonlySet<string> = new Set(['consultation_id', 'start_cp', 'end_cp', 'session_id'])
/** Columns of JSON. Elsewhere a source or a reason may begin like it. */
const JSON_IN: ReadonlySet<string> = new Set([
  'texts',
  'seen',
  'concerns',
  'basis',
  'codes',
  'change',
  'codings',
])
const PEOPLE: ReadonlySet<string> = new Set(['person_id', 'ended_by', 'read_by'])

/** Packs an audit trail: a CSV file a table, a README, and a manifest of their SHA-256. Nobody is named. */
export function trailZip({ consultation, tables, hidden }: Trail, language: Language): Uint8Array {
  const [people, answers] = [new Map<string, string>(), new Map<string, string>()]
  const cell = (column: string, value: Row[string]): string | number => {
    if (value === null) return ''
    if (value instanceof Uint8Array) return aliasOf(answers, 'A', Buffer.from(value).toString('hex'))
    if (PEOPLE.has(column)) return aliasOf(people, 'P', String(value))
    if (typeof value === 'number') return value
    return JSON_IN.has(column) && hidden.length > 0 ? maskedJson(value, hidden) : masked(value, hidden)
  }
  const files = tables.map(({ name, rows }) => ({
    name: `${name}.csv`,
    rows: rows.length,
    bytes: strToU8(csvOf(name, rows, cell)),
  }))
  const readme = { name: 'README.txt', rows: 0, bytes: strToU8(readmeOf(consultation, tables, language)) }
  const all = [readme, ...files]
  const manifest = {
    format: 'colloquy.audit-trail/1',
    consultation: consultation.code,
    files: all.map(({ name, rows, bytes }) => ({
      name,
      rows,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  }
  const packed = [...all, { name: 'manifest.json', bytes: strToU8(`${JSON.stringify(manifest, null, 2)}\n`) }]
  return zipSync(Object.fromEntries(packed.map(({ name, bytes }) => [name, bytes])), { mtime: EPOCH })
}

/** Returns what stands for a person or an answer: numbered as they first come. */
function aliasOf(known: Map<string, string>, letter: string, own: string): string {
  const alias = known.get(own) ?? `${letter}${known.size + 1}`
  known.set(own, alias)
  return alias
}

function csvOf(
  name: string,
  rows: readonly Row[],
  cell: (column: string, value: Row[string]) => string | number,
): string {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !LEFT_OUT.has(column))
  const heads = columns.map((column) => HEADS[column] ?? column)
  const lines = rows.map((row) => [
    `colloquy.audit-trail.${name}/1`,
    ...columns.map((column) => cell(column, row[column] ?? null)),
  ])
  return BOM + [['format', ...heads], ...lines].map((cells) => csvRow(cells)).join('')
}

/** Columns by the name they have in the files. */
const HEADS: Readonly<Record<string, string>> = { person_id: 'person', unit_id: 'answer' }

function readmeOf(consultation: Consultation, tables: readonly Table[], { t, of }: Language): string {
  const lines = [
    `${consultation.code}: ${of(consultation.title)}`,
    t('report.mark'),
    '',
    t('report.readme_what'),
    t('report.readme_people'),
    consultation.answers_deleted_on === null
      ? t('report.readme_words', { n: LEAST })
      : t('report.readme_deleted'),
    t('report.readme_manifest'),
    '',
    ...tables.map(({ name, rows }) => `${name}.csv  ${rows.length}`),
  ]
  return BOM + lines.map((line) => `${line}\r\n`).join('')
}
