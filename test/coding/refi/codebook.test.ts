import { expect } from 'chai'
import fc from 'fast-check'

import type { Codebook } from '../../../src/coding/codebook/codebook.ts'
import { add, change, retire } from '../../../src/coding/codebook/operations.ts'
import { descriptionOf, textsIn } from '../../../src/coding/refi/description.ts'
import { readQdc } from '../../../src/coding/refi/read-codes.ts'
import { qdcFile } from '../../../src/coding/refi/write-codes.ts'
import { book, done, EMPTY, expectLawful, guid, lines } from '../codebook/books.ts'
import { expectValid, needXmllint } from './projects.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const qdc = (codes: string, root = 'CodeBook xmlns="urn:QDA-XML:codebook:1.0"', end = '') =>
  bytes(`<?xml version="1.0"?><${root}><Codes>${codes}</Codes>${end}</${root.split(' ')[0] ?? ''}>`)
const code = (name: string, inner = '', more = '') =>
  `<Code guid="${guid(name)}" name="${name}" isCodable="true"${more}>${inner}</Code>`
function read(file: Uint8Array) {
  const found = readQdc(file)
  if (!found.ok) throw new Error(found.fault.key)
  expectLawful(found.codebook)
  return { ...found, keys: found.told.map(({ key }) => key.replace('codes.', '')) }
}
const faultIn = (file: Uint8Array) => {
  const found = readQdc(file)
  return found.ok ? 'read' : found.fault.key
}
/** The slug is not in these files; it follows from the name. */
const withoutSlugs = ({ codes }: Codebook) => codes.map(({ slug: _slug, ...rest }) => rest)

const FULL = done(
  retire(
    done(
      change(book('Money & more', ' "Coins" <1>', ' Funds', 'Люди'), guid('Funds'), {
        definition: 'Sums so small\nthat no rule notices.',
        use: 'the smallness is the threat',
        not_use: 'the means of payment alone',
        example: '“a dollar a day”',
        color: '#00ff99',
      }),
    ),
    guid('Люди'),
  ),
)

describe('a codebook as .qdc', () => {
  it('is valid by the schema of the standard, with and without retired codes', function () {
    needXmllint(this)
    expectValid(qdcFile(FULL) ?? '', 'Codebook')
    expectValid(qdcFile(book('a')) ?? '', 'Codebook')
    expect(() =>
      expectValid(qdcFile(book('a'))?.replace('</Codes>', '</Codes><Sets/>') ?? '', 'Codebook'),
    ).to.throw()
  })

  it('never has empty Sets, and is none without codes', () => {
    expect(qdcFile(book('a'))).not.to.include('Sets')
    expect(qdcFile(EMPTY)).to.equal(undefined)
  })

  it('comes back with its GUIDs, order, texts, colours and retired codes', () => {
    const { codebook, told } = read(bytes(qdcFile(FULL) ?? ''))
    expect(withoutSlugs(codebook)).to.deep.equal(withoutSlugs(FULL))
    expect(told).to.deep.equal([])
    expect(qdcFile(codebook)).to.equal(qdcFile(FULL))
  })

  it('comes back whatever the words', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 12 })
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words, words, fc.nat(5)), { maxLength: 8 }), (codes) => {
        const before = codes.reduce<Codebook>((codebook, [name, definition, example, parent], turn) => {
          const of = { guid: guid(String(turn)), name, definition, example }
          const added = add(codebook, of, codebook.codes[parent]?.guid ?? null)
          return added.ok ? added.codebook : codebook
        }, EMPTY)
        if (before.codes.length === 0) return
        expect(withoutSlugs(read(bytes(qdcFile(before) ?? '')).codebook)).to.deep.equal(withoutSlugs(before))
      }),
    )
  })

  it('keeps texts apart in the one description there is', () => {
    const texts = { definition: '', use: 'a\n\nb', not_use: '', example: 'c' }
    expect(descriptionOf(texts)).to.equal('Use when: a\n\nb\n\nExample: c')
    expect(textsIn(descriptionOf(texts))).to.deep.equal(texts)
    expect(textsIn('Only words.')).to.deep.equal({
      definition: 'Only words.',
      use: '',
      not_use: '',
      example: '',
    })
  })
})

