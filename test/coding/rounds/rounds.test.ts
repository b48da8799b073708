import { expect } from 'chai'

import type { Person } from '../../../src/people/person.ts'
import { installation, type Installation } from '../../support/app.ts'
import { aPerson, signedInAs } from '../../support/world.ts'
import { CODES, coded } from '../seeded.ts'

const [RAIN, SNOW, COST] = CODES.map(({ guid }) => guid) as [string, string, string]
const ENGLISH = ['Much rain', 'Little rain', 'Snow and cost', 'Only snow', 'It costs', 'Nothing'].map(
  (words) => ({
    words,
  }),
)
const ARABIC = { words: 'المطر كثير', language: 'ar' }

type Tab = Awaited<ReturnType<typeof signedInAs>>

describe('rounds of coding', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof coded>>
  let [anna, basil]: readonly Person[] = []
  let tabs: Readonly<Record<'rosa' | 'anna' | 'basil', Tab>>
  let base: string
  beforeEach(async () => {
    there = await installation()
    world = await coded(there, [ENGLISH, [ARABIC]])
    const { db } = there.stores
    ;[anna, basil] = [
      await aPerson(db, ['coder', 'researcher'], 'Anna'),
      await aPerson(db, ['coder'], 'Basil'),
    ]
    await db
      .insertInto('membership')
      .values({ consultation_id: world.consultation.id, person_id: anna.id })
      .execute()
    tabs = {
      rosa: await signedInAs(there, world.researcher),
      anna: await signedInAs(there, anna),
      basil: await signedInAs(there, basil),
    }
    base = `/consultations/${world.consultation.id}/coding`
  })
  afterEach(async () => await there.remove())

  const seen = async (tab: Tab, address: string) => (await tab.get(address).expect(200)).text
  const begin = async (more: Readonly<Record<string, string | readonly string[]>> = {}) =>
    await tabs.rosa.act(`${base}/q11/rounds`, {
      kind: 'blind',
      twice: '100',
      scope: 'all',
      coder: [String(anna?.id), String(basil?.id)],
      [`reads_${anna?.id}`]: ['en'],
      [`reads_${basil?.id}`]: ['en'],
      anyway: 'yes',
      ...more,
    })
  const unitOf = (words: string) => world.read.find(({ text }) => text === words)?.id ?? ''
  const roundId = async () =>
    (await there.stores.db.selectFrom('coding_round').select('id').orderBy('id', 'desc').executeTakeFirst())
      ?.id ?? 0
  const code = async (tab: Tab, given: Readonly<Record<string, readonly string[]>>) => {
    const id = await roundId()
    for (const [words, codes] of Object.entries(given))
      for (const one of codes) {
        const fields = { unit: unitOf(words), code: one, on: '1', start: '', end: '', words: '', back: '' }
        expect((await tab.act(`/coding/${id}/codings`, fields)).status).to.equal(303)
      }
  }
  /** Both code; they differ on two of the six answers. */
  const bothCode = async () => {
    const same = { 'Much rain': [RAIN], 'Little rain': [RAIN], 'It costs': [COST], Nothing: [''] }
    await code(tabs.anna, { ...same, 'Snow and cost': [SNOW, COST], 'Only snow': [SNOW] })
    await code(tabs.basil, { ...same, 'Snow and cost': [COST], 'Only snow': [RAIN] })
  }
  const finishBoth = async () => {
    const id = await roundId()
    for (const tab of [tabs.anna, tabs.basil]) await tab.act(`/coding/${id}/finishing`)
  }
  const settledCodings = async (words: string) => {
    const rows = await there.stores.db
      .selectFrom('adjudication')
      .select(['codings', 'settled_by', 'reason'])
      .where('unit_id', '=', Buffer.from(unitOf(words), 'hex'))
      .orderBy('id')
      .execute()
    return rows.map((row) => ({
      ...row,
      codings: (JSON.parse(row.codings) as { code: string }[]).map(({ code: one }) => one),
    }))
  }

  it('are shown for every question answered in words, and take answers in that were sealed since', async () => {
    await there.stores.db.deleteFrom('text_unit').execute()
    const page = await seen(tabs.rosa, base)
    expect(page).to.include(`${base}/q11`).and.to.include('0 of 7')
    expect(await there.stores.db.selectFrom('text_unit').select('unit_id').execute()).to.have.length(7)
  })

  it('are not through any more for a coder who takes back the code of an answer', async () => {
    await begin()
    await bothCode()
    await finishBoth()
    expect(await seen(tabs.anna, '/coding')).to.include('You said that you have finished.')
    const id = await roundId()
    const event = await there.stores.db
      .selectFrom('coding_event')
      .select((of) => of.fn.max('id').as('id'))
      .where('person_id', '=', anna?.id ?? 0)
      .executeTakeFirstOrThrow()
    await tabs.anna.act(`/coding/${id}/undoing`, { act: String(event.id), back: '' })
    expect(await seen(tabs.anna, '/coding')).not.to.include('You said that you have finished.')
    expect(await seen(tabs.basil, '/coding')).to.include('You said that you have finished.')
    await code(tabs.anna, { 'Only snow': [SNOW] })
    await tabs.anna.act(`/coding/${id}/finishing`)
    expect(await seen(tabs.anna, '/coding')).to.include('You said that you have finished.')
  })

  it('say before and after which answers nobody reads', async () => {
    const refused = await begin({ anyway: '' })
    expect(refused.status).to.equal(422)
    expect(refused.text).to.include('1 answer would be given to nobody').and.to.include('Arabic (1)')
    expect(await roundId()).to.equal(0)
    const begun = await begin()
    expect(begun.headers['location']).to.equal(`${base}/q11/rounds/1`)
    const page = await seen(tabs.rosa, `${base}/q11/rounds/1`)
    expect(page)
      .to.include('Nobody in this round reads: Arabic (1).')
      .and.to.include('6 answers are given, 6 of them')
    expect(await seen(tabs.rosa, `${base}/q11/rounds/new`), 'proposed from the earlier round').to.match(
      new RegExp(`name="reads_${basil?.id}" value="en" checked`),
    )
  })

  it('need coders with their languages, and a code to give', async () => {
    expect((await begin({ coder: [] })).text).to.include('Choose at least one coder.')
    expect((await begin({ [`reads_${basil?.id}`]: [] })).text).to.include(
      'which of these languages Basil reads',
    )
    expect((await begin({ twice: '101' })).text).to.include('from 0 to 100')
    await there.stores.db
      .insertInto('codebook_version')
      .values({
        consultation_id: world.consultation.id,
        variable: 'q11',
        number: 2,
        codes: JSON.stringify(CODES.map((one) => ({ ...one, retired: true }))),
        change: '{}',
        reason: '',
        at: '2016-04-07T10:00:00.000Z',
        person_id: world.researcher.id,
      })
      .execute()
    expect(await seen(tabs.rosa, `${base}/q11/rounds/new`)).to.include(`href="${base}/q11/codebook"`)
    expect((await begin()).status).to.equal(422)
    expect(await roundId()).to.equal(0)
  })

  it('offer help where it is chosen, never in a blind round, and tell how often it was used', async () => {
    expect(await seen(tabs.rosa, `${base}/q11/rounds/new`), 'off by default').to.match(
      /name="help" value="yes">[^]*a blind round has no help/,
    )
    const refused = await begin({ help: 'yes' })
    expect(refused.status).to.equal(422)
    expect(refused.text).to.include('choose an open round, or leave help off')
    expect(refused.text, 'what was chosen stays').to.match(/name="help" value="yes" checked/)
    expect(await roundId()).to.equal(0)
    await begin({ kind: 'open' })
    expect(await seen(tabs.rosa, `${base}/q11/rounds/1`)).not.to.include('Help is offered')
    await begin({ kind: 'open', help: 'yes' })
    const at = `${base}/q11/rounds/2`
    expect(await seen(tabs.rosa, at)).to.include('near-duplicates: 0, similar answers: 0, words of codes: 0')
    const id = await roundId()
    const [unit] = /(?<=data-unit=")\w+/.exec(await seen(tabs.basil, `/coding/${id}`)) ?? []
    await tabs.basil.act(`/coding/${id}/codings`, { unit: unit ?? '', code: RAIN, on: '1', help: 'similar' })
    expect(await seen(tabs.rosa, at)).to.include('near-duplicates: 0, similar answers: 1, words of codes: 0')
  })

  it('cannot be stored blind with help', async () => {
    await begin()
    const update = there.stores.db.updateTable('coding_round').set({ help: 1 }).execute()
    expect(
      await update.then(
        () => 'stored',
        () => 'refused',
      ),
    ).to.equal('refused')
  })

  it('show agreement once all coders are through, and to a blind coder once the round is finished', async () => {
    await begin()
    const at = `${base}/q11/rounds/1`
    await bothCode()
    expect(await seen(tabs.rosa, at))
      .to.include('once all coders have finished')
      .and.not.to.include('<table class="agr blocks"')
    await tabs.rosa.get(`${at}/agreement.csv`).expect(404)
    await finishBoth()
    expect(await seen(tabs.rosa, at)).to.include('<table class="agr blocks"')
    expect(await seen(tabs.anna, at))
      .to.include('You code in this blind round')
      .and.not.to.include('<table class="agr blocks"')
    expect(await seen(tabs.anna, `${base}/q11`), 'counts of what agrees are hidden, too').to.include(
      'coding of 0 is settled',
    )
    expect(await seen(tabs.rosa, `${base}/q11`)).to.include('coding of 4 is settled')
    await tabs.anna.get(`${at}/agreement.csv`).expect(404)
    await tabs.anna.get(`${at}/differences/${unitOf('Only snow')}`).expect(409)
    await tabs.rosa.act(`${at}/finishing`)
    expect(await seen(tabs.anna, at)).to.include('<table class="agr blocks"')
    await tabs.rosa.act(`${at}/reopening`)
    expect(await seen(tabs.rosa, at), 'each says anew that they are through').not.to.include(
      '<table class="agr blocks"',
    )
  })

  it('print the figures of what was given, with seed and resamples', async () => {
    await begin()
    await bothCode()
    await finishBoth()
    const { text } = await tabs.rosa.get(`${base}/q11/rounds/1/agreement.csv`).expect(200)
    const [head, ...lines] = text
      .replace('\uFEFF', '')
      .trim()
      .split('\r\n')
      .map((line) => line.split(','))
    const rows = lines.map((line) => Object.fromEntries(line.map((cell, at) => [head?.[at] ?? '', cell])))
    const { seed } = await there.stores.db.selectFrom('coding_round').select('seed').executeTakeFirstOrThrow()
    // Rain: A gave it to 2 of 6, B to 3; 5 agree. Kappa (6·5 − (2·3 + 4·3)) / (36 − 18); alpha 1 − 11·2 / (2·5·7).
    expect(rows[0]).to.include({
      code_slug: 'rain',
      n: '6',
      agreed: '0.8333',
      prevalence: '0.4167',
      kappa: '0.6667',
      alpha: '0.6857',
      resamples: '2000',
      seed: String(seed),
    })
    // Snow: A to 2, B to none; kappa 0, alpha 1 − 11·4 / (2·2·10).
    expect(rows[1]).to.include({ code_slug: 'snow', agreed: '0.6667', kappa: '0', alpha: '-0.1' })
    expect(rows[2]).to.include({ code_slug: 'cost', agreed: '1', alpha: '1' })
    expect(rows[3]).to.include({ measure: 'sets_masi', n: '6' })
    const page = await seen(tabs.rosa, `${base}/q11/rounds/1`)
    expect(page).to.include('3 differences in 2 answers').and.to.include(`seed ${seed}`)
    // A draw of six answers of the two with snow has none of them in about 9 of 100.
    const without = Number(rows[1]?.['resamples_without'])
    expect(without).to.be.within(100, 260)
    const said = /<p class="saved">(Resamples without a figure[^<]*)<\/p>/.exec(page)?.[1] ?? ''
    expect(said).to.include('of 2,000 each:').and.to.include(`snow (${without})`)
    const numbers = [...said.matchAll(/\(([\d,]+)\)/g)].map(([, n = '']) => Number(n.replace(',', '')))
    expect(numbers).to.deep.equal(numbers.toSorted((one, other) => other - one))
  })

  it('show no agreement where the approach is reflexive or coders saw each other, and say why', async () => {
    await begin()
    await bothCode()
    await finishBoth()
    await tabs.rosa.act(base, { approach: 'reflexive' })
    const page = await seen(tabs.rosa, `${base}/q11/rounds/1`)
    expect(page)
      .to.include('The stated approach is reflexive')
      .and.not.to.include('<table class="agr blocks"')
    await tabs.rosa.get(`${base}/q11/rounds/1/agreement.csv`).expect(404)
    await tabs.rosa.act(base, { approach: 'codebook' })
    expect(await seen(tabs.rosa, `${base}/q11/rounds/1`)).to.include('<table class="agr blocks"')
    await begin({ kind: 'open' })
    expect(await seen(tabs.rosa, `${base}/q11/rounds/2`)).to.include('The round is open')
  })

  it('settle differences one by one, keep the history, and give the next round what is left', async () => {
    await begin()
    await bothCode()
    await finishBoth()
    const at = `${base}/q11/rounds/1`
    await tabs.rosa.get(`${at}/differences`).expect(409)
    await tabs.rosa.act(`${at}/finishing`)
    const way = await tabs.rosa.get(`${at}/differences`).expect(303)
    const settle = async (words: string, fields: Readonly<Record<string, string | readonly string[]>>) =>
      await tabs.rosa.act(`${at}/differences/${unitOf(words)}`, {
        settled_by: 'together',
        reason: 'Read again',
        last: '0',
        ...fields,
      })
    const [first, second] = ['Only snow', 'Snow and cost'].toSorted((one, other) =>
      unitOf(one) < unitOf(other) ? -1 : 1,
    ) as [string, string]
    expect(way.headers['location']).to.equal(`${at}/differences/${unitOf(first)}`)
    const page = await seen(tabs.rosa, `${at}/differences/${unitOf('Only snow')}`)
    expect(page).to.include('only A').and.to.include('only B').and.to.include('Only snow')
    expect(page.match(/<[^>]* autofocus>/g)).to.deep.equal([
      '<input type="radio" name="as" value="coder_A" autofocus>',
    ])
    expect(await seen(tabs.rosa, `${base}/q11`)).to.include(`<a href="${at}">2 differences open</a>`)
    await tabs.rosa.get(`${at}/differences/${unitOf('Much rain')}`).expect(404)

    const refused = (await settle(first, { as: 'coder_A', reason: '' })).text
    expect(refused).to.include('Write the reason.').and.not.include('autofocus')
    expect((await settle(first, {})).text).to.include('Choose the settled coding.')
    expect((await settle(first, { as: 'other' })).text).to.include('Choose at least one code')
    expect((await settle(first, { as: 'other', code: ['none', RAIN] })).status).to.equal(422)
    const next = await settle(first, { as: 'other', code: [COST, 'no code of the codebook'] })
    expect(next.headers['location']).to.equal(`${at}/differences/${unitOf(second)}`)
    expect((await settle(first, { as: 'coder_A' })).text, 'settled since').to.include('meanwhile')
    const [{ id } = { id: 0 }] = await there.stores.db.selectFrom('adjudication').select('id').execute()
    await settle(first, { as: 'common', settled_by: 'third', last: String(id) })
    expect(await settledCodings(first)).to.deep.equal([
      { codings: [COST], settled_by: 'together', reason: 'Read again' },
      { codings: first === 'Only snow' ? [''] : [COST], settled_by: 'third', reason: 'Read again' },
    ])
    expect((await settle(second, { as: 'all' })).headers['location']).to.equal(at)
    const [{ codings } = { codings: [] }] = await settledCodings(second)
    expect(codings).to.have.members((second === 'Only snow' ? [SNOW, RAIN] : [SNOW, COST]).toSorted())
    expect(await seen(tabs.rosa, `${base}/q11`)).to.include('coding of 6 is settled')
    expect(await seen(tabs.rosa, `${base}/q11/rounds/new`)).to.include('Only those not settled yet (1)')
    expect((await begin({ scope: 'unsettled' })).text, 'the one in Arabic').to.include(
      'None of the chosen coders',
    )
    const events = await there.stores.db
      .selectFrom('event')
      .select('action')
      .where('action', 'like', 'coding.%')
      .execute()
    expect(events.map(({ action }) => action)).to.deep.equal([
      'coding.begin_round',
      'coding.finish_round',
      'coding.settle',
      'coding.settle',
      'coding.settle',
    ])
  })

  it('are gone with the answers', async () => {
    await begin()
    await there.stores.db.updateTable('consultation').set({ answers_deleted_on: '2016-05-01' }).execute()
    for (const page of ['', '/q11', '/q11/rounds/new', '/q11/rounds/1'])
      await tabs.rosa.get(`${base}${page}`).expect(410)
    expect(await seen(tabs.rosa, `/consultations/${world.consultation.id}`)).not.to.include(`href="${base}"`)
  })
})
