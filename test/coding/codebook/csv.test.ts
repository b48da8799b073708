import { expect } from 'chai'
import fc from 'fast-check'

import type { Codebook } from '../../../src/coding/codebook/codebook.ts'
import { codebookCsv, readCodebookCsv } from '../../../src/coding/codebook/csv.ts'
import { add, change, merge, retire } from '../../../src/coding/codebook/operations.ts'
import { book, done, EMPTY, expectLawful, guid, lines } from './books.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readCodebookCsv(bytes(text))
/** Reads what must be readable. */
function codebookIn(text: string): Codebook {
  const found = read(text)
  if (!found.ok) throw new Error(JSON.stringify(found.faults))
  expectLawful(found.codebook)
  return found.codebook
}
/** Faults as row, column and key. */
const faultsIn = (text: string) => {
  const found = read(text)
  return found.ok
    ? []
    : found.faults.map(({ row, column, key }) => [row, column, key.replace('codes.', '')].join(' '))
}
const own = (...rows: readonly string[]) =>
  ['format,guid,slug,parent,name,retired', ...rows.map((row) => `colloquy.codebook/1,${row}`)].join('\r\n')

describe('a codebook as CSV', () => {
  it('comes back as it was', () => {
    const before = done(
      change(
        done(merge(book('Money', ' Coins', ' =Funds', 'People'), guid('Coins'), guid('=Funds'))),
        guid('People'),
        {
          name: 'Люди, "молодые"',
          definition: 'Two\nlines; =1+1',
          example: "'-1 «…»",
          color: '#00aaff',
        },
      ),
    )
    const found = read(codebookCsv(before))
    expect(found).to.deep.equal({ ok: true, codebook: before, ignored: [] })
  })

  it('guards text against formulas and says its format in every row', () => {
    const [heading = '', ...rows] = codebookCsv(book('=cmd()', ' b')).trimEnd().split('\r\n')
    expect(heading).to.match(/^\uFEFFformat,guid,slug,parent,name,/)
    expect(rows).to.have.length(2)
    for (const row of rows) expect(row).to.match(/^colloquy\.codebook\/1,/)
    expect(rows[0]).to.include(",'=cmd(),")
  })

  it('comes back whatever the words', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 12 })
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words, fc.nat(5), fc.boolean()), { maxLength: 8 }), (codes) => {
        const before = codes.reduce<Codebook>((codebook, [name, use, parent, gone], turn) => {
          const above = codebook.codes[parent]?.guid ?? null
          const added = add(codebook, { guid: guid(String(turn)), name, use }, above)
          const all = added.ok ? added.codebook : codebook
          const retired = gone ? retire(all, guid(String(turn))) : undefined
          return retired?.ok ? retired.codebook : all
        }, EMPTY)
        if (before.codes.length > 0) expect(codebookIn(codebookCsv(before))).to.deep.equal(before)
      }),
    )
  })

  it('gives a code added by hand its GUID and slug', () => {
    const [first, second] = codebookIn(
      own(',,,By hand,', `,by_hand,${guid('x')},b,`, `${guid('x')},,,x,0`),
    ).codes
    expect(first).to.include({ name: 'By hand', slug: 'by_hand_2', parent: null })
    expect(second).to.include({ name: 'x', guid: guid('x') })
  })

  it('names every row that is wrong', () => {
    const [a, b] = [guid('a'), guid('b')]
    expect(faultsIn(own(`${a},a,,A,2`, `{${a.toUpperCase()}},a,,B,`, 'nobody,1st,,C,'))).to.deep.equal([
      '2 retired csv_retired',
      '3 guid csv_twice',
      '3 slug csv_slug',
      '4 guid csv_guid',
      '4 slug csv_slug',
    ])
    expect(faultsIn(own(`${a},,,A,1`, `${b},,${a},B,0`, `,,${guid('c')},C,`, ',,,a,'))).to.deep.equal([
      '3  parent_retired',
      '4  csv_no_parent',
      '5  name_retired',
    ])
    expect(faultsIn('format,guid,parent\ncolloquy.codebook/1,,')).to.deep.equal(['1 name csv_no_column'])
    expect(faultsIn(`${own(`${a},,,A,`)}\r\nother/1,,,,B,`)).to.deep.equal(['3 format csv_format'])
    expect(faultsIn(own(`${a},,,A,`).replace('codebook/1', 'codebook/2'))).to.deep.equal([
      '2 format csv_newer',
    ])
  })

  it('refuses a circle, naming its rows and no other', () => {
    const [a, b, c] = [guid('a'), guid('b'), guid('c')]
    expect(faultsIn(own(`${a},,${b},A,`, `${b},,${a},B,`, `${c},,,C,`))).to.deep.equal([
      '2  csv_circle',
      '3  csv_circle',
    ])
    expect(faultsIn(own(`${a},,${a},A,`))).to.deep.equal(['2  csv_circle'])
  })
})

