import { expect } from 'chai'
import Papa from 'papaparse'

import { codeUnits } from '../../src/coding/act/code.ts'
import { onWhole } from '../../src/coding/act/coding.ts'
import { auditOf } from '../../src/finding/audit/audited.ts'
import { dissentersAmong } from '../../src/finding/audit/dissenters.ts'
import { auditAt } from '../../src/finding/audit/load.ts'
import { thirdsOf, withheldIn } from '../../src/finding/audit/parts.ts'
import { chooseFigure } from '../../src/finding/numbers/change-figures.ts'
import { beginStatement } from '../../src/finding/statement/write.ts'
import { lookedAt } from '../../src/coding/looking/looked.ts'
import { aCode } from '../coding/seeded.ts'
import { looked, some, type Said } from '../coding/looking/seeded.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { agreedFinding, agreedRecommendation, codeIn, stepped } from './agreed.ts'

const RAIN = `q11/${aCode('rain').guid}`
const SNOW = `q11/${aCode('snow').guid}`
const SEED = { seed: 20_170_220, now: NOON }

/** Ten answers by hand: rain reaches seven, one of three dissenters; snow three, cost two, one dissenter each. */
const TEN: readonly Readonly<{ codes: readonly string[]; agrees: '1' | '5' }>[] = [
  { codes: ['rain'], agrees: '5' },
  { codes: ['rain'], agrees: '5' },
  { codes: ['rain'], agrees: '5' },
  { codes: ['rain'], agrees: '5' },
  { codes: ['rain', 'snow'], agrees: '5' },
  { codes: ['rain', 'cost'], agrees: '5' },
  { codes: ['rain'], agrees: '1' },
  { codes: ['snow'], agrees: '1' },
  { codes: ['cost'], agrees: '1' },
  { codes: ['snow'], agrees: '5' },
]

let serial = 0
const said = (times: number): readonly Said[] =>
  Array.from({ length: times }, () => TEN)
    .flat()
    .map(({ codes, agrees }) => ({ words: `said n${(serial += 1)}`, codes, more: { q3: { a: agrees } } }))

