import { expect } from 'chai'

import { codingsAt } from '../../../src/coding/act/queries.ts'
import { codeUnits } from '../../../src/coding/act/code.ts'
import { onWhole } from '../../../src/coding/act/coding.ts'
import { insertVersion } from '../../../src/coding/codebook/queries.ts'
import { beginRound } from '../../../src/coding/round/begin.ts'
import { roundGivenTo } from '../../../src/coding/round/queries.ts'
import { takeUnits } from '../../../src/coding/text/take.ts'
import { unitsOf } from '../../../src/coding/text/queries.ts'
import { textVariables } from '../../../src/dataset/texts.ts'
import { paths } from '../../../src/web/paths.ts'
import { linesIn } from '../../result/across/gathered.ts'
import { installation, NOON, type Installation } from '../../support/app.ts'
import { aHeldSession } from '../../result/sealed.ts'
import { aPerson, signedInAs } from '../../support/world.ts'
import { CODES as BOOK } from '../seeded.ts'
import { looked, some, type Said } from '../looking/seeded.ts'

const CODES = 'q11~codes'

const saying = (source: string, said: readonly Said[]): readonly Said[] =>
  said.map((one) => ({ ...one, more: { q1: { choice: source } } }))

/** Of those for national law 10 of 16 wrote of rain, and 6 are not settled; of those for their own standards 5 of 17. */
const PLACES: readonly (readonly Said[])[] = [
  [
    ...saying('1', some(10, 'farm', ['rain'])),
    ...saying('1', some(6, 'town', undefined)),
    ...saying('2', some(6, 'town', ['snow', 'cost'])),
  ],
  [
    ...saying('2', some(5, 'farm', ['rain'])),
    ...saying('2', some(6, 'farm', [])),
    // Nobody wrote anything here.
    ...saying(
      '3',
      Array.from({ length: 7 }, () => ({ words: '', group: 'town' })),
    ),
  ],
]

