import type { Message } from '../../locale/message.ts'
import type { Row, RowCode, RowsRead } from './check-rows.ts'
import { guidIn, guidOf } from './guid.ts'
import { BLANK, written } from './laws.ts'
import { SLUG, slugFor } from './slug.ts'

/** Value of the first column in every row. */
export const CODEBOOK_FORMAT = 'colloquy.codebook/1'

export const CODEBOOK_COLUMNS =
  'format guid slug parent name definition use not_use example color retired'.split(' ')

/** Reads rows of our own format. A code added by hand, without GUID and slug, is given both. */
export function ownRows(rows: readonly Row[]): RowsRead {
  const newer = rows.find(({ cell }) => /^colloquy\.codebook\/(?!1$)\d+$/.test(cell('format').trim()))
  if (newer) {
    const fault = { key: 'codes.csv_newer', values: { found: newer.cell('format').trim() } } as const
    return { codes: [], faults: [{ row: newer.row, column: 'format', ...fault }] }
  }
  const seen = new Map<string, number>()
  const taken = new Set(rows.map(({ cell }) => cell('slug').trim()).filter(Boolean))
  const faults = rows.flatMap((row) => [...faultsOf(row, seen)])
  const codes = rows.map(({ row, cell }): RowCode => {
    const words = written(Object.fromEntries(WORDS.map((word) => [word, cell(word)])))
    const name = words.name ?? ''
    const parent = cell('parent').trim()
    const slug = cell('slug').trim() || slugFor(name, taken)
    taken.add(slug)
    const code = {
      ...BLANK,
      ...words,
      slug,
      guid: guidIn(cell('guid')) ?? guidOf('code', parent, name),
      parent: parent === '' ? null : (guidIn(parent) ?? parent),
      retired: cell('retired').trim() === '1',
    }
    return { row, code }
  })
  return { codes, faults }
}

const WORDS = ['name', 'definition', 'use', 'not_use', 'example', 'color'] as const

function* faultsOf({ row, cell }: Row, seen: Map<string, number>) {
  const fault = (column: string, { key, values = {} }: Message) => ({ row, column, key, values })
  if (cell('format').trim() !== CODEBOOK_FORMAT)
    yield fault('format', { key: 'codes.csv_format', values: { found: CODEBOOK_FORMAT } })
  const guid = cell('guid').trim()
  const known = guidIn(guid)
  if (guid !== '' && !known) yield fault('guid', { key: 'codes.csv_guid' })
  const before = seen.get(known ?? '')
  if (before !== undefined) yield fault('guid', { key: 'codes.csv_twice', values: { row: before } })
  if (known) seen.set(known, row)
  const slug = cell('slug').trim()
  if (slug !== '' && (!SLUG.test(slug) || seen.has(slug))) yield fault('slug', { key: 'codes.csv_slug' })
  if (slug !== '') seen.set(slug, row)
  if (!['', '0', '1'].includes(cell('retired').trim())) yield fault('retired', { key: 'codes.csv_retired' })
}
