import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import path from 'node:path'

import type * as Library from '@e965/xlsx'
import { expect } from 'chai'

import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { readInChild } from '../../src/xlsform/read-in-child.ts'
import { readWorkbook } from '../../src/xlsform/read/read.ts'
import { openWorkbook } from '../../src/xlsform/workbook/open.ts'
import { xlsformOf } from '../../src/xlsform/write/write.ts'
import { everyKind } from '../support/every-kind.ts'
import { toldIn } from './rows.ts'

const { CFB, utils, write } = createRequire(import.meta.url)('@e965/xlsx') as typeof Library

/** The record of a number in the first row and column: its kind, 14 bytes. */
const NUMBER = Buffer.from([0x03, 0x02, 14, 0, 0, 0, 0, 0])

type Cell = string | number | boolean | null | Library.CellObject

/** Writes sheets of cells as .xls, BIFF8 unless named. */
function xls(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  { is1904 = false, as = 'biff8' }: { is1904?: boolean; as?: 'biff8' | 'biff5' } = {},
): Uint8Array {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name)
  }
  book.Workbook = { WBProps: { date1904: is1904 } }
  return write(book, { type: 'buffer', bookType: as }) as Uint8Array
}

/** Returns a sheet of cells that say 1, by repeating the record of one: the library writes so many slowly. */
function ones(rows: number, columns: number): Uint8Array {
  const file = CFB.read(Buffer.from(xls({ survey: [[1]] })), { type: 'buffer' })
  const content = Buffer.from(CFB.find(file, '/Workbook')?.content as Uint8Array)
  const at = content.indexOf(NUMBER)
  const record = content.subarray(at, at + 4 + content.readUInt16LE(at + 2))
  const records = Array.from({ length: rows * columns }, (_, n) => {
    const cell = Buffer.from(record)
    cell.writeUInt16LE(Math.floor(n / columns), 4)
    cell.writeUInt16LE(n % columns, 6)
    return cell
  })
  const whole = CFB.utils.cfb_new()
  CFB.utils.cfb_add(
    whole,
    '/Workbook',
    Buffer.concat([content.subarray(0, at), ...records, content.subarray(at + record.length)]),
  )
  return CFB.write(whole, { type: 'buffer' }) as Uint8Array
}

function sheetOf(bytes: Uint8Array, name: string) {
  const opened = openWorkbook(bytes)
  if (!opened.ok) throw new Error(opened.sentence.key)
  return opened.workbook.sheets.find((sheet) => sheet.name === name)?.rows ?? []
}
const refusal = (bytes: Uint8Array) => {
  const opened = openWorkbook(bytes)
  return opened.ok ? 'read' : opened.sentence.key
}

/** A workbook of ours, saved as .xls by another program. */
function saved(form: Questionnaire): Uint8Array {
  const opened = openWorkbook(xlsformOf(form))
  if (!opened.ok) throw new Error(opened.sentence.key)
  return xls(
    Object.fromEntries(
      opened.workbook.sheets.map(({ name, rows }) => {
        const width = Math.max(...rows.map(({ cells }) => Math.max(...cells.keys()) + 1))
        return [
          name,
          rows.map(({ cells }) => Array.from({ length: width }, (_, column) => cells.get(column) ?? null)),
        ]
      }),
    ),
  )
}

const SURVEY = [
  ['type', 'name', 'label'],
  ['text', 'a', 'A'],
]

