import { expect } from 'chai'
import fc from 'fast-check'

import { retire } from '../../../src/coding/codebook/operations.ts'
import { pointsIn, tidied } from '../../../src/coding/refi/positions.ts'
import type { Project } from '../../../src/coding/refi/project.ts'
import { readQdpx } from '../../../src/coding/refi/read-project.ts'
import { joined, qdpxFile } from '../../../src/coding/refi/write-project.ts'
import { done, EMPTY, expectLawful, guid } from '../codebook/books.ts'
import {
  BOOK,
  coding,
  codingsOf,
  comparable,
  expectValid,
  filesIn,
  needXmllint,
  source,
  zipOf,
} from './projects.ts'

const PROJECT: Project = {
  codes: BOOK,
  sources: [
    source('Answer 1', 'Coins 🪙 and <funds>.', {
      language: 'en',
      variables: { workshop: 'GVA', group: '' },
      codings: [coding('Coins', 6, 7), coding('Money', 6, 7, 'Coder B'), coding('People', null, null)],
    }),
    source('Answer 2', ''),
  ],
}
const XML = (project: Project) => filesIn(qdpxFile(project))['project.qde'] ?? ''
function read(file: Uint8Array) {
  const found = readQdpx(file)
  if (!found.ok) throw new Error(found.fault.key)
  expectLawful(found.project.codes)
  return { ...found, keys: found.told.map(({ key }) => key.replace('codes.', '')) }
}
const faultIn = (file: Uint8Array) => {
  const found = readQdpx(file)
  return found.ok ? 'read' : found.fault.key
}

/** A project of another tool: one code, one source with a file, and whatever a test adds. */
const qde = (inner: string, more = '', origin = '') =>
  `<Project name="x" origin="${origin}" xmlns="urn:QDA-XML:project:1.0"><Users><User guid="${guid('u')}" name="Amina K."/></Users><CodeBook><Codes><Code guid="${guid('a')}" name="a" isCodable="true"/></Codes></CodeBook><Sources><TextSource guid="{${guid('s').toUpperCase()}}" name="S" plainTextPath="internal://S.TXT">${inner}</TextSource></Sources>${more}</Project>`
const stretch = (start: number | string, end: number | string, code = 'a') =>
  `<PlainTextSelection guid="${guid(`${start}`)}" startPosition="${start}" endPosition="${end}"><Coding guid="${guid('c')}" creatingUser="${guid('u')}"><CodeRef targetGUID="{${guid(code)}}"/></Coding></PlainTextSelection>`
const zip = (inner: string, text = 'some words', more = '', origin = '') =>
  zipOf({ 'My Project.QDE': qde(inner, more, origin), 'Sources/s.txt': text })
const stretchesIn = (file: Uint8Array) =>
  read(file).project.sources.flatMap(({ text, codings }) =>
    codings.map(({ start, end }) =>
      Array.from(text)
        .slice(start ?? 0, end ?? undefined)
        .join(''),
    ),
  )

/** A zip whose directory claims that its first file unpacks to so many bytes. */
function claiming(file: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(file)
  bytes.writeUInt32LE(size, bytes.indexOf('PK\u0001\u0002') + 24)
  return bytes
}

