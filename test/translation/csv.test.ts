import { expect } from 'chai'
import * as fc from 'fast-check'
import Papa from 'papaparse'

import { BOM } from '../../src/csv.ts'
import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { readTextsCsv, textsCsv, TEXTS_FORMAT } from '../../src/translation/csv.ts'
import { textPlaces, withWords } from '../../src/translation/places.ts'
import { isUnseen } from '../../src/text.ts'
import { everyKind } from '../support/every-kind.ts'
import { aForm, aLine, aSection } from '../questionnaire/a-form.ts'

const form: Questionnaire = {
  ...aForm(
    aSection('s1', [aLine('q1', { label: { en: '=1+1?' } }), aLine('q2', { hint: { en: 'a; b, "c"' } })]),
  ),
  languages: ['en', 'fr'],
  choice_lists: {},
}
const bytes = (text: string) => new TextEncoder().encode(text)
const head = 'format,place,en,fr'
const row = (place: string, source: string, target: string) => `${TEXTS_FORMAT},${place},${source},${target}`
const file = (...rows: readonly string[]) => bytes([head, ...rows].join('\r\n'))
const read = (given: Uint8Array, asked = form) => readTextsCsv(given, asked, 'fr')
const changed = (given: Uint8Array) => {
  const found = read(given)
  return found.ok
    ? found.changes.map(({ place, after }) => `${place.address}=${after}`)
    : found.faults.map(({ row: at, column, key }) => `${at} ${column} ${key.split('.')[1] ?? ''}`)
}

describe('the texts of a questionnaire as CSV', () => {
  it('has a row for each text, guarded, behind a byte order mark', () => {
    const text = textsCsv(form, 'fr')
    expect(text.startsWith(`${BOM}format,place,en,fr\r\n`)).to.equal(true)
    expect(text).to.include(`${TEXTS_FORMAT},question/q1/label,'=1+1?,\r\n`)
    expect(Papa.parse(text.slice(1), { skipEmptyLines: true }).data).to.have.length(
      1 + textPlaces(form).length,
    )
  })

  it('comes back as it went, whatever the words', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', 'é', '\n', ' ', 'ع'))
        .map((a) => a.join('')),
    )
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 5, maxLength: 5 }),
        fc.constantFrom(',', ';'),
        (said, separator) => {
          const trimmed = said.map((one) => one.replaceAll(/[^\P{Cc}\n\t]/gu, '').trim())
          // Invisible characters alone are no text.
          const clean = trimmed.map((one) => (isUnseen(one) ? 'x' : one))
          const places = textPlaces(form)
          const translated = withWords(
            form,
            'fr',
            new Map(places.map(({ address }, at) => [address, clean[at % clean.length] ?? 'x'])),
          )
          const out = textsCsv(translated, 'fr')
          const cells = Papa.parse<string[]>(out.slice(1), { skipEmptyLines: true }).data
          const again = BOM + Papa.unparse(cells, { delimiter: separator, newline: '\r\n' })
          const found = readTextsCsv(bytes(again), form, 'fr')
          if (!found.ok) throw new Error(JSON.stringify(found.faults))
          const back = withWords(
            form,
            'fr',
            new Map(found.changes.map(({ place, after }) => [place.address, after])),
          )
          expect(back).to.deep.equal(translated)
          expect(found.stale).to.deep.equal([])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('reads what every kind of question writes without changing anything', () => {
    const found = readTextsCsv(bytes(textsCsv(everyKind, 'ar')), everyKind, 'ar')
    expect(found).to.deep.include({ ok: true, changes: [], stale: [] })
  })

  const cases: readonly (readonly [says: string, given: Uint8Array, found: readonly string[]])[] = [
    ['a translation', file(row('question/q1/label', "'=1+1?", 'Deux')), ['question/q1/label=Deux']],
    ['an apostrophe undone', file(row('question/q1/label', "'=1+1?", "'=2")), ['question/q1/label==2']],
    ['nothing for an empty cell', file(row('question/q1/label', "'=1+1?", ' ')), []],
    [
      'columns in another order, and more of them',
      bytes(`note,fr,place,format,en\r\nx,Deux,question/q1/label,${TEXTS_FORMAT},'=1+1?`),
      ['question/q1/label=Deux'],
    ],
    ['empty rows', file('', row('question/q2/label', 'x', 'Q2'), ',,,', ''), ['question/q2/label=Q2']],
    [
      'semicolons behind a byte order mark',
      bytes(
        `${BOM}${[head, row('question/q2/hint', '"a; b, ""c"""', 'Oui')].join('\n').replaceAll(/,(?! )/g, ';')}`,
      ),
      ['question/q2/hint=Oui'],
    ],
  ]
  for (const [says, given, found] of cases)
    it(`reads ${says}`, () => expect(changed(given)).to.deep.equal(found))

  const refusals: readonly (readonly [says: string, given: Uint8Array, found: readonly string[]])[] = [
    ['bytes that are not UTF-8', Uint8Array.of(0xff, 0xfe, 0x41, 0), ['1  csv_not_utf8']],
    ['another language', bytes('format,place,en,de\r\n'), ['1 fr csv_no_column']],
    [
      'no header',
      bytes('hello'),
      ['1 format csv_no_column', '1 place csv_no_column', '1 en csv_no_column', '1 fr csv_no_column'],
    ],
    ['no rows', file(), ['1  csv_empty']],
    ['a place there is not', file(row('question/q9/label', 'x', 'y')), ['2 place csv_no_place']],
    [
      'a place twice',
      file(row('question/q2/label', 'x', 'y'), row('question/q2/label', 'x', 'z')),
      ['3 place csv_twice'],
    ],
    ['another format', file('colloquy.texts/9,question/q2/label,x,y'), ['2 format csv_format']],
    ['characters that were lost', file(row('question/q2/label', 'x', 'y\uFFFD')), ['2 fr broken']],
    ['too many characters', file(row('question/q2/label', 'x', 'y'.repeat(5001))), ['2 fr too_long']],
    [
      'every bad cell, beside a good one',
      file(row('question/q1/label', 'x', 'good'), row('a', 'x', 'y'), row('b', 'x', 'y')),
      ['3 place csv_no_place', '4 place csv_no_place'],
    ],
  ]
  for (const [says, given, found] of refusals)
    it(`refuses ${says}, naming row and column`, () => expect(changed(given)).to.deep.equal(found))

  it('tells which texts were translated from other words', () => {
    const found = read(file(row('question/q1/label', 'What is it?', 'Quoi ?')))
    expect(found.ok && found.stale.map(({ address }) => address)).to.deep.equal(['question/q1/label'])
  })
})
