import { expect } from 'chai'

import { beginRound } from '../../../src/coding/round/begin.ts'
import { HELP_KINDS } from '../../../src/coding/help/queries.ts'
import { codingPaths } from '../../../src/coding/paths.ts'
import { codingsBy } from '../../../src/coding/act/queries.ts'
import { bytesOf } from '../../../src/coding/text/unit.ts'
import { installation, NOON, type Installation } from '../../support/app.ts'
import { aPerson, signedInAs } from '../../support/world.ts'
import { CODES, coded, type Wrote } from '../seeded.ts'

const [RAIN = '', SNOW = ''] = CODES.map(({ guid }) => guid)
const WORDS: readonly Wrote[] = [
  { words: 'The rain comes too late every year.' },
  { words: 'Nobody clears the snow from our road.' },
  { words: 'the rain comes too late every year' },
  { words: 'Prices are high.' },
  { words: 'The rain comes too late every year!', language: 'fr' },
]
const FLOODS: readonly Wrote[] = [
  { words: 'A flood is a flood: we lost two harvests to a flood.' },
  { words: 'After each flood comes another flood.' },
  { words: 'We fear the flood, and the flood after it.' },
  { words: 'Nobody clears our road of snow, nobody at all.' },
  { words: 'There was a flood here.' },
  { words: 'flood', language: 'fr' },
]

/** What only pages with help have. */
const SIGNS = [
  'data-together',
  '<kbd>D</kbd>',
  'Duplicates together',
  'Most like the last coded',
  'nearly the same',
  'Nearly the same',
  'Similar answers',
  'Words of codes',
  'Help is offered',
  '<mark>',
]
const unitsOn = (html: string) => [...html.matchAll(/data-unit="(\w+)"/g)].map(([, id]) => id ?? '')