describe('a project as .qdpx', () => {
  it('is valid by the schema of the standard', function () {
    needXmllint(this)
    expectValid(XML(PROJECT), 'Project')
    expectValid(XML({ ...PROJECT, codes: done(retire(BOOK, guid('Coins'))) }), 'Project')
    expectValid(XML({ codes: EMPTY, sources: [] }), 'Project')
    expectValid(XML({ codes: BOOK, sources: [joined(PROJECT.sources, source('Question 9', ''))] }), 'Project')
  })

  it('obeys the rules that no schema checks', () => {
    const { 'project.qde': xml = '', ...texts } = filesIn(qdpxFile(PROJECT))
    const sources = PROJECT.sources.map(({ guid: own, text }) => [`sources/${own}.txt`, text])
    expect(texts).to.deep.equal(Object.fromEntries(sources))
    expect(xml).to.include(`plainTextPath="internal://${PROJECT.sources[0]?.guid}.txt"`)
    expect(xml).not.to.match(/PlainTextContent|DateTime|currentPath|<Sets|<Notes|\uFEFF|<\w+Position="/)
    expect(xml).to.include('startPosition="6" endPosition="7"')
    expect([...xml.matchAll(/<User [^>]*name="([^"]*)"/g)].map(([, name]) => name)).to.deep.equal([
      'Coder A',
      'Coder B',
    ])
  })

  it('is the same bytes each time, with GUIDs of their own for all that has one', () => {
    expect(qdpxFile(PROJECT)).to.deep.equal(qdpxFile(PROJECT))
    // The time of the first file in the zip: 1 January 1980, 0:00.
    expect(Buffer.from(qdpxFile(PROJECT)).readUInt32LE(10)).to.equal(0x0021_0000)
    const guids = [...XML(PROJECT).matchAll(/ guid="([^"]+)"/g)].map(([, one]) => one)
    expect(new Set(guids).size).to.equal(guids.length)
  })

  it('never names a coder', () => {
    const codings = [
      coding('Coins', 0, 5, 'Yunus R.'),
      coding('Coins', 0, 5, 'Amina K.'),
      coding('Money', 0, 5, 'Coder A'),
    ]
    const project = { codes: BOOK, sources: [source('1', 'Coins', { codings })] }
    expect(XML(project)).not.to.match(/Amina|Yunus/)
    expect(read(qdpxFile(project)).project.sources[0]?.codings.map(({ coder }) => coder)).to.have.members(
      ['Coder A', 'Coder B', 'Coder C'], // prettier-ignore
    )
  })

  it('composes letters and line ends, and moves stretches with them', () => {
    const text = '\uFEFFCafe\u0301\r\nbar \u1112\u1161\u11ab'
    const [whole, bar] = [coding('Coins', 3, 4), coding('Coins', 7, 10)]
    const project = {
      codes: BOOK,
      sources: [source('1', text, { codings: [whole, bar, coding('Money', 12, 13)] })],
    }
    const [found] = read(qdpxFile(project)).project.sources
    expect(found?.text).to.equal('Caf\u00e9\nbar \ud55c')
    expect(found?.codings.map(({ start, end }) => [start, end])).to.deep.equal([
      [3, 4],
      [5, 8],
      [9, 10],
    ])
  })

  it('refuses to write a stretch that is not within its text', () => {
    const project = { codes: BOOK, sources: [source('1', 'a🪙', { codings: [coding('Coins', 1, 3)] })] }
    expect(() => qdpxFile(project)).to.throw('not within 2 characters')
  })

  it('comes back with its GUIDs and stretches, whatever the writing', () => {
    const piece = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '🪙',
      '👩🏽‍💻',
      'سلام',
      'مُ',
      'x\u0301\u0323',
      'é',
      'язык',
      '不够',
      '<',
      '&',
      ']]>',
      '\t',
    )
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('').normalize('NFC'))
    const anySource = text.chain((words) => {
      const length = Array.from(words).length
      const place = fc
        .tuple(fc.nat(length), fc.nat(length))
        .map(([one, other]) => [Math.min(one, other), Math.max(one, other)])
      const one = fc
        .tuple(place, fc.constantFrom('Money', 'Coins', 'People'), fc.constantFrom('Coder A', 'Coder B'))
        .map(([[start = 0, end = 0], code, coder]) =>
          start === end ? coding(code, null, null, coder) : coding(code, start, end, coder),
        )
      const key = ({ code, coder, start, end }: ReturnType<typeof coding>) => [code, coder, start, end].join()
      return fc.record({
        text: fc.constant(words),
        codings: fc.uniqueArray(one, { maxLength: 6, selector: key }),
        language: fc.constantFrom('', 'ar', 'ru'),
        variables: fc.dictionary(fc.constantFrom('group', 'workshop'), text),
      })
    })
    fc.assert(
      fc.property(fc.array(anySource, { maxLength: 4 }), (sources) => {
        const project = { codes: BOOK, sources: sources.map((more, at) => source(`Answer ${at}`, '', more)) }
        const { project: found, told } = read(qdpxFile(project))
        expect(comparable(found)).to.deep.equal(comparable(project))
        expect(told).to.deep.equal([])
      }),
    )
  })
})

describe('answers joined to one source', () => {
  it('keep their stretches, and what was on a whole answer is on its stretch', () => {
    const [one, empty] = PROJECT.sources
    const last = source('Answer 3', 'Été 🪙', {
      codings: [coding('Money', 4, 5), coding('Coins', null, null)],
    })
    const whole = joined(
      [one, empty, last].filter((part) => part !== undefined),
      {
        guid: guid('q9'),
        name: 'Question 9',
        language: '',
      },
    )
    expect(whole.text).to.equal('Coins 🪙 and <funds>.\n\nÉté 🪙')
    expect(codingsOf(whole).map((line) => line.split(' ').slice(5).join(' '))).to.have.members(
      ['🪙', '🪙', 'Coins 🪙 and <funds>.', '🪙', 'Été 🪙'], // prettier-ignore
    )
  })
})