describe("a codebook in another tool's CSV", () => {
  it('of Taguette has names and descriptions, in any case and with other columns', () => {
    const found = read(
      'Tag,Description,number of highlights\r\ninteresting.food,"What, they eat",3\r\n\r\n\'=odd,,0\r\n',
    )
    if (!found.ok) throw new Error(JSON.stringify(found.faults))
    expect(found.ignored).to.deep.equal(['number of highlights'])
    expect(found.codebook.codes.map(({ name, definition }) => [name, definition])).to.deep.equal([
      ['interesting.food', 'What, they eat'],
      ['=odd', ''],
    ])
    expect(lines(codebookIn('\uFEFFpath;description\na;b'))).to.deep.equal(['a'])
    expect(lines(codebookIn('name\na\nb'))).to.deep.equal(['a', 'b'])
  })

  it('of MAXQDA has levels, and codes above that have no row of their own', () => {
    const text = 'Code\tMemo\nMoney > Coins\tTokens\nMoney\tHow it is paid\nPeople\\Young\\Boys\t\n'
    expect(lines(codebookIn(text))).to.deep.equal(['Money', ' Coins', 'People', ' Young', '  Boys'])
    expect(
      codebookIn(text)
        .codes.map(({ definition }) => definition)
        .slice(0, 3),
    ).to.deep.equal(['How it is paid', 'Tokens', ''])
  })

  it('gives the same GUIDs each time, and for names in another case', () => {
    const guids = (text: string) => codebookIn(text).codes.map((code) => code.guid)
    expect(guids('Code\nMoney > Coins')).to.deep.equal(guids('Code,Memo\nMONEY > coins,new'))
    expect(new Set(guids('Code\na > b\nb')).size).to.equal(3)
  })

  it('is refused with the row', () => {
    expect(faultsIn('name\na\n\nA')).to.deep.equal(['4 name csv_twice'])
    expect(faultsIn('Code\na > > b')).to.deep.equal(['2  name_missing'])
    expect(faultsIn('Code\na > b > c > d > e')).to.deep.equal(['2  too_deep'])
    expect(faultsIn('tag,name\na,b')).to.deep.equal(['1  csv_two_headings'])
    expect(faultsIn('thing\na')).to.deep.equal(['1  csv_no_heading'])
    expect(faultsIn('')).to.deep.equal(['1  csv_no_heading'])
    expect(faultsIn('name\n')).to.deep.equal(['1  no_codes'])
    expect(faultsIn('name\n"a')).to.deep.equal(['2  csv_quotes'])
    expect(
      faultsIn(`name\n${Array.from({ length: 301 }, (_, code) => `c${code}`).join('\n')}`),
    ).to.deep.equal(['302  too_many'])
    expect(readCodebookCsv(Uint8Array.of(0x6e, 0xff, 0xfe)).ok).to.equal(false)
    expect(readCodebookCsv(new Uint8Array(1024 * 1024 + 1).fill(97)).ok).to.equal(false)
  })
})
