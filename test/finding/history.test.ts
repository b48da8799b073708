import { expect } from 'chai'

import { beginStatement, keepText } from '../../src/finding/statement/write.ts'
import { statementAt } from '../../src/finding/statement/queries.ts'
import { markOf, type Field } from '../../src/finding/statement/statement.ts'
import { takeStep } from '../../src/finding/statement/steps.ts'
import { evidenceOf } from '../../src/finding/evidence/queries.ts'
import { versionsOf } from '../../src/finding/statement/versions.ts'
import type { TakenStep } from '../../src/finding/statement/step-queries.ts'
import { looked, type Said } from '../coding/looking/seeded.ts'
import { aCode } from '../coding/seeded.ts'
import { installation, NOON, type Installation } from '../support/app.ts'

const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const AGREEING = 'q3?row=a&statistic=4&statistic=5'
const RAIN = `q11/${aCode('rain').guid}`
const SNOW = `q11/${aCode('snow').guid}`

describe('the history of a finding', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof looked>>
  let at: string
  beforeEach(async () => {
    there = await installation()
    // 16 people: 12 agree; of 10 settled answers 7 have one code and 3 another, which is withheld.
    const people = Array.from({ length: 16 }, (_, n): Said => ({
      words: `Person ${n}`,
      more: { q3: { a: n < 12 ? '5' : '2', b: '3' } },
      ...(n < 10 && { codes: [n < 7 ? 'rain' : 'snow'] }),
    }))
    world = await looked(there, [people])
    await beginStatement(
      there.stores.db,
      { consultation_id: world.consultation.id, kind: 'finding', language: 'en' },
      { claim: 'So it is.' },
      by(),
    )
    at = `/consultations/${world.consultation.id}/findings/F1`
  })
  afterEach(async () => await there.remove())

  const by = () => ({ by: world.researcher.id, now: NOON })
  const key = () => ({ consultation_id: world.consultation.id, kind: 'finding' as const, number: 1 })
  const write = async (words: string, field: Field = 'claim') => {
    const { texts } = await statementAt(there.stores.db, key())
    const seen = markOf(texts[field]?.words ?? '')
    expect(await keepText(there.stores.db, key(), { field, words, seen }, by())).to.equal(undefined)
  }
  const choose = async (source: string) => await world.rosa.act(`${at}/numbers/figures`, { source })
  const take = async (step: 'ask' | 'return') =>
    expect(await takeStep(there.stores.db, key(), { step, reason: '', flags: 0 }, by())).to.deep.equal([])
  const put = async () => {
    await take('ask')
    await take('return')
  }
  /** The versions of the page, newest first. */
  const versions = async () => {
    const html = (await world.rosa.get(`${at}/history`).expect(200)).text
    const list = html.slice(html.indexOf('<ol class="taken versions">'))
    return list.slice(0, list.indexOf('</ol>')).split('<h3>').slice(1).map(plain)
  }

  it('shows each version as it read with numbers of now, those of figures taken away since too', async () => {
    await choose(AGREEING)
    await choose(RAIN)
    await choose(SNOW)
    await write('{1.count} agree, {2.count} name rain, {3.count} snow, {9.count} nothing.')
    await put()
    await write('They agree.')
    expect((await world.rosa.act(`${at}/numbers/figures/2/away`)).status).to.equal(303)
    await put()
    const [now = '', before = ''] = await versions()
    expect(now).to.include('They agree.')
    expect(before).to.match(
      /12 of 16 agree, 7 of 10 name rain, \[.*fewer than 5.*\] snow, \[no figure 9 in this text\]/,
    )
    const whole = (await world.rosa.get(`${at}/history`)).text
    expect(whole, 'among all that was written, too').to.not.match(/\{\d\.count\}/)
  })

  it('says which fields changed, and what became of the evidence, by name', async () => {
    const because = { relation: 'supports', reason: 'So.' }
    const add = async (source: string) =>
      expect((await world.rosa.act(`${at}/evidence/new/figure`, { ...because, source })).status).to.equal(303)
    await add(RAIN)
    await add(SNOW)
    await put()
    await write('Geneva', 'scope')
    const [rain, snow] = await evidenceOf(there.stores.db, world.consultation.id, 1)
    await world.rosa.act(`${at}/evidence/${rain?.id}`, { relation: 'qualifies', reason: 'Not there.' })
    await world.rosa.act(`${at}/evidence/${snow?.id}/away`)
    await add(`q11/${aCode('cost').guid}`)
    await put()
    await put()
    const [same = '', now = '', first = ''] = await versions()
    expect(first)
      .to.include('rain')
      .and.include('snow')
      .and.not.match(/Changed|Added|Taken away/)
    expect(now).to.include('Changed since the one before: Scope.')
    expect(now)
      .to.match(/rain.*Qualifies it Changed/)
      .and.match(/cost.*Supports it Added/)
    expect(now).to.match(/snow.*Supports it.* Taken away/)
    expect(same).to.include('No text changed since the one before.').and.not.include('snow')
  })

  it('keeps a version once, agreed or asked for', () => {
    const step = (own: Pick<TakenStep, 'step' | 'version'>, id: number): TakenStep => ({
      id,
      ...own,
      reason: '',
      at: NOON.toISOString(),
      by: 'Rosa',
      person_id: 1,
      stood: { language: 'en', texts: {}, evidence: [] },
    })
    const steps = [
      step({ step: 'ask', version: 0 }, 1),
      step({ step: 'return', version: 0 }, 2),
      step({ step: 'ask', version: 0 }, 3),
      step({ step: 'agree', version: 1 }, 4),
      step({ step: 'revise', version: 1 }, 5),
      step({ step: 'ask', version: 1 }, 6),
    ]
    expect(versionsOf('finding', steps, []).map(({ step: own }) => own.id)).to.deep.equal([6, 4, 1])
  })
})