describe('an old .xls', () => {
  for (const as of ['biff8', 'biff5'] as const) {
    it(`is read with the row and column of every cell (${as})`, () => {
      const rows = sheetOf(
        xls({ survey: [['type', null, 'label'], [], [null, null, 'Name'], ['text']] }, { as }),
        'survey',
      )
      expect(rows.map(({ number, cells }) => [number, ...cells])).to.deep.equal([
        [1, [0, 'type'], [2, 'label']],
        [3, [2, 'Name']],
        [4, [0, 'text']],
      ])
    })
  }

  it('has numbers, truth values, errors, days and results of formulas as other workbooks do', () => {
    const cells: readonly Library.CellObject[] = [
      { t: 'n', v: 3 },
      { t: 'n', v: 0.1 + 0.2 },
      { t: 'b', v: true },
      { t: 'e', v: 0x2a, w: '#N/A' },
      { t: 'n', v: 42_461.5, z: 'yyyy-mm-dd hh:mm' },
      { t: 'n', v: 0.25, z: 'h:mm' },
      { t: 'n', v: 2, f: '1+1' },
      { t: 's', v: '  ' },
      { t: 'n', v: 7, z: '000' },
    ]
    const [row] = sheetOf(xls({ survey: [cells] }), 'survey')
    expect([...(row?.cells.values() ?? [])]).to.deep.equal([
      '3',
      '0.3',
      'TRUE',
      '#N/A',
      '2016-04-01 12:00:00',
      '06:00:00',
      '2',
      '7',
    ])
    expect(row?.shown).to.deep.equal(new Map([[8, '007']]))
  })

  it('counts its days from 1904 where it says so', () => {
    const cells: readonly Library.CellObject[] = [
      { t: 'n', v: 0, z: 'h:mm' },
      { t: 'n', v: 0, z: 'yyyy-mm-dd' },
      { t: 'n', v: 1, z: 'yyyy-mm-dd' },
    ]
    const [row] = sheetOf(xls({ survey: [cells] }, { is1904: true }), 'survey')
    expect([...(row?.cells.values() ?? [])]).to.deep.equal([
      '00:00:00',
      '1904-01-01 00:00:00',
      '1904-01-02 00:00:00',
    ])
  })

  it('is the same questionnaire as the .xlsx it was saved from', () => {
    const opened = openWorkbook(saved(everyKind))
    if (!opened.ok) throw new Error(opened.sentence.key)
    const read = readWorkbook(opened.workbook, { language: 'de', called: 'Another title' })
    expect(toldIn(read, 'errors')).to.deep.equal([])
    expect(read.ok && read.form).to.deep.equal(everyKind)
  })

  it('is read in the process that may be ended, with the same report', async () => {
    const bytes = readFileSync(path.join(import.meta.dirname, 'samples', 'table-list.xls'))
    const opened = openWorkbook(bytes)
    if (!opened.ok) throw new Error(opened.sentence.key)
    const beside = { language: 'en', called: 'table-list' }
    expect(await readInChild(bytes, beside)).to.deep.equal(readWorkbook(opened.workbook, beside))
  })

  it('is refused by the same limits', () => {
    const rows = Array.from({ length: 5000 }, (_, n) => ['text', `q${n}`])
    expect(refusal(xls({ survey: [['type', 'name'], ...rows] }))).to.equal('workbook.too_many_rows')
    expect(refusal(ones(4999, 40))).to.equal('read')
    expect(refusal(ones(4999, 41))).to.equal('workbook.too_many_cells')
  })

  it('reads no sheet but those of a questionnaire', () => {
    const many = Array.from({ length: 6000 }, () => ['x'])
    const opened = openWorkbook(xls({ survey: SURVEY, data: many }))
    expect(opened.ok && opened.workbook.sheets.map(({ name, rows }) => [name, rows.length])).to.deep.equal([
      ['survey', 2],
      ['data', 0],
    ])
  })

  it('is refused behind a password, and where it is damaged, never otherwise', () => {
    const file = CFB.read(Buffer.from(xls({ survey: SURVEY })), { type: 'buffer' })
    const stream = CFB.find(file, '/Workbook')
    const content = Buffer.from(stream?.content as Uint8Array)
    const after = 4 + content.readUInt16LE(2)
    const filePass = Buffer.from([0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4])
    const locked = CFB.utils.cfb_new()
    CFB.utils.cfb_add(
      locked,
      '/Workbook',
      Buffer.concat([content.subarray(0, after), filePass, content.subarray(after)]),
    )
    expect(refusal(CFB.write(locked, { type: 'buffer' }) as Uint8Array)).to.equal('workbook.password')
    const zip = Buffer.from(CFB.write(locked, { type: 'buffer' }) as Uint8Array)
    zip[26] = 0
    expect(refusal(zip)).to.equal('workbook.damaged')
    const whole = readFileSync(path.join(import.meta.dirname, 'samples', 'tutorial.xls'))
    for (let tenths = 1; tenths < 10; tenths += 1) {
      expect(refusal(whole.subarray(0, (whole.length * tenths) / 10))).to.be.oneOf([
        'read',
        'workbook.damaged',
        'workbook.no_workbook',
      ])
    }
  })

  it('is read as it is where the number of its document properties is damaged', async () => {
    const whole = readFileSync(path.join(import.meta.dirname, 'samples', 'tutorial.xls'))
    const damaged = Buffer.from(whole)
    // The last bytes of the format id of the summary, its place, the size of the set, then the number of entries.
    const at = damaged.indexOf(Buffer.from('2b27b3d930000000', 'hex')) + 12
    expect(damaged.readUInt32LE(at)).to.be.lessThan(100)
    damaged.writeUInt32LE(0xffffff, at)
    const beside = { language: 'en', called: 'tutorial' }
    const read = await readInChild(damaged, beside)
    expect(read.report.errors).to.deep.equal([])
    expect(read).to.deep.equal(await readInChild(whole, beside))
  })
})