describe('the representation audit', () => {
  let there: Installation
  before(async () => (there = await installation()))
  after(async () => await there.remove())

  async function world(times: number) {
    const made = await looked(there, [said(times)])
    const own = { consultation_id: made.consultation.id, by: made.researcher.id }
    const { number, evidence } = await agreedFinding(there.stores.db, own, [RAIN])
    const of = { id: made.consultation.id, variable: 'q11' }
    const audited = async () => await auditAt(there.stores.db, made.researcher, of, SEED)
    const at = `/consultations/${made.consultation.id}/findings/audit/q11`
    return { ...made, own, number, evidence, audited, at }
  }

  it('of ten answers reaches seven, where each of three codes may be drawn', async () => {
    const { audited } = await world(1)
    const { whole, used, in_use } = (await audited()).audit ?? expect.fail()
    expect([whole.answers, whole.reached, used, in_use]).to.deep.equal([10, 7, 1, 3])
    // One code of three is drawn: it reaches seven, three or two answers, four on the mean.
    expect([...whole.times.keys()].filter((reached) => whole.times[reached])).to.deep.equal([2, 3, 7])
    expect(whole.chance.mean).to.be.closeTo(4, 0.25)
  })

  it('reaches one of three dissenters, who are on the smaller side of a statement', async () => {
    const { researcher, consultation } = await world(1)
    const { db } = there.stores
    const seen = await lookedAt(db, researcher, consultation.id, 'q11')
    const among = { sources: seen.dataset.sources, sections: seen.sections, units: seen.units }
    const found = (await dissentersAmong(db, among, [{ question: 'q3', item: 'a' }])) ?? expect.fail()
    expect(found.size).to.equal(3)
    const answers = seen.units.map(({ id }) => ({ id, codes: seen.settled.get(id) ?? new Set<string>() }))
    const position = {
      by: 'position' as const,
      parts: [{ code: 'dissenters' }, { code: 'others' }],
      of: seen.units.map(({ id }) => (found.has(id) ? 0 : 1)),
    }
    const used = new Set([aCode('rain').guid])
    const { blocks } = await auditOf(answers, used, [position], { seed: 1, threshold: 3 })
    expect(blocks[0]?.rows).to.have.length(2)
    expect(blocks[0]?.rows[0]).to.include({ answers: 3, reached: 1 })
    expect(blocks[0]?.rows[1]).to.include({ answers: 7, reached: 6 })
    expect(await dissentersAmong(db, among, [{ question: 'q1', item: '1' }])).to.equal(undefined)
  })

  it('changes when an answer is coded again', async () => {
    const { audited, round, coder, settledOf } = { ...(await world(1)), settledOf: aCode }
    const before = await audited()
    const [own] = before.looked.units.filter(({ id }) => {
      const codes = before.looked.settled.get(id)
      return codes?.size === 1 && codes.has(settledOf('rain').guid)
    })
    const change = { add: [onWhole(aCode('snow').guid)], remove: [onWhole(aCode('rain').guid)] }
    const unit = own?.id ?? ''
    await codeUnits(there.stores.db, round, [{ unit, ...change }], { person_id: coder.id, now: NOON })
    const after = await audited()
    expect([before.audit?.whole.reached, after.audit?.whole.reached]).to.deep.equal([7, 6])
    expect(after.left.map(({ read }) => read.id)).to.include(unit)
    expect(after.audit?.seed, 'the seed is kept').to.equal(before.audit?.seed)
  })

  it('counts what stood when a finding was agreed, until it is withdrawn', async () => {
    const { audited, own, number, evidence } = await world(1)
    const reached = async () => (await audited()).audit?.whole.reached
    const { db } = there.stores
    await stepped(db, own, { kind: 'finding', number }, { step: 'revise' })
    await codeIn(db, own, number, SNOW)
    expect(await reached(), 'a draft beside it').to.equal(7)
    expect((await audited()).left.filter(({ drafts }) => drafts.includes(number))).to.have.length(2)
    await stepped(db, own, { kind: 'finding', number }, { step: 'withdraw', evidence })
    expect(await reached(), 'withdrawn').to.equal(0)
  })

  it('tells dissenters and the sentence on its page, and withholds them below the threshold', async () => {
    const twice = await world(2)
    await agreedRecommendation(there.stores.db, twice.own, 'q3', 'a')
    const { text } = await twice.rosa.get(twice.at).expect(200)
    expect(text).to.include('The agreed findings reach 14 of 20 coded answers')
    expect(text).to.include('Of 6 answers by people who dissent from a recommendation they reach 2')
    const once = await world(1)
    const unrated = (await once.rosa.get(once.at).expect(200)).text
    expect(unrated).to.include('no agreed recommendation is rated')
    await agreedRecommendation(there.stores.db, once.own, 'q3', 'a')
    const few = (await once.rosa.get(once.at).expect(200)).text
    expect(few).to.include('How many dissenters they reach is withheld.')
    const csv = (await once.rosa.get(`${once.at}.csv`).expect(200)).text.replace(/^\uFEFF/, '').trim()
    const { data } = Papa.parse<Readonly<Record<string, string>>>(csv, { header: true })
    const position = data.filter(({ split }) => split === 'position')
    expect(position.map(({ n, reached }) => [n, reached])).to.deep.equal([
      ['-94', '-94'],
      ['-94', '-94'],
    ])
  })

  it('lets answers be set aside with a reason and taken back, and codes be added to a draft', async () => {
    const { rosa, at, own, audited } = await world(1)
    const { db } = there.stores
    const [answer] = (await audited()).left
    const unit = answer?.read.id ?? ''
    expect((await rosa.act(`${at}/aside`, { unit, reason: ' ' })).status).to.equal(422)
    expect((await rosa.act(`${at}/aside`, { unit, reason: 'Speaks of <us>.' })).status).to.equal(303)
    expect((await rosa.get(at)).text)
      .to.include('Speaks of &lt;us&gt;.')
      .and.include('Set aside: 1.')
    await rosa.act(`${at}/aside/back`, { unit })
    expect((await rosa.get(at)).text).to.include('Set aside: 0.')
    const code = answer?.codes[0]?.guid ?? ''
    const adding = { unit, code, finding: '1', relation: 'qualifies', reason: '' }
    expect((await rosa.act(`${at}/adding`, adding)).status, 'no draft').to.equal(409)
    await stepped(db, own, { kind: 'finding', number: 1 }, { step: 'revise' })
    expect((await rosa.act(`${at}/adding`, adding)).status).to.equal(303)
    await rosa.act(`${at}/adding`, adding)
    const rows = await db
      .selectFrom('evidence')
      .select(['source', 'relation'])
      .where('consultation_id', '=', own.consultation_id)
      .where('relation', '=', 'qualifies')
      .execute()
    expect(rows).to.deep.equal([{ source: `q11/${code}`, relation: 'qualifies' }])
    const [of, by] = [
      { consultation_id: own.consultation_id, kind: 'finding', language: 'en' } as const,
      { by: own.by, now: NOON },
    ]
    const number = await beginStatement(db, of, { claim: '{1.count} name rain.' }, by)
    await chooseFigure(db, { ...of, number }, RAIN, by)
    expect((await rosa.get(at)).text.replaceAll(/[\u2068\u2069]/g, '')).to.include(
      `F${number}: 7 of 10 name rain.`,
    )
  })

  /** Places and groups, with findings that rest on rain, and on a code that one person has. */
  async function apart(places: readonly (readonly Said[])[]) {
    const { consultation, researcher, rosa } = await looked(there, places)
    const own = { consultation_id: consultation.id, by: researcher.id }
    await agreedFinding(there.stores.db, own, [RAIN])
    await agreedFinding(there.stores.db, own, [`q11/${aCode('cost').guid}`])
    const of = { id: consultation.id, variable: 'q11' }
    const { audit } = await auditAt(there.stores.db, researcher, of, SEED)
    const rows = audit?.blocks.find(({ by }) => by === 'workshop')?.rows ?? expect.fail()
    const { text } = await rosa.get(`/consultations/${consultation.id}/findings/audit/q11`).expect(200)
    return { rows, whole: audit?.whole ?? expect.fail(), text }
  }

  it('does not tell where the only person with a code is, and counts it in all', async () => {
    const { rows, whole, text } = await apart([
      [...some(6, 'farm', ['rain']), ...some(1, 'farm', ['cost']), ...some(3, 'farm', ['snow'])],
      [...some(5, 'farm', ['snow']), ...some(5, 'farm', ['rain'])],
    ])
    expect(rows.map((row) => row.state === 'shown' && [row.answers, row.reached])).to.deep.equal([
      [10, 6],
      [10, 5],
    ])
    expect(whole.reached).to.equal(12)
    // One code of the two that are counted is drawn, never the one that is not.
    const [first] = rows
    expect(first?.state === 'shown' && [...first.times.keys()].filter((at) => first.times[at])).to.deep.equal(
      [3, 6],
    )
    expect(text).to.include('codes that fewer than 5 people raised do not count')
  })

  it('holds places back where few people have two codes, and not where enough have', async () => {
    const few = await apart([
      [...some(6, 'farm', ['rain']), ...some(2, 'farm', ['rain', 'snow']), ...some(3, 'farm', ['snow'])],
      [...some(5, 'farm', ['snow']), ...some(5, 'farm', ['rain'])],
    ])
    expect(few.rows.map((row) => row.state === 'withheld' && row.rule)).to.deep.equal([
      'held_back',
      'held_back',
    ])
    expect(few.whole.reached).to.equal(13)
    const { rows } = await apart([
      [...some(6, 'farm', ['rain']), ...some(5, 'farm', ['rain', 'snow'])],
      [...some(5, 'farm', ['snow']), ...some(5, 'farm', ['rain'])],
    ])
    expect(rows.map(({ state }) => state)).to.deep.equal(['shown', 'shown'])
  })

  it('never withholds one part alone, and puts equal lengths into one third', () => {
    const of = [...Array.from({ length: 3 }, () => 0), ...Array.from({ length: 6 }, () => 1)]
    const more = [...of, ...Array.from({ length: 9 }, () => 2)]
    const parts = ['a', 'b', 'c'].map((code) => ({ code }))
    expect(withheldIn([{ by: 'group', parts, of: more }], 5)).to.deep.equal([[true, true, false]])
    expect(thirdsOf([1, 1, 1, 2, 2, 9]).of).to.deep.equal([0, 0, 0, 1, 1, 2])
  })
})
