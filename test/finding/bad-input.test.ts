import { expect } from 'chai'

import { insertVersion } from '../../src/coding/codebook/queries.ts'
import { addEvidence, takeEvidenceAway } from '../../src/finding/evidence/change.ts'
import { evidenceOf, insertTextSearch } from '../../src/finding/evidence/queries.ts'
import { judge } from '../../src/finding/confidence/judge.ts'
import { respond } from '../../src/finding/recommendation/change.ts'
import { statementAt } from '../../src/finding/statement/queries.ts'
import { takeStep } from '../../src/finding/statement/steps.ts'
import { beginStatement, keepText } from '../../src/finding/statement/write.ts'
import { markOf } from '../../src/finding/statement/statement.ts'
import { aCode, coded, CODES } from '../coding/seeded.ts'
import { looked, type Said } from '../coding/looking/seeded.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { aConsultation, aPerson, signedInAs } from '../support/world.ts'
import { agreedRecommendation } from './agreed.ts'

const RAIN = `q11/${aCode('rain').guid}`
const valueOf = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

describe('findings that are given what they cannot take', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof looked>>
  let list: string
  beforeEach(async () => {
    there = await installation()
    // 16 people in one place: 8 of 10 settled answers have rain, 2 snow.
    const people = Array.from({ length: 16 }, (_, n): Said => ({
      words: `Person ${n}`,
      more: { q3: { a: n < 12 ? '5' : '2', b: '3' } },
      ...(n < 10 && { codes: [n < 8 ? 'rain' : 'snow'] }),
    }))
    world = await looked(there, [people])
    list = `/consultations/${world.consultation.id}/findings`
    for (const kind of ['finding', 'recommendation'] as const)
      await beginStatement(
        there.stores.db,
        { consultation_id: own().consultation_id, kind, language: 'en' },
        {},
        by(),
      )
  })
  afterEach(async () => await there.remove())

  const by = () => ({ by: world.researcher.id, now: NOON })
  const own = () => ({ consultation_id: world.consultation.id, kind: 'finding', number: 1 }) as const
  const pieces = async () => await evidenceOf(there.stores.db, own().consultation_id, 1)
  const bearing = { relation: 'supports', reason: 'They say so.' } as const

  it('keep a text of 20,000 characters of any script, and refuse one more with what was written', async () => {
    const { rosa } = world
    const words = 'ماء'.repeat(6_667).slice(0, 20_000)
    const post = async (text: string) => {
      const revision = valueOf((await rosa.get(`${list}/F1`)).text, 'revision')
      return await rosa.act(`${list}/F1/texts`, {
        claim: '',
        scope: '',
        words: text,
        language: 'en',
        revision,
      })
    }
    expect((await post(words)).status).to.equal(303)
    const refused = await post(`${words}ن`)
    expect(refused.status).to.equal(422)
    expect(refused.text).to.include(`${words}ن`)
    const { texts } = await statementAt(there.stores.db, own())
    expect(texts.words?.words).to.equal(words)
  })

  it('have no characters that a database cannot keep', async () => {
    const { rosa } = world
    for (const claim of ['Water\0 rises.', 'Water \ud800 rises.']) {
      const revision = valueOf((await rosa.get(`${list}/F1`)).text, 'revision')
      const { status } = await rosa.act(`${list}/F1/texts`, {
        claim,
        scope: '',
        words: '',
        language: 'en',
        revision,
      })
      expect(status, JSON.stringify(claim)).to.be.oneOf([303, 422])
      expect((await rosa.get(`${list}/F1`)).status).to.equal(200)
    }
  })

  it('are not found under numbers that are none, or far too large', async () => {
    const { rosa } = world
    for (const address of ['F0', 'F100000', 'f1', 'F1e1', 'F2', 'R2', 'X1', 'F1/evidence/999999999999999'])
      expect((await rosa.get(`${list}/${address}`)).status, address).to.equal(404)
    const large = '999999999999999'
    for (const address of [
      `F1/numbers/figures/${large}/away`,
      `F1/evidence/${large}/away`,
      `F1/links/${large}/away`,
      `R1/basis/${large}/away`,
    ])
      expect((await rosa.act(`${list}/${address}`, {})).status, address).to.equal(404)
  })

  it('take no code or figure that is not of this consultation, or not there', async () => {
    const { rosa } = world
    const sources = [
      `q11/${aCode('nobody').guid}`,
      `other/${aCode('rain').guid}`,
      'q999',
      'q3?row=zz',
      'q3?row=a&statistic=99',
      'q3?by=nonsense',
      '../q3',
      'q3?workshop=999',
      `q3?${'x'.repeat(2_000)}`,
    ]
    for (const source of sources) {
      const form = { ...bearing, source }
      expect((await rosa.act(`${list}/F1/evidence/new/figure`, form)).status, source).to.equal(422)
      expect((await rosa.act(`${list}/F1/numbers/figures`, { source })).status, source).to.equal(422)
    }
    expect(await pieces()).to.deep.equal([])
  })

  it('tell nothing of a code that few have, in evidence, in a text, or in the chain', async () => {
    const { rosa } = world
    const source = `q11/${aCode('snow').guid}`
    expect((await rosa.act(`${list}/F1/evidence/new/figure`, { ...bearing, source })).status).to.equal(303)
    expect((await rosa.act(`${list}/F1/numbers/figures`, { source })).status).to.equal(303)
    const revision = valueOf((await rosa.get(`${list}/F1`)).text, 'revision')
    await rosa.act(`${list}/F1/texts`, {
      claim: 'It snowed: {1.count}.',
      scope: '',
      words: '',
      language: 'en',
      revision,
    })
    for (const address of ['F1', 'F1/numbers', 'F1/chain', 'F1/confidence', 'F1/history']) {
      const html = (await rosa.get(`${list}/${address}`).expect(200)).text
      expect(html.replaceAll(/<[^>]+>/g, ' '), address).not.to.match(/\b2 of 10\b|\b20\s%/)
    }
  })

  it('take no evidence, document, search or judgement of another consultation', async () => {
    const { db } = there.stores
    const ben = await aPerson(db, ['researcher'])
    const { id } = await aConsultation(db, [ben])
    const theirs = { consultation_id: id, kind: 'finding', number: 1 } as const
    const his = { by: ben.id, now: NOON }
    await beginStatement(db, { consultation_id: id, kind: 'finding', language: 'en' }, {}, his)
    await addEvidence(db, theirs, { ...bearing, kind: 'code', source: RAIN }, his)
    const [piece] = await evidenceOf(db, id, 1)
    const search = await db.transaction().execute(
      async (trx) =>
        await insertTextSearch(trx, {
          consultation_id: id,
          variable: 'q11',
          query: 'dry',
          found: 0,
          looked: 9,
          note: 'None.',
          at: NOON.toISOString(),
          person_id: ben.id,
        }),
    )
    const concerns = {
      collection: ['none', ''],
      fit: ['none', ''],
      amount: ['none', ''],
      bearing: ['none', ''],
    }
    await judge(db, theirs, { concerns: concerns as never, level: 'low', reason: 'So.' }, his)
    const { id: judgement } = await db
      .selectFrom('confidence_judgement')
      .select('id')
      .where('consultation_id', '=', id)
      .executeTakeFirstOrThrow()
    const { rosa } = world
    const at = `${list}/F1`
    expect((await rosa.get(`${at}/evidence/${piece?.id}`)).status).to.equal(404)
    expect((await rosa.act(`${at}/evidence/${piece?.id}`, bearing)).status).to.equal(404)
    expect((await rosa.act(`${at}/evidence/${piece?.id}/away`, {})).status).to.equal(404)
    expect((await rosa.act(`${at}/confidence/${judgement}/reading`, {})).status).to.equal(409)
    const searching = { ...bearing, search: `text/${search}` }
    expect((await rosa.act(`${at}/evidence/new/search`, searching)).status).to.equal(422)
    for (const address of [
      list,
      at,
      `${at}/chain`,
      `${at}/history`,
      `${list}/audit/q11`,
      `${list}/audit/q11.csv`,
    ])
      expect((await (await signedInAs(there, ben)).get(address)).status, address).to.equal(404)
    expect(await evidenceOf(db, id, 1)).to.have.length(1)
  })

  it('work no answer of another consultation through', async () => {
    const { db } = there.stores
    const { rosa } = world
    const other = await coded(there, [[{ words: 'Elsewhere' }]])
    const audit = `${list}/audit/q11`
    const [unit] = other.units
    await rosa.act(`${audit}/aside`, { unit: unit?.id ?? '', reason: 'So.' })
    expect(await db.selectFrom('set_aside').selectAll().execute()).to.deep.equal([])
    const row = { consultation_id: other.consultation.id, at: NOON.toISOString(), person_id: by().by }
    await db
      .insertInto('set_aside')
      .values({ ...row, unit_id: Buffer.from(unit?.id ?? '', 'hex'), reason: 'Theirs.' })
      .execute()
    await rosa.act(`${audit}/aside/back`, { unit: unit?.id ?? '' })
    expect(await db.selectFrom('set_aside').selectAll().execute()).to.have.length(1)
  })

  it('are not agreed on a code that is gone, nor on a quote that nobody may read', async () => {
    const { db } = there.stores
    const { rosa, consultation, units } = world
    const lacking = 'Add evidence that supports it'
    const page = async () => (await rosa.get(`${list}/F1`).expect(200)).text
    expect(await page()).to.include(lacking)
    await rosa.act(`${list}/F1/evidence/new/figure`, { ...bearing, source: RAIN })
    expect(await page()).not.to.include(lacking)
    const of = { consultation_id: consultation.id, variable: 'q11', number: 2 }
    const codes = CODES.map((code) => ({ ...code, retired: code.slug === 'rain' }))
    const version = { codebook: { codes }, change: { retired: aCode('rain').guid }, reason: '' }
    await db.transaction().execute(async (trx) => await insertVersion(trx, of, version, by()))
    expect(await page()).to.include(lacking)

    const unit_id = Buffer.from(units[0]?.id ?? '', 'hex')
    const deed = { consultation_id: consultation.id, at: NOON.toISOString(), person_id: by().by }
    await db
      .insertInto('text_review')
      .values({ ...deed, unit_id, state: 'clean' })
      .execute()
    const quote = { ...deed, unit_id, language: 'en', named: 'participant', withdrawn: null } as const
    const { id } = await db.insertInto('quote').values(quote).returning('id').executeTakeFirstOrThrow()
    await addEvidence(db, own(), { ...bearing, kind: 'quote', source: String(id) }, by())
    expect(await page()).not.to.include(lacking)
    await db.updateTable('text_review').set({ state: 'removed' }).execute()
    expect(await page()).to.include(lacking)
    await rosa.act(`${list}/F1/steps`, { step: 'ask', reason: '' })
    const refused = await rosa.act(`${list}/F1/steps`, { step: 'agree', reason: '' })
    expect(refused.status).to.equal(422)
    expect(refused.text).to.include(lacking)
  })

  it('take steps in their order only, and say so', async () => {
    const { rosa } = world
    const step = async (one: string) => (await rosa.act(`${list}/F1/steps`, { step: one, reason: '' })).status
    expect([await step('agree'), await step('return'), await step('revise')]).to.deep.equal([409, 409, 409])
    expect(await step('publish')).to.equal(422)
    expect([await step('ask'), await step('ask')]).to.deep.equal([303, 409])
    expect([await step('withdraw'), await step('agree'), await step('revise')]).to.deep.equal([303, 409, 303])
  })

  it('change nothing once the answers were deleted', async () => {
    const { db } = there.stores
    const { rosa } = world
    const revision = valueOf((await rosa.get(`${list}/F1`)).text, 'revision')
    await db
      .updateTable('consultation')
      .set({ answers_deleted_on: '2031-12-31' })
      .where('id', '=', own().consultation_id)
      .execute()
    const posts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      'new/finding': { words: 'Late.' },
      'F1/texts': { claim: 'Late.', scope: '', words: '', language: 'en', revision },
      'F1/steps': { step: 'ask', reason: '' },
      'F1/numbers/passing': { field: 'claim', flagged: 'all', reason: 'So.', not_of_people: '1' },
      'F1/evidence/new/document': { ...bearing, title: 'A', from: 'B', dated: '2015', words: '' },
      'R1/items': { item: 'q3/a' },
      'R1/criteria': {
        criterion: 'priority',
        priority_judgement: 'for',
        priority_note: 'So.',
        priority_seen: '',
      },
    }
    for (const [address, form] of Object.entries(posts))
      expect((await rosa.act(`${list}/${address}`, form)).status, address).to.be.oneOf([410, 422])
    const { texts } = await statementAt(db, own())
    expect(texts).to.deep.equal({})
    for (const address of ['', '/F1', '/R1', '/F1/history', '/F1/chain', '/R1/chain', '/F1/numbers'])
      expect((await rosa.get(list + address)).status, address).to.equal(200)
    expect((await rosa.get(`${list}/audit/q11`)).status).to.equal(410)
  })

  it('lose nothing where two write, take away or agree at the same time', async () => {
    const { db } = there.stores
    const ben = await aPerson(db, ['researcher'])
    const his = { by: ben.id, now: NOON }
    const seen = markOf('')
    const kept = await Promise.all([
      keepText(db, own(), { field: 'claim', words: 'Hers.', seen }, by()),
      keepText(db, own(), { field: 'claim', words: 'His.', seen }, his),
    ])
    expect(kept.filter((one) => one !== undefined)).to.have.length(1)
    const contradicts = {
      ...bearing,
      relation: 'contradicts',
      kind: 'code',
      source: `q11/${aCode('cost').guid}`,
    } as const
    const rain = { ...bearing, kind: 'code', source: RAIN } as const
    const twice = await Promise.allSettled([
      addEvidence(db, own(), rain, by()),
      addEvidence(db, own(), rain, his),
    ])
    expect(twice.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected'])
    await addEvidence(db, own(), contradicts, by())
    const [piece] = await pieces()
    const concerns = {
      collection: ['none', ''],
      fit: ['none', ''],
      amount: ['none', ''],
      bearing: ['none', ''],
    }
    await judge(db, own(), { concerns: concerns as never, level: 'low', reason: 'So.' }, by())
    await db
      .updateTable('confidence_judgement')
      .set({ read_at: NOON.toISOString(), read_by: ben.id })
      .execute()
    await Promise.allSettled([
      takeStep(db, own(), { step: 'ask', reason: '', flags: 0 }, by()),
      takeEvidenceAway(db, own(), piece?.id ?? 0, his),
    ])
    const left = await pieces()
    const agree = { step: 'agree', reason: '', flags: 0 } as const
    const agreed = await Promise.allSettled([
      takeStep(db, own(), agree, by()),
      takeStep(db, own(), agree, his),
    ])
    const statement = await statementAt(db, own())
    const steps = await db.selectFrom('statement_step').selectAll().where('step', '=', 'agree').execute()
    // What was agreed stood then: a piece that was taken away before is not in it, and nothing was agreed twice.
    if (left.length === 2) {
      expect(agreed.filter(({ status }) => status === 'rejected')).to.have.length(1)
      expect(statement).to.include({ state: 'agreed', version: 1 })
      expect(steps).to.have.length(1)
    } else {
      expect(statement).to.include({ state: 'in_review', version: 0 })
      expect(steps).to.deep.equal([])
    }
  })

  it('record a response and a withdrawal at the same time, and no response after it', async () => {
    const { db } = there.stores
    const consultation_id = own().consultation_id
    const number = await agreedRecommendation(db, { consultation_id, by: by().by }, 'q3', 'a')
    const of = { consultation_id, recommendation: number }
    const response = {
      respondent: 'The ministry',
      answered_on: '2017-01-01',
      position: 'partly',
      reason: '',
      link: '',
    } as const
    const withdraw = { step: 'withdraw', reason: '', flags: 0 } as const
    const [recorded, withdrawn] = await Promise.allSettled([
      respond(db, of, response, by()),
      takeStep(db, { consultation_id, kind: 'recommendation', number }, withdraw, by()),
    ])
    expect(withdrawn.status).to.equal('fulfilled')
    const kept = async () => await db.selectFrom('recommendation_response').select('id').execute()
    expect(await kept()).to.have.length(recorded.status === 'fulfilled' ? 1 : 0)
    const [late] = await Promise.allSettled([respond(db, of, response, by())])
    expect(late.status).to.equal('rejected')
    expect(await kept()).to.have.length(recorded.status === 'fulfilled' ? 1 : 0)
  })

  it('are many: 200 findings have a list, and a recommendation names one of them', async () => {
    const { db } = there.stores
    const { rosa } = world
    const at = { consultation_id: own().consultation_id, kind: 'finding', language: 'en' } as const
    for (let number = 2; number <= 200; number += 1)
      await beginStatement(db, at, { claim: `Number ${number}.` }, by())
    const html = (await rosa.get(list).expect(200)).text
    expect(html).to.include('F200').and.to.include('Number 117.')
    const basis = { basis_finding: '200', basis_relation: 'motivates', basis_reason: 'So.' }
    expect((await rosa.act(`${list}/R1/basis`, basis)).status).to.equal(303)
    expect((await rosa.get(`${list}/R1/chain`).expect(200)).text).to.include('Number 200.')
    for (const address of ['F200', 'R1', 'working-paper', 'audit/q11', 'coverage/q11'])
      expect((await rosa.get(`${list}/${address}`).expect(200)).text, address).to.include('F200')
  })
})