describe("another tool's .qdc", () => {
  it('may have braces, capitals, short colours and prefixes', () => {
    const file = bytes(
      `<q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0" origin="Other"><q:Codes><q:Code guid="{${guid('a').toUpperCase()}}" name="a" isCodable="false" color="#Fa0"><q:Description>Example: b</q:Description></q:Code></q:Codes></q:CodeBook>`,
    )
    const { codebook, told } = read(file)
    expect(told).to.deep.equal([])
    expect(codebook.codes[0]).to.include({
      guid: guid('a'),
      color: '#ffaa00',
      definition: 'Example: b',
      example: '',
    })
  })

  it('is read with a namespace that is nearly right, and says so; another is refused', () => {
    const found = read(qdc(code('a'), 'CodeBook xmlns="urn:QDA-XML:codebook:1:0"'))
    expect(found.told).to.deep.equal([
      {
        key: 'codes.refi_read_anyway',
        values: { found: 'urn:QDA-XML:codebook:1:0', expected: 'urn:QDA-XML:codebook:1.0' },
      },
    ])
    expect(read(qdc(code('a'), 'CodeBook')).keys).to.deep.equal(['refi_read_anyway'])
    expect(faultIn(qdc(code('a'), 'CodeBook xmlns="urn:other"'))).to.equal('codes.refi_namespace')
    expect(faultIn(qdc(code('a'), 'Project xmlns="urn:QDA-XML:project:1.0"'))).to.equal('codes.refi_root')
  })

  it('has what does not fit mended, and told', () => {
    const twice = read(qdc(code('a') + code('A', '', ' color="red"') + code('a')))
    expect(lines(twice.codebook)).to.deep.equal(['a', 'A (2)', 'a (3)'])
    expect(twice.codebook.codes.map((one) => one.guid)).to.include(guid('a'))
    expect(twice.keys).to.deep.equal(['left_renamed', 'left_renamed', 'left_guid', 'left_element'])
    const deep = read(qdc(code('a', code('b', code('c', code('d', code('e', code('f'))))))))
    expect(lines(deep.codebook)).to.deep.equal(['a', ' b', '  c', '   d', '   e', '   f'])
    expect(deep.told).to.deep.equal([{ key: 'codes.left_raised', values: { n: 2, max: 4 } }])
    const long = read(qdc(code('a', `<Description>${'ш'.repeat(2001)}</Description><NoteRef/>`)))
    expect(long.codebook.codes[0]?.definition).to.have.length(2000)
    expect(long.told.at(-1)).to.deep.equal({ key: 'codes.left_element', values: { n: 1, found: 'NoteRef' } })
  })

  it('lists sets and other elements that are left out', () => {
    const sets = `<Sets><Set guid="${guid('set')}" name="s"><MemberCode guid="${guid('a')}"/></Set></Sets><Extra/>`
    const { told } = read(qdc(code('a'), undefined, sets))
    expect(told.map(({ values }) => values)).to.deep.equal([
      { n: 1, found: 'Set' },
      { n: 1, found: 'Extra' },
    ])
  })

  it('is refused when it is no XML, a bomb, too large or without codes', () => {
    const bomb = `<!DOCTYPE CodeBook [<!ENTITY a "${'x'.repeat(99)}"><!ENTITY b "&a;&a;&a;">]><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="${guid('a')}" name="&b;" isCodable="true"/></Codes></CodeBook>`
    expect(faultIn(bytes(bomb))).to.equal('codes.refi_not_xml')
    expect(faultIn(bytes('<CodeBook'))).to.equal('codes.refi_not_xml')
    expect(faultIn(bytes(''))).to.equal('codes.refi_not_xml')
    expect(faultIn(bytes('guid,name'))).to.equal('codes.refi_not_xml')
    expect(faultIn(bytes('<a>'.repeat(200)))).to.equal('codes.refi_not_xml')
    expect(faultIn(qdc(''))).to.equal('codes.no_codes')
    const many = Array.from({ length: 301 }, (_, number) => code(`c${number}`)).join('')
    expect(faultIn(qdc(many))).to.equal('codes.too_many')
    expect(faultIn(new Uint8Array(10 * 1024 * 1024 + 1))).to.equal('codes.too_large')
  })
})
