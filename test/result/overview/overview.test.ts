import { expect } from 'chai'
import Papa from 'papaparse'

import type { Answers } from '../../../src/instrument/answer.ts'
import { questionsOf } from '../../../src/instrument/questionnaire.ts'
import { languageOf } from '../../../src/web/language.ts'
import { paths } from '../../../src/web/paths.ts'
import { installation, type Installation } from '../../support/app.ts'
import { everyKind } from '../../support/every-kind.ts'
import { aWorld, signedInAs } from '../../support/world.ts'
import { aHeldSession, aWorkshopIn, everyAnswer, times } from '../sealed.ts'
import { elementsIn, svgIn } from '../svg.ts'

let there: Installation
beforeEach(async () => {
  there = await installation()
})
afterEach(async () => await there.remove())

const asked = questionsOf(everyKind).filter(({ kind }) => kind !== 'note')

type Place = Readonly<{ code: string; en: string; ar: string; answers: readonly Answers[] }>
const geneva = (answers: readonly Answers[]) => ({ code: 'GVA', en: 'Geneva', ar: 'جنيف', answers })
const nairobi = (answers: readonly Answers[]) => ({ code: 'NBO', en: 'Nairobi', ar: 'نيروبي', answers })
const lima = (answers: readonly Answers[]) => ({ code: 'LIM', en: 'Lima', ar: 'ليما', answers })

/** Creates a sealed session in each place; returns the consultation's id and its researcher. */
async function held(places: readonly Place[]) {
  const world = await aWorld(there)
  for (const { code, en, ar, answers } of places) {
    const workshop =
      code === 'GVA'
        ? world.workshop
        : await aWorkshopIn(there.stores, world.consultation.id, code, { en, ar })
    await aHeldSession(there.stores, { workshop_id: workshop.id, version_id: world.version.id }, answers)
  }
  return { id: world.consultation.id, rosa: await signedInAs(there, world.researcher) }
}

/** Ten people: some chose option 1 of q1, the others option 2; all the same step of q4. */
const ten = (first: number, step: number): readonly Answers[] => [
  ...times(first, { q1: { choice: '1' }, q4: step }),
  ...times(10 - first, { q1: { choice: '2' }, q4: step }),
]

/** The row of a question, without markup. */
function rowOf(html: string, id: number, code: string): string {
  const rows = [...html.matchAll(/<tr>[^]*?<\/tr>/g)].map(([row]) => row)
  const own = rows.find((row) => row.includes(`href="${paths.result(id, code)}"`)) ?? ''
  return own
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[ \n]+/g, ' ')
    .trim()
}
const headingOf = (html: string) => /<h1>([^<]*)<\/h1>/.exec(html)?.[1]
const sectionOf = (html: string, id: string) =>
  new RegExp(`<section class="sec wide" id="${id}"[^]*?</section>`).exec(html)?.[0] ?? ''
const codesIn = (html: string, id: number) =>
  Array.from(html.matchAll(new RegExp(`href="${paths.result(id, '')}(q\\d+)"`, 'g')), ([, code]) => code)
const recordsIn = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data

const spoken = languageOf('en')

