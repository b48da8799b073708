import { expect } from 'chai'
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

import { readInChild } from '../../src/xlsform/read-in-child.ts'
import { openWorkbook } from '../../src/xlsform/workbook/open.ts'
import { fileOf, toldIn } from './rows.ts'

const refusal = (bytes: Uint8Array) => {
  const opened = openWorkbook(bytes)
  return opened.ok ? 'read' : opened.sentence.key
}

const SURVEY = { survey: 'type | name | label\ntext | a | A' }

/** Returns a workbook with its ZIP entries changed. */
async function changed(change: (files: Record<string, Uint8Array>) => Zippable): Promise<Uint8Array> {
  return zipSync(change(unzipSync(fileOf(SURVEY))))
}

const withSheet = async (xml: string) =>
  await changed((files) => ({ ...files, 'xl/worksheets/sheet1.xml': strToU8(xml) }))

const sheet = (rows: string, before = '') =>
  `<?xml version="1.0"?>${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`
const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`
const HEAD = `<row r="1">${text('A1', 'type')}${text('B1', 'name')}${text('C1', 'label')}</row>`
const QUESTION = (row: number) =>
  `<row r="${row}">${text(`A${row}`, 'text')}${text(`B${row}`, `q${row}`)}${text(`C${row}`, 'Label')}</row>`

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ole = (stream: string) =>
  Buffer.concat([Buffer.from(OLE), Buffer.alloc(600), Buffer.from(stream, 'utf16le'), Buffer.alloc(600)])

describe('a file that is no workbook', () => {
  const refused: Readonly<Record<string, readonly [Uint8Array, string]>> = {
    'an empty file': [new Uint8Array(), 'workbook.empty_file'],
    'a pointer of Git LFS': [
      strToU8('version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'),
      'workbook.pointer',
    ],
    'a web page': [strToU8('<!DOCTYPE html><html><body>Sign in</body></html>'), 'workbook.web_page'],
    'a picture': [
      Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
      'workbook.no_workbook',
    ],
    'a text without headings': [strToU8('Dear all,\nplease find attached\n'), 'workbook.no_workbook'],
    'a text in an older encoding': [
      Buffer.from('type,label\ntext,\xe9t\xe9\n', 'latin1'),
      'workbook.not_utf8',
    ],
    'a CSV file with an open quotation mark': [strToU8('type,label\ntext,"open\n'), 'workbook.csv_quotes'],
    'a compound file that only says it is an .xls': [ole('Workbook'), 'workbook.damaged'],
    'a workbook behind a password': [ole('EncryptedPackage'), 'workbook.password'],
    'another compound file': [ole('WordDocument'), 'workbook.no_workbook'],
    'a zip of something else': [zipSync({ 'readme.txt': strToU8('hello') }), 'workbook.no_workbook'],
    'an OpenDocument': [
      zipSync({ mimetype: strToU8('application/vnd.oasis'), 'content.xml': strToU8('<x/>') }),
      'workbook.open_document',
    ],
    'a file of more than 10 MB': [new Uint8Array(10 * 1024 * 1024 + 1), 'workbook.too_large'],
    'a zip with more than 200 files': [
      zipSync(Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`f${n}`, new Uint8Array(1)]))),
      'workbook.too_many_parts',
    ],
  }
  for (const [name, [bytes, key]] of Object.entries(refused)) {
    it(`is refused: ${name}`, () => {
      expect(refusal(bytes)).to.equal(key)
    })
  }

  it('is refused: a workbook that is not whole', async () => {
    const whole = fileOf(SURVEY)
    expect(refusal(whole)).to.equal('read')
    expect(refusal(whole.subarray(0, whole.length / 2))).to.equal('workbook.damaged')
  })

  it('is refused: a zip that says it unpacks to more than 100 MB, without unpacking it', async () => {
    const bomb = await changed((files) => ({ ...files, 'xl/media/a.bin': new Uint8Array(101 * 1024 * 1024) }))
    expect(bomb.length).to.be.lessThan(1_000_000)
    expect(refusal(bomb)).to.equal('workbook.unpacks_too_large')
  })

  it('is refused: entities that would grow', async () => {
    const entities = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    expect(refusal(await withSheet(sheet(`<row r="1">${text('A1', '&b;')}</row>`, entities)))).to.equal(
      'workbook.damaged',
    )
    expect(refusal(await withSheet(sheet(`<row r="1">${text('A1', '&b;')}</row>`)))).to.equal(
      'workbook.damaged',
    )
  })

  it('is refused: elements within elements without end', async () => {
    const deep = '<x>'.repeat(101) + '</x>'.repeat(101)
    expect(refusal(await withSheet(sheet(deep)))).to.equal('workbook.damaged')
  })

  it('is refused: more than 5,000 rows that hold something', async () => {
    const rows = Array.from({ length: 5000 }, (_, n) => QUESTION(n + 2)).join('')
    expect(refusal(await withSheet(sheet(HEAD + rows)))).to.equal('workbook.too_many_rows')
  })

  it('is refused: one text in so many cells that it would fill the memory', async () => {
    const long = text('A1', 'x'.repeat(30_000))
    const rows = Array.from({ length: 400 }, (_, n) => `<row r="${n + 1}">${long}</row>`).join('')
    expect(refusal(await withSheet(sheet(rows)))).to.equal('workbook.too_much')
  })
})

describe('a workbook that is larger than it looks', () => {
  const columns = Array.from({ length: 16_384 }, (_, n) => `<c r="${lettersAt(n)}2" s="1"/>`).join('')

  it('has no columns but those that hold something', async () => {
    const bytes = await withSheet(sheet(`${HEAD}<row r="2">${columns}</row>${QUESTION(3)}`))
    const opened = openWorkbook(bytes)
    expect(
      opened.ok && opened.workbook.sheets[0]?.rows.map(({ number, cells }) => [number, cells.size]),
    ).to.deep.equal([
      [1, 3],
      [3, 3],
    ])
  })

  it('has no rows but those that hold something, however many it declares', async () => {
    const empty = Array.from({ length: 20_000 }, (_, n) => `<row r="${n + 1_000_000}" s="1"/>`).join('')
    const bytes = await withSheet(sheet(`${HEAD}${QUESTION(2)}${empty}${QUESTION(1_048_576)}`))
    const opened = openWorkbook(bytes)
    expect(opened.ok && opened.workbook.sheets[0]?.rows.map(({ number }) => number)).to.deep.equal([
      1, 2, 1_048_576,
    ])
  })
})

function lettersAt(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : lettersAt(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))
}

describe('a process of its own', () => {
  const beside = { language: 'en', called: 'Form' }

  it('reads a workbook as it is read here', async () => {
    const read = await readInChild(fileOf(SURVEY), beside)
    expect(read.ok && read.form.sections[0]?.questions.map(({ code }) => code)).to.deep.equal(['a'])
  })

  it('gives the sentence of a file that is none', async () => {
    const read = await readInChild(strToU8('hello'), beside)
    expect(toldIn(read, 'errors')).to.deep.equal(['!0 no_workbook []'])
  })

  it('is one at a time, however many files come at once', async () => {
    const processes = () => process.getActiveResourcesInfo().filter((one) => one === 'ProcessWrap').length
    // A browser of earlier tests may still be a child process.
    const others = processes()
    let most = 0
    const watch = setInterval(() => (most = Math.max(most, processes() - others)), 5)
    const reads = await Promise.all(
      Array.from({ length: 4 }, async () => await readInChild(fileOf(SURVEY), beside)),
    )
    clearInterval(watch)
    expect(reads.map(({ ok }) => ok)).to.deep.equal([true, true, true, true])
    expect(most).to.equal(1)
  })

  it('is ended when a file takes too long, and the file is refused', async () => {
    const bytes = await withSheet(sheet(`${HEAD}<row r="2">${text('A2', 'text')}</row>`))
    const read = await readInChild(bytes, beside, { longest: 1 })
    expect(toldIn(read, 'errors')).to.deep.equal(['!0 took_too_long []'])
  })

  it('ends by itself when a file takes too much, and the file is refused', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => text(`${lettersAt(n)}1`, 'x'.repeat(100_000))).join('')
    const read = await readInChild(await withSheet(sheet(`<row r="1">${rows}</row>`)), beside, { heap: 12 })
    expect(toldIn(read, 'errors')).to.deep.equal(['!0 took_too_long []'])
  })
})

describe('what a cell may hold', () => {
  const said = (bytes: Uint8Array) => {
    const opened = openWorkbook(bytes)
    return opened.ok && opened.workbook.sheets[0]?.rows.map(({ cells }) => [...cells.values()])
  }

  it('is text and nothing else: formulas give what was worked out last, scripts stay words', async () => {
    const formula = '<c r="A1" t="str"><f>CONCATENATE("te","xt")</f><v>text</v></c>'
    const script = text('B1', '&lt;script&gt;alert(1)&lt;/script&gt;')
    const unworked = '<c r="C1"><f>1+1</f></c><c r="D1" t="e"><v>#REF!</v></c>'
    expect(said(await withSheet(sheet(`<row r="1">${formula}${script}${unworked}</row>`)))).to.deep.equal([
      ['text', '<script>alert(1)</script>', '#REF!'],
    ])
  })

  it('is a number as it is shown, and yes or no in capital letters', async () => {
    const cells = ['3.0', '0.30000000000000004', '1E-7', '-2.5']
      .map((value, n) => `<c r="${lettersAt(n)}1"><v>${value}</v></c>`)
      .join('')
    const truths = '<c r="E1" t="b"><v>1</v></c><c r="F1" t="b"><v>0</v></c>'
    expect(said(await withSheet(sheet(`<row r="1">${cells}${truths}</row>`)))).to.deep.equal([
      ['3', '0.3', '0.0000001', '-2.5', 'TRUE', 'FALSE'],
    ])
  })

  it('is a date and a time where it is shown as one', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/><numFmt numFmtId="171" formatCode="0&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="20"/></cellXfs></styleSheet>'
    const dated = [
      [0, '42467'],
      [1, '42467'],
      [2, '42467.5'],
      [3, '3'],
      [4, '0.75'],
      [1, '1'],
      [1, '61'],
    ] as const
    const cells = dated.map(([style, value], n) => `<c r="${lettersAt(n)}1" s="${style}"><v>${value}</v></c>`)
    const bytes = await changed((files) => ({
      ...files,
      'xl/styles.xml': strToU8(styles),
      'xl/worksheets/sheet1.xml': strToU8(sheet(`<row r="1">${cells.join('')}</row>`)),
    }))
    expect(said(bytes)).to.deep.equal([
      [
        '42467',
        '2016-04-07 00:00:00',
        '2016-04-07 12:00:00',
        '3',
        '18:00:00',
        '1900-01-01 00:00:00',
        '1900-03-01 00:00:00',
      ],
    ])
  })
})