describe('codes of answers in words crossed with a question', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof looked>>
  let id: number
  before(async () => {
    there = await installation()
    world = await looked(there, PLACES)
    ;({ id } = world.consultation)
  })
  after(async () => await there.remove())

  const page = async (path: string) => (await world.rosa.get(path).expect(200)).text
  const lines = async (own: string, other: string) =>
    linesIn(await page(paths.across(id, own, other, '.csv')))

  it('are among the questions that another is crossed with, and are chosen by a form', async () => {
    const text = await page(paths.result(id, 'q1'))
    expect(text).to.match(/<optgroup label="Codes of answers in words">\s*<option value="q11~codes">Codes: /)
    await world.rosa
      .get(`${paths.acrossForm(id, 'q1')}?with=${CODES}`)
      .expect(303)
      .expect('Location', paths.across(id, 'q1', CODES))
  })

  it('are crossed from their own page, and from that of the question they were made of', async () => {
    for (const path of [world.at, paths.result(id, 'q11')]) {
      const text = await page(path)
      expect(text, path).to.include(`action="${paths.acrossForm(id, CODES)}"`)
      expect(text, path).to.include('<option value="q1">').and.not.include(`<option value="${CODES}"`)
    }
    const back = paths.across(id, CODES, 'q1')
    await world.rosa
      .get(`${paths.acrossForm(id, CODES)}?with=q1`)
      .expect(303)
      .expect('Location', back)
    await world.rosa.get(paths.acrossForm(id, CODES)).expect(303).expect('Location', world.at)
    expect(await page(back)).to.include(`href="${world.at}"`)
  })

  it('count people, and those whose answers are not settled by themselves, never as none', async () => {
    const shown = await lines(CODES, 'q1')
    const row = (answer: string) =>
      Object.fromEntries(
        shown
          .filter((line) => line['answer'] === answer)
          .map((line) => [line['option'], [line['n'], line['per_cent']].map(Number)]),
      )
    // Sixteen said 1: ten wrote of rain (62.5), six are open (37.5).
    expect(row('1')).to.include.keys("'-92")
    expect([row('1')['rain'], row('1')["'-92"]]).to.deep.equal([
      [16, 63],
      [16, 38],
    ])
    expect(row('2')['rain']).to.deep.equal([17, 29])
    expect(row('2')['0'], 'six of seventeen, whom no code fits').to.deep.equal([17, 35])
    const text = await page(paths.across(id, CODES, 'q1'))
    expect(text).to.include('27 of 33 answers are settled, 6 not.')
    expect(text).to.match(/left it out<\/th>\s*<td class="num">7<\/td>\s*<td class="num">0</)
    expect(text).to.include('“Codes: What would help most?”: several answers were possible')
  })

  it('show the same turned round', async () => {
    const [one, other] = [await lines(CODES, 'q1'), await lines('q1', CODES)]
    const cells = (shown: typeof one, of: 'answer' | 'option', by: 'answer' | 'option') =>
      shown
        .filter((line) => line['answer'] !== '' && Number(line['per_cent']) > 0)
        .map((line) => `${line[of]}/${line[by]}`)
        .toSorted()
    expect(cells(one, 'answer', 'option').length).to.be.above(5)
    expect(cells(one, 'answer', 'option')).to.deep.equal(cells(other, 'option', 'answer'))
    expect(await page(paths.across(id, CODES, 'q1'))).to.include(
      `href="${paths.across(id, 'q1', CODES)}">Turn it round`,
    )
  })

  it('are drawn and named by codes alone: what is not settled yet is compared with nothing', async () => {
    const { body } = await world.rosa.get(paths.across(id, 'q1', CODES, '.svg')).expect(200)
    const drawn = String(body)
    expect(drawn).to.include('rain').and.not.include('Not settled yet')
    const turned = String((await world.rosa.get(paths.across(id, CODES, 'q1', '.svg')).expect(200)).body)
    expect(turned).to.include('rain').and.not.include('Not settled yet')
    await world.rosa
      .get(paths.across(id, CODES, 'q1', '.png'))
      .expect(200)
      .expect('Content-Type', /png/)
    const said = async (own: string, other: string) =>
      /<figcaption><strong>(.*?)<\/strong>/.exec(await page(paths.across(id, own, other)))?.[1]
    expect(await said('q1', CODES)).to.match(/who raised “(rain|snow|cost|No code fits)”/)
    expect(await said('q1', CODES)).not.to.include('Not settled')
    expect(await said(CODES, 'q1')).to.match(/who said “.*raised “(rain|snow|cost|No code fits)”/)
  })

  it('are marked as words of another language than the page', async () => {
    await world.rosa.act(paths.staffLanguage(), { lang: 'ar' })
    const text = await page(paths.across(id, 'q1', CODES))
    await world.rosa.act(paths.staffLanguage(), { lang: 'en' })
    expect(text).to.include('<th scope="row"><span lang="en" dir="ltr">rain</span></th>')
    expect(text).to.include('<bdi><span lang="en" dir="ltr">rain</span></bdi>')
    expect(text).to.include('<th scope="row">لم يُحسم بعد</th>')
  })

  it('are of everybody: no filter, and not crossed with themselves', async () => {
    await world.rosa.get(`${paths.across(id, CODES, 'q1')}?group=farm`).expect(422)
    await world.rosa.get(paths.across(id, CODES, CODES)).expect(422)
  })

  it('are for researchers of the consultation alone', async () => {
    const { db } = there.stores
    const visitors = [
      await signedInAs(there, world.coder),
      await signedInAs(there, await aPerson(db, ['facilitator'])),
      await signedInAs(there, await aPerson(db, ['researcher'])),
    ]
    for (const visitor of visitors)
      for (const ending of ['', '.csv', '.svg', '.png'] as const)
        for (const [one, other] of [
          [CODES, 'q1'],
          ['q1', CODES],
        ] as const) {
          const { status, text } = await visitor.get(paths.across(id, one, other, ending))
          expect(status).to.be.oneOf([403, 404])
          expect(text).not.to.include('rain')
        }
  })

  it('are no question where nothing was coded, or nothing is in words', async () => {
    for (const key of ['q10~codes', 'q3~codes', 'nothing~codes'])
      await world.rosa.get(paths.across(id, key, 'q1')).expect(404)
  })

  it('are those that count now, and answers sealed since are not settled yet', async () => {
    const own = await looked(there, [
      [...saying('1', some(6, 'farm', ['rain'])), ...saying('2', some(7, 'farm', undefined))],
    ])
    const { consultation, coder, round, rosa } = own
    const shares = async () =>
      Object.fromEntries(
        linesIn((await rosa.get(paths.across(consultation.id, CODES, 'q1', '.csv')).expect(200)).text)
          .filter(({ answer }) => answer === '2')
          .map(({ option, n, per_cent }) => [option, [n, per_cent].map(Number)]),
      )
    expect(await shares()).to.deep.include({ rain: [7, 0], "'-92": [7, 100] })
    const coded = await codingsAt(there.stores.db, round.id)
    const rest = own.units.map(({ id: unit }) => unit).filter((unit) => !coded.has(unit))
    const add = [onWhole(BOOK[1]?.guid ?? '')]
    const by = { person_id: coder.id, now: NOON }
    for (const unit of rest) await codeUnits(there.stores.db, round, [{ unit, add, remove: [] }], by)
    expect(await shares())
      .to.deep.include({ snow: [7, 100] })
      .and.not.include.keys("'-92")
    const at = { workshop_id: own.workshop.id, version_id: own.version.id }
    const words = Array.from({ length: 7 }, (_, n) => ({ q1: { choice: '2' }, q11: `since ${n}` }))
    await aHeldSession(there.stores, at, words)
    expect(await shares()).to.deep.include({ snow: [14, 50], "'-92": [14, 50] })
  })

  it('of the words of Other are not asked of those who did not choose it', async () => {
    const other = await looked(there, [
      [
        ...saying('1', some(9, 'farm', ['rain'])),
        ...Array.from({ length: 8 }, (_, at) => ({ ...some(1, 'town', ['snow'])[0], other: `other ${at}` })),
      ].map((one) => ({ words: 'x', ...one, more: { ...one.more, q3: { a: '4', b: '2' } } })),
    ])
    const { consultation, dataset, researcher, rosa } = other
    const { db } = there.stores
    const variable = textVariables(dataset).find(({ is_other }) => is_other)
    if (!variable) throw new TypeError('no Other')
    await takeUnits(db, dataset, variable)
    const of = { consultation_id: consultation.id, variable: variable.name, number: 1 }
    const by = { by: researcher.id, now: NOON }
    const version = { codebook: { codes: BOOK }, change: {}, reason: '' }
    await db.transaction().execute(async (trx) => await insertVersion(trx, of, version, by))
    const units = await unitsOf(db, consultation.id, variable.name)
    const { id: person_id } = await aPerson(db, ['coder'])
    const readers = [{ person_id, languages: ['en'] }]
    const begun = {
      variable: variable.name,
      codebook_number: 1,
      kind: 'open',
      twice: 0,
      readers,
      units,
    } as const
    const { id: round } = await beginRound(db, consultation, begun, by)
    const key = `${variable.name}~codes`
    const nothing = await rosa.get(paths.across(consultation.id, key, 'q3~a')).expect(200)
    expect(nothing.text).to.include('is settled yet, so there is nothing to cross')
    const given = await roundGivenTo(db, person_id, round)
    for (const unit of units)
      await codeUnits(db, given, [{ unit: unit.id, add: [onWhole(BOOK[0]?.guid ?? '')], remove: [] }], {
        person_id,
        now: NOON,
      })
    const { text } = await rosa.get(paths.across(consultation.id, key, 'q3~a')).expect(200)
    expect(text).to.include('8 of 8 answers are settled, 0 not.')
    expect(text).to.match(/were not asked<\/th>\s*<td class="num">9<\/td>/)
    expect(text).not.to.include('Not settled yet')
  })
})
