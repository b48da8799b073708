import { expect } from 'chai'
import Papa from 'papaparse'

import type { Answers } from '../../src/instrument/answer.ts'
import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { paths } from '../../src/web/paths.ts'
import { aForm, aSealedSession, people } from '../release/sealed.ts'
import { choice, number, scale, words } from '../release/study.ts'
import { installation, type Installation } from '../support/app.ts'
import { aVersion, aWorld, signedInAs } from '../support/world.ts'
import { aWorkshopIn } from './sealed.ts'

const yesNo = aForm([choice('q1')])
const withPerhaps = aForm([choice('q1')], {
  choice_lists: {
    yes_no: [
      { code: '1', label: { en: 'Yes' } },
      { code: '2', label: { en: 'No' } },
      { code: '3', label: { en: 'Perhaps' } },
    ],
  },
})
const chose = (count: number, code: string) => people(count, { q1: { choice: code } })

describe('results of questions that versions ask differently', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  let rosa: Awaited<ReturnType<typeof signedInAs>>
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there)
    rosa = await signedInAs(there, world.researcher)
  })
  afterEach(async () => await there.remove())

  const id = () => world.consultation.id
  /** Holds one questionnaire in Geneva and the other in Nairobi. */
  const held = async (
    one: Questionnaire,
    other: Questionnaire,
    answers: readonly [readonly Answers[], readonly Answers[]],
  ) => {
    const nairobi = await aWorkshopIn(there.stores, id(), 'NBO', { en: 'Nairobi', ar: 'نيروبي' })
    for (const [at, [form, workshop]] of (
      [
        [one, world.workshop],
        [other, nairobi],
      ] as const
    ).entries()) {
      const version = await aVersion(there.stores.db, id(), form)
      const place = { workshop_id: workshop.id, version_id: version.id, number: 81 + at }
      await aSealedSession(there.stores.db, place, answers[at] ?? [])
    }
  }
  const decide = async (decision: 'merge' | 'apart', question = 'q1') => {
    const { text } = await rosa.get(paths.merging(id()))
    const clash = /name="clash" value="(\w+)"/.exec(text)?.[1] ?? ''
    const fields = { question, clash, decision, reason: 'Because' }
    await rosa.act(paths.merging(id()), fields)
  }
  const page = async (code: string) => (await rosa.get(paths.result(id(), code)).expect(200)).text
  const csv = async (code: string) => {
    const { text } = await rosa.get(paths.figure(id(), code, '', '.csv')).expect(200)
    return Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data
  }
  const option = async (code: string, wanted: string) =>
    (await csv(code))
      .filter((record) => record['option'] === wanted)
      .map((record) => ['subgroup', 'n', 'value'].map((name) => record[name]).join(' '))

  it('stand apart while nothing is decided, and lead to where it is', async () => {
    await held(yesNo, withPerhaps, [chose(8, '1'), chose(6, '3')])
    const list = (await rosa.get(paths.results(id())).expect(200)).text
    for (const code of ['q1_a1', 'q1_a2'])
      expect(list)
        .to.include(`href="${paths.result(id(), code)}"`)
        .and.include(`>${code}</bdi>`)
    expect(list)
      .to.include('1 question is not asked alike')
      .and.include(`href="${paths.merging(id())}"`)
    const old = await page('q1')
    for (const code of ['q1_a1', 'q1_a2']) expect(old).to.include(`href="${paths.result(id(), code)}"`)
    expect(old).to.include('Nobody has decided yet').and.include('Asked in GVA-81')
    const one = await page('q1_a1')
    expect(one).to.include('Nobody has decided yet').and.include('[x] asked differently here')
    expect(one)
      .to.include(`href="${paths.merging(id())}"`)
      .and.not.include('All workshops')
  })

  it('do not say of anyone that they left an option they were never offered', async () => {
    await held(yesNo, withPerhaps, [chose(8, '1'), chose(6, '3')])
    await decide('merge')
    expect(await option('q1', '3')).to.deep.equal(['GVA -95 -95', 'NBO 6 100', 'total 6 100'])
    expect(await option('q1', '1')).to.deep.equal(['GVA 8 100', 'NBO 6 0', 'total 14 57', 'total_places  50'])
    const text = await page('q1')
    expect(text)
      .to.match(/100\s%\s\(n\s=\s6\)/)
      .and.include('counted together, as a researcher decided')
    expect(text).to.include('Not everyone was offered everything').and.include('[x] not offered there')
  })

  it('draw no step as zero that is withheld', async () => {
    const [five, ten] = [aForm([scale('q1', 5)]), aForm([scale('q1', 10)])]
    await held(five, ten, [people(9, { q1: 4 }), []])
    const version = await aVersion(there.stores.db, id(), ten)
    const place = { workshop_id: world.workshop.id, version_id: version.id, number: 91 }
    await aSealedSession(there.stores.db, place, people(3, { q1: 9 }))
    await decide('merge')
    const text = await page('q1')
    expect(text).to.include('n = 12, mean 5.3 [c] withheld')
    expect(text).to.match(/<td class="num">\[c\]/)
  })

  it('are both there when it was decided to keep them apart, another scale too', async () => {
    const [five, ten] = [aForm([scale('q1', 5)]), aForm([scale('q1', 10)])]
    await held(five, ten, [people(7, { q1: 4 }), people(6, { q1: 9 })])
    await decide('apart')
    const pages = await Promise.all(['q1_a1', 'q1_a2'].map(page))
    for (const text of pages)
      expect(text).to.include('It was decided to keep the answers apart').and.include('See the decision')
    expect(pages.filter((text) => text.includes('n = 7, mean 4.0'))).to.have.length(1)
    expect(pages.filter((text) => text.includes('n = 6, mean 9.0'))).to.have.length(1)
    const { headers } = await rosa.get(paths.figure(id(), 'q1', '', '.csv')).expect(303)
    expect(headers['location']).to.equal(paths.result(id(), 'q1'))
    await rosa
      .get(`${paths.results(id())}?question=q1`)
      .expect(303)
      .expect('Location', paths.result(id(), 'q1'))
  })

  it('stand apart when one is a number and the other words, even where the export merges them', async () => {
    await held(aForm([number('q1')]), aForm([words('q1')]), [people(7, { q1: 4 }), people(6, { q1: 'many' })])
    await decide('merge')
    const pages = await Promise.all(['q1_a1', 'q1_a2'].map(page))
    for (const text of pages) expect(text).to.include('in ways that no one figure can hold')
    expect(pages.filter((text) => text.includes('>many</li>'))).to.have.length(1)
    expect(pages.filter((text) => text.includes('n = 7, median 4.0, mean 4.0'))).to.have.length(1)
  })

  it('count a filtered option among those it was offered to, and no answer that was not asked for', async () => {
    const filtered: Questionnaire = {
      ...aForm([
        { kind: 'single_choice', code: 'side', label: { en: 'Side' }, list: 'sides' },
        {
          kind: 'single_choice',
          code: 'place',
          label: { en: 'Place' },
          list: 'places',
          choice_filter: "side = ${side} or side = 'all'",
        },
        { ...number('depth'), relevant: "${side} = 'n'" },
      ]),
      choice_lists: {
        sides: ['n', 's'].map((code) => ({ code, label: { en: code } })),
        places: [
          ['p1', 'n'],
          ['p2', 's'],
          ['p3', 'all'],
        ].map(([code = '', side = '']) => ({ code, label: { en: code }, attributes: { side } })),
      },
    }
    const side = (code: string, place: string) => ({
      side: { choice: code },
      place: { choice: place },
      depth: 3,
    })
    await held(filtered, filtered, [
      [...people(6, side('n', 'p1')), ...people(6, side('n', 'p3')), ...people(8, side('s', 'p3'))],
      people(5, side('s', 'p2')),
    ])
    expect(await option('place', 'p1')).to.deep.equal(['GVA 12 50', 'NBO -94 -94', 'total -94 -94'])
    expect(await option('place', 'p3')).to.deep.equal([
      'GVA 20 70',
      'NBO 5 0',
      'total 25 56',
      'total_places  35',
    ])
    // Nobody of Nairobi was asked: that is told of all five.
    const bases = (await csv('depth')).filter(({ measure }) => measure === 'median').map(({ n }) => n)
    expect(bases).to.deep.equal(['12', '-94', '12'])
  })
})
