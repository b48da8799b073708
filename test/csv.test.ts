import { expect } from 'chai'
import * as fc from 'fast-check'
import Papa from 'papaparse'

import { BOM, FORMULA_CHARACTERS, csvRow, guarded, unguarded } from '../src/csv.ts'

const separators = [',', ';'] as const
/** Any text, often with characters special to CSV or spreadsheets. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(...FORMULA_CHARACTERS, "'", '"', ',', ';', ' ', 'a', '1', '\r\n', '\uFEFF', 'é', '𝌆'),
    )
    .map((parts) => parts.join('')),
)

describe('csvRow', () => {
  const rows = [
    { says: 'plain cells', cells: ['a', 'b'], line: 'a,b\r\n' },
    { says: 'a separator in quotes', cells: ['a,b', 'c'], line: '"a,b",c\r\n' },
    { says: 'quotes doubled', cells: ['say "yes"', 'c'], line: '"say ""yes""",c\r\n' },
    { says: 'line breaks kept', cells: ['one\ntwo', 'c'], line: '"one\ntwo",c\r\n' },
    { says: 'an empty cell as nothing', cells: ['', 'c', ''], line: ',c,\r\n' },
    { says: 'one empty cell in quotes, which is not an empty line', cells: [''], line: '""\r\n' },
    { says: 'a negative number as a number', cells: [-99, 1.5, 0], line: '-99,1.5,0\r\n' },
    { says: 'a very small number without an exponent', cells: [1e-7, 'c'], line: '0.0000001,c\r\n' },
    {
      says: 'text that looks like a negative number as guarded text',
      cells: ['-99', 'c'],
      line: "'-99,c\r\n",
    },
    { says: 'a formula as guarded text', cells: ['=1+1', 'c'], line: "'=1+1,c\r\n" },
    { says: 'a guarded formula in quotes where it needs them', cells: ['=A1,B1'], line: '"\'=A1,B1"\r\n' },
  ]
  for (const { says, cells, line } of rows) {
    it(`writes ${says}`, () => expect(csvRow(cells)).to.equal(line))
  }

  it('puts semicolons between cells when asked to, and then quotes them in text', () => {
    expect(csvRow(['a,b', 'c;d', 3], ';')).to.equal('a,b;"c;d";3\r\n')
  })

  for (const separator of separators) {
    it(`writes what Papa Parse writes with ${separator}`, () => {
      fc.assert(
        fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (cells) => {
          const quotes = cells.length === 1 && cells[0] === ''
          const options = { delimiter: separator, newline: '\r\n', quotes }
          expect(csvRow(cells, separator)).to.equal(`${Papa.unparse([cells.map(guarded)], options)}\r\n`)
        }),
        { numRuns: 500 },
      )
    })

    it(`reads back to the same cells with ${separator}`, () => {
      fc.assert(
        fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (cells) => {
          const read = Papa.parse<string[]>(csvRow(cells, separator) + csvRow(['end', 'x'], separator), {
            delimiter: separator,
            newline: '\r\n',
          })
          expect(read.errors).to.deep.equal([])
          expect(read.data[0]?.map(unguarded)).to.deep.equal(cells)
          expect(read.data[1]).to.deep.equal(['end', 'x'])
        }),
        { numRuns: 500 },
      )
    })
  }

  it('never writes a text cell that begins like a formula', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (cells) => {
        const read = Papa.parse<string[]>(csvRow(cells), { delimiter: ',', newline: '\r\n' })
        for (const cell of read.data[0] ?? []) {
          expect(FORMULA_CHARACTERS.some((character) => cell.startsWith(character))).to.equal(false)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('guarded', () => {
  for (const character of FORMULA_CHARACTERS) {
    it(`puts an apostrophe before text that begins with ${JSON.stringify(character)}`, () => {
      expect(guarded(`${character}1`)).to.equal(`'${character}1`)
      expect(guarded(character)).to.equal(`'${character}`)
    })
  }

  for (const plain of ['', 'a=1', ' =1', "'quoted'", "it's", '1-2', '’=1']) {
    it(`leaves ${JSON.stringify(plain)} alone`, () => expect(guarded(plain)).to.equal(plain))
  }

  it('is undone by unguarded, apostrophes of the author included', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(unguarded(guarded(words))).to.equal(words)
      }),
    )
    expect(unguarded(guarded("'=1"))).to.equal("'=1")
  })
})

describe('BOM', () => {
  it('is the byte order mark of UTF-8', () => expect([...Buffer.from(BOM)]).to.deep.equal([0xef, 0xbb, 0xbf]))
})