describe('help in the queue', () => {
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  async function aRound(kind: 'open' | 'blind', help: boolean, wrote = WORDS) {
    const { db } = there.stores
    const world = await coded(there, [wrote])
    const person = await aPerson(db, ['coder'], 'Anna')
    const round = await beginRound(
      db,
      world.consultation,
      {
        variable: 'q11',
        codebook_number: 1,
        kind,
        twice: 0,
        help,
        readers: [{ person_id: person.id, languages: ['en', 'fr'] }],
        units: world.units,
      },
      { by: world.researcher.id, now: NOON },
    )
    await db.updateTable('coding_round').set({ tells: 1 }).execute()
    await db.updateTable('text_unit').set({ tells_language: 1 }).execute()
    const anna = await signedInAs(there, person)
    const unitOf = (at: number) => world.read.find(({ written }) => written === wrote[at]?.words)?.id ?? ''
    const page = async (path: string) => (await anna.get(path).expect(200)).text
    const listed = async (order: 'duplicates' | 'alike') =>
      unitsOn(await page(codingPaths.round(round.id, { order })))
    const code = async (
      units: readonly string[],
      given_code: string,
      more: Readonly<Record<string, string>> = {},
    ) => {
      const fields = { unit: units, code: given_code, on: '1', back: '', ...more }
      expect((await anna.act(codingPaths.codings(round.id), fields)).status).to.equal(303)
    }
    const newCode = async (units: readonly string[], words: Readonly<Record<string, string>>) => {
      const fields = { unit: units, definition: '', parent: '', back: '', ...words }
      expect((await anna.act(codingPaths.newCode(round.id), fields)).status).to.equal(303)
    }
    const uses = async () =>
      await db.selectFrom('help_use').select(['kind', 'uses']).orderBy('kind').execute()
    const given = async (unit: string) =>
      (await codingsBy(db, { round_id: round.id, person_id: person.id })).get(unit)?.map((one) => one.code)
    return { world, round, unitOf, page, listed, code, newCode, uses, given }
  }

  for (const [kind, help] of [
    ['blind', true],
    ['open', false],
  ] as const)
    it(`is on no page of ${kind} rounds ${help ? 'begun with it' : 'begun without'}, whatever is asked for and posted`, async () => {
      const { round, unitOf, page, code, newCode, uses, given } = await aRound(kind, help)
      for (const one of HELP_KINDS) {
        await code([unitOf(1)], RAIN, { help: one, back: 'card' })
        await code([unitOf(0), unitOf(2)], RAIN, { help: one })
        await newCode([unitOf(0), unitOf(2)], { name: `New by ${one}`, help: one })
      }
      await code([unitOf(0), unitOf(2)], SNOW, { back: 'card' })
      expect(await given(unitOf(2)), 'the code itself is given').to.include(SNOW)
      const queue = codingPaths.round(round.id)
      const addresses = [
        codingPaths.rounds(),
        queue,
        ...['duplicates', 'alike'].map((order) => `${queue}?order=${order}`),
        codingPaths.answers(round.id, [unitOf(0), unitOf(2)]),
        ...[0, 2, 3].map((at) => codingPaths.answer(round.id, unitOf(at))),
      ]
      for (const address of addresses) {
        const html = await page(address)
        for (const sign of SIGNS) expect(html, `${address} ${sign}`).not.to.include(sign)
      }
      const orders = [queue, `${queue}?order=duplicates`, `${queue}?order=alike`]
      const [shuffled, ...helped] = await Promise.all(orders.map(async (one) => unitsOn(await page(one))))
      for (const order of helped) expect(order).to.deep.equal(shuffled)
      expect(await uses()).to.deep.equal([])
    })

  it('the control: every sign of it is on a page of a round that offers it', async () => {
    const { round, unitOf, page, code } = await aRound('open', true)
    await code([unitOf(0), unitOf(1)], RAIN)
    await code([unitOf(1)], SNOW)
    const queue = await page(codingPaths.round(round.id, { order: 'duplicates' }))
    const html = queue + (await page(codingPaths.answer(round.id, unitOf(2))))
    for (const sign of SIGNS) expect(html).to.include(sign)
  })

  it('puts near-duplicates of one language together and names them', async () => {
    const { round, unitOf, page, listed } = await aRound('open', true)
    const order = await listed('duplicates')
    expect(order).to.have.length(WORDS.length)
    expect(Math.abs(order.indexOf(unitOf(0)) - order.indexOf(unitOf(2)))).to.equal(1)
    const html = await page(codingPaths.round(round.id, { order: 'duplicates' }))
    const groups = [...html.matchAll(/data-together="([\w ]+)"/g)].map(([, ids]) =>
      ids?.split(' ').toSorted(),
    )
    const both = [unitOf(0), unitOf(2)].toSorted()
    expect(groups).to.deep.equal([both, both])
    expect(html.split('are nearly the same')).to.have.length(2)
  })

  it('puts those most like the last coded after it', async () => {
    const { unitOf, listed, code } = await aRound('open', true)
    await code([unitOf(1)], SNOW)
    const order = await listed('alike')
    expect(order[0]).to.equal(unitOf(1))
    expect(order.at(-1), 'shares no word').to.equal(unitOf(3))
  })

  it('shows similar coded answers with the words they share, and gives nothing by itself', async () => {
    const { round, unitOf, page, code, given } = await aRound('open', true)
    expect(await page(codingPaths.answer(round.id, unitOf(2)))).to.include('No coded answer shares a word')
    await code([unitOf(0)], RAIN)
    await code([unitOf(1)], SNOW)
    const card = await page(codingPaths.answer(round.id, unitOf(2)))
    expect(card).to.include('<mark>rain</mark>').and.to.include('1 of 2 carries this code')
    expect(card).to.include('<mark>the</mark> snow')
    expect(await given(unitOf(2))).to.equal(undefined)
  })

  it('counts each use, once however often a request is repeated, and what is taken back', async () => {
    const { unitOf, code, newCode, uses, given } = await aRound('open', true)
    await code([unitOf(0)], RAIN)
    await newCode([unitOf(3)], { name: 'Prices' })
    expect(await uses()).to.deep.equal([])
    await code([unitOf(2)], RAIN, { help: 'similar', back: 'card' })
    await code([unitOf(2)], RAIN, { help: 'similar', back: 'card' })
    await code([unitOf(0), unitOf(2)], SNOW, { back: 'card' })
    await code([unitOf(4), unitOf(2)], SNOW, { help: 'duplicates' })
    await newCode([unitOf(0), unitOf(2)], { name: 'Late', help: 'duplicates' })
    await code([unitOf(1)], RAIN, { help: 'keyness', back: 'card' })
    await code([unitOf(1)], RAIN, { help: 'keyness', back: 'card', on: '0' })
    expect(await uses()).to.deep.equal([
      { kind: 'duplicates', uses: 3 },
      { kind: 'keyness', uses: 2 },
      { kind: 'similar', uses: 1 },
    ])
    expect(await given(unitOf(0))).to.include.members([RAIN, SNOW])
  })

  it('shows codes whose key words stand in an answer, from the other answers of its language', async () => {
    const { round, unitOf, page, code, given } = await aRound('open', true, [...WORDS, ...FLOODS])
    const card = async (at: number) => {
      const html = await page(codingPaths.answer(round.id, unitOf(at)))
      return /<h2>Words of codes[^]*?<\/aside>/.exec(html)?.[0] ?? ''
    }
    expect(await card(9)).to.include('No word of this answer tells of a code yet.')
    for (const at of [5, 6, 7]) await code([unitOf(at)], RAIN)
    for (const at of [1, 3, 8]) await code([unitOf(at)], SNOW)
    const html = await card(9)
    expect(html).to.include('<mark>flood</mark>').and.to.include(`value="${RAIN}"`)
    expect(html, 'none of the words of the other code').not.to.include(`value="${SNOW}"`)
    expect(await given(unitOf(9))).to.equal(undefined)
    expect(await card(10), 'in another language').to.include('No word of this answer')
    await code([unitOf(9)], RAIN, { help: 'keyness', back: 'card' })
    expect(await given(unitOf(9))).to.deep.equal([RAIN])
  })

  it('reads again what a review has changed', async () => {
    const { world, round, unitOf, page, code } = await aRound('open', true)
    await code([unitOf(0)], RAIN)
    const card = async () => await page(codingPaths.answer(round.id, unitOf(2)))
    expect(await card()).to.include('<mark>rain</mark>')
    const { db } = there.stores
    const unit_id = bytesOf(unitOf(0)) ?? new Uint8Array()
    const by = {
      unit_id,
      consultation_id: world.consultation.id,
      at: NOON.toISOString(),
      person_id: world.researcher.id,
    }
    await db
      .insertInto('text_review')
      .values({ ...by, state: 'replaced' })
      .execute()
    await db
      .insertInto('redaction')
      .values({ ...by, start_cp: 0, end_cp: 8, placeholder: '[weather]' })
      .execute()
    const after = await card()
    expect(after).to.include('[weather]')
    expect(after).not.to.include('<mark>rain</mark>')
  })
})
