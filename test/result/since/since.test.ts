import { expect } from 'chai'

import type { Answers } from '../../../src/instrument/answer.ts'
import { questionsOf, type Questionnaire } from '../../../src/instrument/questionnaire.ts'
import { paths } from '../../../src/web/paths.ts'
import { installation, NOON, type Installation } from '../../support/app.ts'
import { everyKind } from '../../support/every-kind.ts'
import { aWorld, signedInAs } from '../../support/world.ts'
import { recordsIn } from '../agreement/seeded.ts'
import { order } from '../ranking/seeded.ts'
import { aHeldSession, aWorkshopIn } from '../sealed.ts'

/** An agreement scale of two statements, `a` and `b`, and a scale; with these codes. */
const formOf = (scale = 'q4'): Questionnaire => ({
  ...everyKind,
  sections: [
    {
      code: 's1',
      title: { en: 'One' },
      questions: questionsOf(everyKind).flatMap((question) =>
        question.code === 'q3' ? [question] : question.code === 'q4' ? [{ ...question, code: scale }] : [],
      ),
    },
  ],
})

/** Ten people of a place, of whom so many agree with `a`; all agree with `b`, and all choose 7. */
const people = (agree: number, count = 10): readonly Answers[] =>
  Array.from({ length: count }, (_, n) => ({ q3: { a: n < agree ? '4' : '2', b: '4' }, q4: 7, since: 7 }))

const plain = (html: string) => html.replaceAll(/<[^>]+>|[⁦-⁩]/g, ' ').replaceAll(/\s+/g, ' ')

describe('what changed since the last workshop', () => {
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  /** Seals these places in this order, a minute apart. */
  async function held(
    places: readonly (readonly [name: string, answers: readonly Answers[]])[],
    form = formOf(),
  ) {
    const world = await aWorld(there, { form })
    const { id } = world.consultation
    for (const [at, [name, answers]] of places.entries()) {
      // Codes run against the order of sealing.
      const workshop = await aWorkshopIn(there.stores, id, `P${9 - at}`, { en: name })
      const where = { workshop_id: workshop.id, version_id: world.version.id }
      await aHeldSession(there.stores, where, answers, { at: new Date(NOON.getTime() + 60_000 * at) })
    }
    const rosa = await signedInAs(there, world.researcher)
    const page = async () => (await rosa.get(paths.since(id)).expect(200)).text
    const csv = async () => recordsIn((await rosa.get(paths.sinceCsv(id)).expect(200)).text)
    return { id, rosa, page, csv }
  }

  it('names each verdict that changed, before and after, and what of the newest place carries it', async () => {
    const { page, csv } = await held([
      ['Lima', people(9)],
      ['Oslo', people(8)],
      ['Rome', people(3)],
    ])
    const html = await page()
    expect(plain(html)).to.include('2 verdicts changed when Rome was added')
    expect(plain(html)).to.include('1 of 2 changed.')
    const records = await csv()
    expect(
      records.map(({ question, item, before, after, place }) => ({ question, item, before, after, place })),
    ).to.deep.equal([
      { question: 'q3', item: '', before: 'The places agree', after: 'Rome stands apart', place: 'P7' },
      { question: 'q3', item: 'a', before: 'Agreed everywhere', after: 'The places are split', place: 'P7' },
    ])
    for (const { before = '', after = '', carried_by = '' } of records)
      for (const text of [before, after, carried_by]) expect(plain(html)).to.include(plain(text))
    expect(plain(records[1]?.['carried_by'] ?? '').trim()).to.equal('Rome 30, the other places 80 to 90')
    expect(plain(html)).not.to.include('Small companies are heard')
  })

  it('says a day as a day', async () => {
    const asked = questionsOf(everyKind).filter(({ kind }) => kind === 'date')
    const [section] = everyKind.sections
    const form = { ...everyKind, sections: section ? [{ ...section, questions: asked.slice(0, 1) }] : [] }
    const [code = ''] = asked.map((question) => question.code)
    const on = (day: string): readonly Answers[] => Array.from({ length: 10 }, () => ({ [code]: day }))
    const { page } = await held(
      [
        ['Lima', on('2017-03-01')],
        ['Oslo', on('2017-03-11')],
        ['Rome', on('2019-11-16')],
      ],
      form,
    )
    expect(plain(await page())).to.include(
      'Rome 16 November 2019, the other places 1 March 2017 to 11 March 2017',
    )
  })

  it('follows from rows that are shown: a withheld newest place changes nothing, and none of its numbers stand there', async () => {
    const { page, csv } = await held([
      ['Lima', people(9)],
      ['Oslo', people(8)],
      ['Rome', people(0, 4)],
    ])
    expect(plain(await page())).to.include('No verdict that can be shown changed when Rome was added')
    expect(await csv()).to.deep.equal([])
  })

  it('tells which item is first in a place by its people, also where rounded means are alike', async () => {
    const ranking = questionsOf(everyKind).filter(({ code }) => code === 'q7')
    const form = { ...formOf(), sections: [{ code: 's1', title: { en: 'One' }, questions: ranking }] }
    // Of 81 people one more puts the first item first: the mean ranks of both round to 1.5.
    const orders = (first: number) =>
      Array.from({ length: 81 }, (_, n) => ({ q7: order(n < first ? 'olrs' : 'lors') }))
    const { page } = await held(
      ['Lima', 'Oslo', 'Rome'].map((name) => [name, orders(41)]),
      form,
    )
    expect(plain(await page())).to.include('No verdict that can be shown changed when Rome was added')
  })

  it('says that groups are left out, and tells no verdict on them', async () => {
    const { page } = await held([
      ['Lima', people(9)],
      ['Oslo', people(8)],
      ['Rome', people(3)],
    ])
    const html = plain(await page())
    expect(html).to.include('Groups are left out').and.not.include('Farmers')
  })

  for (const [names, sentence] of [
    [[], 'Nothing is sealed yet'],
    [['Lima'], 'Only Lima has sealed answers'],
    [['Lima', 'Oslo'], 'Before Oslo , only Lima had sealed answers'],
  ] as const) {
    it(`says so with ${names.length} places`, async () => {
      const { page, csv, rosa, id } = await held(names.map((name) => [name, people(5)]))
      expect(plain(await page()).replaceAll(' ,', ',')).to.include(sentence.replaceAll(' ,', ','))
      expect(await csv()).to.deep.equal([])
      const overview = (await rosa.get(paths.results(id))).text
      expect(overview.includes(`href="${paths.since(id)}"`)).to.equal(names.length > 0)
    })
  }

  it('hides no question that has the code of its address', async () => {
    const { page } = await held([['Lima', people(5)]], formOf('since'))
    expect(plain(await page())).to.include('How predictable are requests?')
  })
})