describe("another tool's .qdpx", () => {
  it('may have names in another case, braces, and users with names, which are left out', () => {
    const { project, keys } = read(zip(stretch(5, 10)))
    expect(keys).to.deep.equal(['left_names'])
    expect(project.sources[0]).to.deep.include({ guid: guid('s'), text: 'some words', name: 'S' })
    expect(project.sources[0]?.codings).to.deep.equal([
      { code: guid('a'), coder: 'Coder A', start: 5, end: 10 },
    ])
  })

  it('may begin its texts with a BOM and end its lines by two characters', () => {
    expect(stretchesIn(zip(stretch(5, 7), '\uFEFFone\r\ntwo'))).to.deep.equal(['tw'])
    expect(stretchesIn(zip(stretch(4, 6), 'one\r\ntwo', '', 'ATLAS.ti 23'))).to.deep.equal(['tw'])
  })

  it('has stretches told that are not within their text', () => {
    const wrong = [stretch(0, 11), stretch(-1, 2), stretch(3, 3), stretch(5, 2), stretch('x', 4)].join('')
    const { project, told } = read(zip(wrong + stretch(0, 10)))
    expect(project.sources[0]?.codings).to.have.length(1)
    const stretches = told.filter(({ key }) => key === 'codes.left_stretch')
    expect(
      stretches.map(({ values }) => `${values?.['start']} ${values?.['end']} ${values?.['length']}`),
    ).to.deep.equal(
      ['0 11 10', '-1 2 10', '3 3 10', '5 2 10', 'x 4 10'], // prettier-ignore
    )
  })

  it('lists every element that is left out', () => {
    const more = `<Cases><Case guid="${guid('k')}"/><Case guid="${guid('l')}"/></Cases><Notes><Note guid="${guid('n')}"/></Notes><Description>x</Description>`
    const picture = `</TextSource><PictureSource guid="${guid('p')}"/><TextSource guid="${guid('t')}" name="T" plainTextPath="absolute://c/t.txt">`
    const { told, project } = read(zip(stretch(0, 4, 'nobody') + picture, undefined, more))
    expect(project.sources.map(({ name }) => name)).to.deep.equal(['S'])
    expect(
      told.map(({ key, values }) => [
        key.replace('codes.', ''),
        values?.['found'] ?? values?.['name'],
        values?.['n'],
      ]),
    ).to.deep.equal([
      ['left_names', undefined, undefined],
      ['left_coding', 'S', undefined],
      ['left_source', 'T', undefined],
      ['left_element', 'PlainTextSelection', 1],
      ['left_element', 'PictureSource', 1],
      ['left_element', 'Case', 2],
      ['left_element', 'Note', 1],
      ['left_element', 'Description', 1],
    ])
  })

  it('may have its text within, and says when it is there twice', () => {
    const { project, keys } = read(
      zip('<PlainTextContent>other &amp; words</PlainTextContent>' + stretch(0, 5)),
    )
    expect(project.sources[0]?.text).to.equal('other & words')
    expect(keys).to.include('left_two_texts')
    expect(
      read(zipOf({ 'a.qde': qde('').replace('internal://', ''), 'sources/S.TXT': 'x' })).project.sources[0]
        ?.text,
    ).to.equal('x')
    expect(read(zip('', undefined)).project.sources).to.have.length(1)
    expect(read(zipOf({ 'a.qde': qde('') })).keys).to.include('left_source')
    expect(read(zipOf({ 'a.qde': qde(''), 'sources/s.txt': Uint8Array.of(0xff, 0x41) })).keys).to.include(
      'left_source',
    )
  })

  it('is refused when it is no zip, a bomb, or has no project', () => {
    expect(faultIn(new Uint8Array(5))).to.equal('codes.refi_not_zip')
    expect(faultIn(zipOf({ 'a.txt': '' }))).to.equal('codes.refi_projects')
    expect(faultIn(zipOf({ 'a.qde': qde(''), 'b.qde': qde('') }))).to.equal('codes.refi_projects')
    expect(faultIn(zipOf({ 'a.qde': qde(''), '__MACOSX/._a.qde': 'x' }))).to.equal('read')
    expect(faultIn(zipOf({ 'a.qde': `<!DOCTYPE a>${qde('')}` }))).to.equal('codes.refi_not_xml')
    expect(faultIn(zipOf({ 'a.qde': '<Project xmlns="urn:other"/>' }))).to.equal('codes.refi_namespace')
    expect(faultIn(claiming(zipOf({ 'a.qde': qde('') }), 101 * 1024 * 1024))).to.equal('codes.too_large')
    const parts = Array.from({ length: 25_001 }, (_, part) => [`p${part}`, ''] as const)
    expect(faultIn(zipOf(Object.fromEntries(parts)))).to.equal('codes.refi_too_many')
    const codes = Array.from(
      { length: 301 },
      (_, number) => `<Code guid="${guid(`${number}`)}" name="${number}" isCodable="true"/>`,
    )
    expect(faultIn(zipOf({ 'a.qde': qde('').replace('<Codes>', `<Codes>${codes.join('')}`) }))).to.equal(
      'codes.too_many',
    )
  })
})

describe('places in a text', () => {
  it('count code points', () => {
    expect(pointsIn('a🪙é')).to.equal(3)
    expect(pointsIn('\ud83e')).to.equal(1)
  })

  it('lead to the same letters after composing', () => {
    const piece = fc.constantFrom('a', 'e\u0301', '\r\n', '🪙', 'x\u0323\u0301', '\u1112\u1161', 'مُ', '\r')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.nat(8), fc.nat(8), (pieces, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const before = pieces.slice(0, from).join('')
        const inside = pieces.slice(from, to).join('')
        const { text, startOf, endOf } = tidied(pieces.join(''))
        if (`${before}${inside}`.endsWith('\r') || before.endsWith('\r')) return
        const [start, end] = [pointsIn(before), pointsIn(before + inside)]
        if (start === end) return
        const found = Array.from(text).slice(startOf(start), endOf(end)).join('')
        expect(found).to.equal(inside.replaceAll(/\r\n?/g, '\n').normalize('NFC'))
      }),
    )
  })
})