describe('the overview of results', () => {
  it('says on how many questions the places agree, and where each stands', async () => {
    const { id, rosa } = await held([geneva(ten(6, 2)), nairobi(ten(7, 9))])
    const { text } = await rosa.get(paths.results(id)).expect(200)
    expect(headingOf(text)).to.equal(`The places agree on 1 of ${asked.length} questions`)
    expect(text).to.include('20 people took part in Geneva and Nairobi.')
    expect(codesIn(sectionOf(text, 'agree'), id)).to.deep.equal(['q1'])
    expect(codesIn(sectionOf(text, 'differ'), id)).to.deep.equal(['q4'])
    expect(codesIn(sectionOf(text, 'cannot'), id)).to.have.length(asked.length - 2)
    expect(text).to.include('href="#agree"').and.not.include('href="#apart"')
    expect(rowOf(text, id, 'q1'))
      .to.match(/first: 65\u00A0%/)
      .and.include('10 points')
      .and.include('Nairobi 70, Geneva 60')
    expect(rowOf(text, id, 'q4'))
      .to.include('7 steps')
      .and.include('Nairobi 9, Geneva 2')
  })

  it('says how many of a set of statements are agreed, as its map does', async () => {
    const agreeing = (n: number) => times(10, { q3: { a: '4', b: n === 0 ? '4' : '2' } })
    const { id, rosa } = await held([geneva(agreeing(0)), nairobi(agreeing(1))])
    const map = await rosa.get(paths.agreementMap(id, 'q3')).expect(200)
    expect(headingOf(map.text)).to.equal('1 of 2 statements is agreed in each of the 2 places')
    const { text } = await rosa.get(paths.results(id)).expect(200)
    const [, lines = ''] = /<ul class="maps">([^]*?)<\/ul>/.exec(text) ?? []
    expect(lines)
      .to.include(`href="${paths.agreementMap(id, 'q3')}"`)
      .and.include(headingOf(map.text))
    expect(lines.match(/<li>/g)).to.have.length(1)
  })

  it('names no map without a verdict', async () => {
    const few = times(4, { q3: { a: '4', b: '4' } })
    const { id, rosa } = await held([geneva(few), nairobi(few), lima(few)])
    const { text } = await rosa.get(paths.results(id)).expect(200)
    expect(headingOf(text)).to.equal('The places cannot be compared on any question')
    expect(text).not.to.include('class="maps"')
  })

  it('names the questions of a total by number, and the places where another answer is far ahead', async () => {
    const { id, rosa } = await held([geneva(ten(6, 2)), nairobi(ten(7, 2)), lima(ten(3, 2))])
    const { text } = await rosa.get(paths.results(id)).expect(200)
    const [tally = ''] = /<ul class="tally">[^]*?<\/ul>/.exec(text) ?? []
    expect(tally).to.include('<span>4 How predictable are requests <span>Median 2</span></span>')
    const row = rowOf(text, id, 'q1')
    expect(row).to.include('40 points').and.include('Another answer is far ahead in Lima')
    expect(rowOf(text, id, 'q4')).not.to.include('Another answer')
  })

  it('counts no place that is withheld, and names it with its rule', async () => {
    const far = { q1: { choice: '2' }, q4: 0 }
    const oslo = { code: 'OSL', en: 'Oslo', ar: 'أوسلو', answers: times(9, far) }
    const { id, rosa } = await held([geneva(ten(6, 2)), nairobi(ten(7, 2)), oslo, lima(times(4, far))])
    const { text } = await rosa.get(paths.results(id)).expect(200)
    expect(text).to.include('Sealed sessions in Geneva, Nairobi, Oslo and Lima.').and.not.include('33 people')
    const row = rowOf(text, id, 'q4')
    expect(row).to.include('Geneva 2, Nairobi 2').and.include('[c] Fewer than 5: Lima [c] Held back: Oslo')
    expect(codesIn(sectionOf(text, 'agree'), id)).to.include('q4')
    const [record] = recordsIn((await rosa.get(paths.resultsFile(id, 'csv'))).text).filter(
      ({ question }) => question === 'q4',
    )
    expect(record).to.include({ places_gap: '0', places_withheld: 'OSL LIM', places_lowest_in: 'NBO' })
  })

  /** A number as it is, a day and a moment in English. */
  const asSaid = (value: string) => {
    const [day = '', time] = value.split('T')
    if (!/^\d{4}-/.test(day)) return value
    return time ? spoken.moment(`${value}:00Z`, 'UTC') : spoken.days(day, day)
  }

  it('has a CSV with the numbers of the page, a line for each question', async () => {
    const people = (count: number, from: number) =>
      Array.from({ length: count }, (_, n) => ({
        ...everyAnswer(n + from),
        _group: n % 2 === 0 ? 'farm' : 'town',
      }))
    const { id, rosa } = await held([geneva(people(24, 0)), nairobi(people(30, 7))])
    const { text } = await rosa.get(paths.results(id)).expect(200)
    const csv = await rosa.get(paths.resultsFile(id, 'csv')).expect(200)
    expect(csv.headers['content-type']).to.equal('text/csv; charset=utf-8')
    const records = recordsIn(csv.text)
    expect(records.map(({ question }) => question)).to.have.members(asked.map(({ code }) => code))
    const named: Readonly<Record<string, string>> = { GVA: 'Geneva', NBO: 'Nairobi' }
    const compared = records.filter(({ places_gap }) => places_gap !== '')
    expect(compared.length).to.be.above(6)
    for (const record of compared) {
      const row = rowOf(text, id, record['question'] ?? '')
      const end = (side: string) =>
        `${named[record[`places_${side}_in`] ?? ''] ?? ''} ${asSaid(record[`places_${side}`] ?? '')}`
      expect(row, record['question']).to.include(`${end('highest')}, ${end('lowest')}`)
      expect(record['standing']).to.equal(
        ['agree', 'apart', 'differ', 'cannot'].find((is) =>
          codesIn(sectionOf(text, is), id).includes(record['question'] ?? ''),
        ),
      )
      const shown = record['no_answer'] === '-94' ? '[c]' : `${record['no_answer']}\u00A0%`
      expect(row.endsWith(shown), row).to.equal(true)
    }
  })

  it('has a picture that says what the page says, right outside it and in each direction', async () => {
    const oslo = { code: 'OSL', en: 'Oslo', ar: 'أوسلو', answers: times(4, { q4: 0 }) }
    const { id, rosa } = await held([geneva(ten(6, 2)), nairobi(ten(7, 9)), oslo])
    const text = /\s|[\u2066-\u2069]/gu
    for (const [lang, at] of [
      ['en', { 'text-anchor': 'start', x: '24' }],
      ['ar', { 'text-anchor': 'end', x: '1126' }],
    ] as const) {
      await rosa.act(paths.staffLanguage(), { lang })
      const page = (await rosa.get(`${paths.results(id)}?order=asked`).expect(200)).text
      const address = paths.resultsFile(id, 'svg', 'asked')
      expect(page).to.include(`href="${address}"`)
      const reply = await rosa.get(address).buffer(true).expect(200)
      expect(reply.headers['content-disposition']).to.match(/^attachment; filename="?C\d+-results\.svg"?$/)
      const elements = elementsIn(svgIn(reply))
      expect(elements[0]?.attributes, lang).to.include({ width: '1150' })
      const words = elements.filter(({ name }) => name === 'text')
      expect(words[0]?.attributes, lang).to.include(at)
      const all = words.map((one) => one.text.replaceAll(text, '')).join('')
      for (const code of ['q1', 'q4'])
        for (const part of rowOf(page, id, code).split(/ {1,}(?=[^ ]+$)/))
          for (const word of part.split(' ')) expect(all, code).to.include(word.replaceAll(text, ''))
      expect(elements.some(({ attributes }) => 'class' in attributes || 'style' in attributes)).to.equal(
        false,
      )
      const said = elements.find(({ name }) => name === 'desc')?.text ?? ''
      for (const [, name = ''] of page.matchAll(/<small> *<span>([^<]*)</g)) expect(said).to.include(name)
    }
    const png = await rosa.get(paths.resultsFile(id, 'png')).expect(200)
    expect(png.body.readUInt32BE(16), 'width').to.equal(2 * 1150)
  })

  it('puts the questions in the order that is asked for, and knows no other', async () => {
    const { id, rosa } = await held([geneva(ten(6, 2)), nairobi(ten(7, 9))])
    const at = paths.results(id)
    const inOrder = async (order: string) =>
      codesIn((await rosa.get(`${at}?order=${order}`).expect(200)).text, id)
    expect((await inOrder('places')).slice(0, 2)).to.deep.equal(['q4', 'q1'])
    expect(await inOrder('asked')).to.deep.equal(asked.map(({ code }) => code))
    await rosa.get(`${at}?order=colour`).expect(404)
  })

  it('compares no places where there is only one', async () => {
    const { id, rosa } = await held([geneva(ten(6, 2))])
    const { text } = await rosa.get(paths.results(id)).expect(200)
    expect(headingOf(text)).to.equal('Only one place so far: no places to compare')
    expect(text).not.to.include('Widest gap between places').and.not.include('class="tally"')
    expect(codesIn(text, id)).to.deep.equal(asked.map(({ code }) => code))
    expect(rowOf(text, id, 'q1')).to.match(/first: 60\u00A0%/)
  })

  it('draws 40 places as dots and names the ends, not each that is withheld', async () => {
    const { id, rosa } = await held(
      Array.from({ length: 40 }, (_, n) => ({
        code: `W${n + 1}`,
        en: `Town ${n + 1}`,
        ar: `Town ${n + 1}`,
        answers: n < 34 ? times(5, { q4: n === 0 ? 9 : 4 }) : times(4, { q4: 4 }),
      })),
    )
    const { text } = await rosa.get(paths.results(id)).expect(200)
    expect(text).to.include('Sealed sessions in 40 places.')
    expect(codesIn(sectionOf(text, 'apart'), id)).to.deep.equal(['q4'])
    const [strip = ''] = /<svg class="strip4"[^]*?<\/svg>/.exec(sectionOf(text, 'apart')) ?? []
    expect(strip.match(/<circle/g)).to.have.length(34)
    expect(rowOf(text, id, 'q4')).to.match(
      /Town 1 9, Town 34 4 \[c\] Fewer than 5: Town 35, Town 36, Town 37 and 3 more/,
    )
  })

  it('is mirrored on an Arabic page', async () => {
    const { id, rosa } = await held([geneva(ten(6, 2)), nairobi(ten(7, 9))])
    const dotsIn = (html: string) =>
      Array.from(html.matchAll(/<circle class="dt" cx="([^"]*)%"/g), ([, x]) => Number(x))
    const english = dotsIn((await rosa.get(paths.results(id))).text)
    await rosa.act(paths.staffLanguage(), { lang: 'ar' })
    const { text } = await rosa.get(paths.results(id)).expect(200)
    expect(english.length).to.be.above(3)
    expect(dotsIn(text)).to.deep.equal(english.map((x) => Math.round(100 * (100 - x)) / 100))
    expect(text).to.include('<html lang="ar" dir="rtl"').and.include('نيروبي')
    expect(text).not.to.match(/undefined|NaN|result\.[a-z_]+/)
  })

  it('has no text in its pictures, which readers by ear do not meet', async () => {
    const { id, rosa } = await held([geneva(ten(6, 2)), nairobi(ten(7, 9))])
    const { text } = await rosa.get(paths.results(id))
    const drawn = text.match(/<svg class="(?:pic|strip4)"[^]*?<\/svg>/g) ?? []
    expect(drawn.length).to.be.above(4)
    for (const picture of drawn) {
      expect(picture).to.include('aria-hidden="true"')
      expect(picture.replaceAll(/<[^>]*>/g, '').trim()).to.equal('')
    }
  })
})

describe('the share of no answer', () => {
  const declined = { q1: { choice: '-97' } }
  const answered = { q1: { choice: '1' } }
  const CASES: readonly (readonly [string, readonly Answers[], readonly Answers[], string])[] = [
    [
      'counts those who left it out and those who declined',
      [...times(10, answered), ...times(3, {})],
      [...times(8, answered), ...times(1, {}), ...times(3, declined)],
      '28\u00A0%',
    ],
    [
      'is told of everyone, also where few gave no answer',
      [...times(10, answered), ...times(4, {})],
      times(6, answered),
      '20\u00A0%',
    ],
    ['is nought where nobody is without an answer', times(10, answered), times(6, answered), '0\u00A0%'],
    ['is withheld where few answered', [...times(4, answered), ...times(9, {})], times(9, {}), '[c]'],
  ]
  for (const [what, one, other, said] of CASES) {
    it(what, async () => {
      const { id, rosa } = await held([geneva(one), nairobi(other)])
      const { text } = await rosa.get(paths.results(id)).expect(200)
      expect(rowOf(text, id, 'q1').split(' ').at(-1)).to.equal(said)
    })
  }
})
