import { expect } from 'chai'

import { wayOf } from '../../src/finding/link/link.ts'
import { obstaclesOf } from '../../src/finding/recommendation/recommendation.ts'
import { coded, type Wrote } from '../coding/seeded.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { everyKind } from '../support/every-kind.ts'
import { aConsultation, aPerson, aWorld, signedInAs } from '../support/world.ts'

const valueOf = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const section = (html: string, id: string) =>
  html.split(`<section class="sec" id="${id}"`)[1]?.split('</section>')[0] ?? ''

describe('obstacles of a recommendation', () => {
  const whole = {
    action: 'Open the records.',
    addressee: 'The ministry',
    bases: [{ finding: 2, relation: 'motivates' as const }],
    agreed: new Set([2]),
    flags: 0,
  }
  it('are an action, an addressee, an agreed finding that motivates it, and open flags', () => {
    expect(obstaclesOf(whole)).to.deep.equal([])
    expect(obstaclesOf({ ...whole, action: ' ' })).to.deep.equal(['no_action'])
    expect(obstaclesOf({ ...whole, addressee: '' })).to.deep.equal(['no_addressee'])
    expect(obstaclesOf({ ...whole, agreed: new Set([1]) })).to.deep.equal(['no_motive'])
    expect(obstaclesOf({ ...whole, bases: [{ finding: 2, relation: 'limits' }] })).to.deep.equal([
      'no_motive',
    ])
    expect(obstaclesOf({ ...whole, flags: 1 })).to.deep.equal(['flags'])
  })
})

describe('a way of refinements', () => {
  const refines = (finding: number, other: number) => ({ finding, other, relation: 'refines' as const })
  it('follows refinements only, and ends in a circle', () => {
    const links = [
      refines(1, 2),
      refines(2, 3),
      refines(3, 2),
      { finding: 3, other: 4, relation: 'conflicts' as const },
    ]
    expect(wayOf(links, 1, 3)).to.deep.equal([1, 2, 3])
    expect(wayOf(links, 3, 1)).to.equal(undefined)
    expect(wayOf(links, 1, 4)).to.equal(undefined)
  })
})

describe('the page of a recommendation', () => {
  let there: Installation
  beforeEach(async () => (there = await installation()))
  afterEach(async () => await there.remove())

  async function advised(id: number, researcher: Awaited<ReturnType<typeof aPerson>>) {
    const rosa = await signedInAs(there, researcher)
    const list = `/consultations/${id}/findings`
    for (const words of ['Farmers irrigate by night.', 'Wells are dry.', 'Prices rose.'])
      await rosa.act(`${list}/new/finding`, { words })
    await rosa.act(`${list}/new/recommendation`, { words: 'Open the records.' })
    return { rosa, list, at: `${list}/R1` }
  }

  async function alone() {
    const researcher = await aPerson(there.stores.db, ['researcher'])
    const { id } = await aConsultation(there.stores.db, [researcher])
    return { id, researcher, ...(await advised(id, researcher)) }
  }

  /** Sets where a statement stands, as its steps would. */
  async function agree(
    consultation_id: number,
    kind: 'finding' | 'recommendation',
    person_id: number,
    step: 'agree' | 'withdraw' = 'agree',
  ) {
    const { db } = there.stores
    const state = step === 'agree' ? ('agreed' as const) : ('withdrawn' as const)
    const at = { consultation_id, kind, number: 1 }
    await db
      .updateTable('statement')
      .set({ state, version: 1 })
      .where('consultation_id', '=', consultation_id)
      .where('kind', '=', kind)
      .where('number', '=', 1)
      .execute()
    const deed = { at: NOON.toISOString(), person_id }
    await db
      .insertInto('statement_step')
      .values({ ...at, step, version: 1, texts: '{"texts":{},"evidence":[]}', reason: '', ...deed })
      .execute()
  }

  it('shows the findings it rests on, marks one withdrawn, and is agreed only on an agreed one', async () => {
    const { id, researcher, rosa, at } = await alone()
    const basis = { basis_finding: '1', basis_relation: 'motivates', basis_reason: 'They <cannot> know.' }
    expect((await rosa.act(`${at}/basis`, { ...basis, basis_reason: '' })).text).to.include(
      'Write why the finding bears on it.',
    )
    expect((await rosa.act(`${at}/basis`, { ...basis, basis_finding: '9' })).status).to.equal(404)
    expect((await rosa.act(`${at}/basis`, basis)).status).to.equal(303)
    const page = section((await rosa.get(at).expect(200)).text, 'basis')
    expect(page)
      .to.include('Farmers irrigate by night.')
      .and.include('They &lt;cannot&gt; know.')
      .and.include('Motivates it')
    const revision = valueOf((await rosa.get(at)).text, 'revision')
    await rosa.act(`${at}/texts`, {
      action: 'Open the records.',
      addressee: '',
      horizon: '',
      words: '',
      revision,
    })
    await rosa.act(`${at}/steps`, { step: 'ask', reason: '' })
    const refused = await rosa.act(`${at}/steps`, { step: 'agree', reason: '' })
    expect(refused.status).to.equal(422)
    expect(refused.text)
      .to.include('Write who should do it.')
      .and.include('Add an agreed finding that motivates it.')
    await agree(id, 'finding', researcher.id)
    const still = await rosa.act(`${at}/steps`, { step: 'agree', reason: '' })
    expect(still.text)
      .to.include('Write who should do it.')
      .and.not.include('Add an agreed finding that motivates it.')
    await agree(id, 'finding', researcher.id, 'withdraw')
    expect(section((await rosa.get(at)).text, 'basis')).to.include('class="state withdrawn"')
    expect((await rosa.act(`${at}/steps`, { step: 'agree', reason: '' })).text).to.include(
      'Add an agreed finding that motivates it.',
    )
    expect((await rosa.act(`${at}/basis`, basis)).status, 'no draft').to.equal(409)
    expect((await rosa.act(`${at}/basis/1/away`, {})).status, 'no draft').to.equal(409)
    await rosa.act(`${at}/steps`, { step: 'return', reason: '' })
    expect((await rosa.act(`${at}/basis/1/away`, {})).status).to.equal(303)
    expect(section((await rosa.get(at)).text, 'basis')).to.include('It rests on no finding yet.')
  })

  it('says how people rated and ranked it, who was against, and what no session asked', async () => {
    const person = (agrees: string, order: readonly string[]): Wrote => ({
      words: `said ${agrees}`,
      more: { q3: { a: agrees }, q7: order },
    })
    const first = [
      ...Array<Wrote>(9).fill(person('5', ['law', 'open', 'remedy', 'steady'])),
      ...Array<Wrote>(6).fill(person('1', ['open', 'law', 'remedy', 'steady'])),
    ]
    const world = await coded(there, [first])
    const { rosa, at } = await advised(world.consultation.id, world.researcher)
    const { db } = there.stores
    const page = (await rosa.get(at).expect(200)).text
    const items = [...section(page, 'items').matchAll(/<option value="(q7\/[^"]+)"/g)].map(
      ([, value = '']) => value,
    )
    expect(items.length, 'items to rank').to.be.above(1)
    expect((await rosa.act(`${at}/items`, { item: 'q3/nowhere' })).status).to.equal(422)
    expect((await rosa.act(`${at}/items`, { item: 'q3/a' })).status).to.equal(303)
    const deed = {
      consultation_id: world.consultation.id,
      recommendation: 1,
      at: NOON.toISOString(),
      person_id: world.researcher.id,
    }
    await db
      .insertInto('recommendation_item')
      .values({ ...deed, question: 'q99', item: 'x' })
      .execute()
    const shown = section((await rosa.get(at)).text, 'items')
    expect(shown)
      .to.match(/For it: 9 of 15 \(60\s%\)/)
      .and.match(/Against it: 6 of 15 \(40\s%\)/)
    expect(shown).to.include('/results/q3/dissent?item=a&amp;side=against')
    expect(shown).to.include('No sealed session asked this.')
    expect((await rosa.act(`${at}/items/away`, { item: 'q99/x' })).status).to.equal(303)
    expect(section((await rosa.get(at)).text, 'items')).not.to.include('No sealed session asked this.')
    for (const item of items) await rosa.act(`${at}/items`, { item })
    const ranked = section((await rosa.get(at)).text, 'items')
    expect(ranked).to.match(/Rule of law<[^]{0,200}Place 1 of 4, by the answers of 15 people/)
    expect(ranked).to.match(/Predictability<[^]{0,200}Place 4 of 4, by the answers of 15 people/)
  })

  it('names items of a published questionnaire before any session asked them', async () => {
    const { consultation, researcher } = await aWorld(there, { form: everyKind })
    const { rosa, at } = await advised(consultation.id, researcher)
    expect((await rosa.act(`${at}/items`, { item: 'q3/a' })).status).to.equal(303)
    const shown = section((await rosa.get(at)).text, 'items')
    expect(shown).to.include('Standards are a sound basis').and.include('No sealed session asked this.')
  })

  it('withholds what too few people said', async () => {
    const world = await coded(there, [
      [
        { words: 'one', more: { q3: { a: '5' } } },
        { words: 'two', more: { q3: { a: '1' } } },
      ],
    ])
    const { rosa, at } = await advised(world.consultation.id, world.researcher)
    await rosa.act(`${at}/items`, { item: 'q3/a' })
    const shown = section((await rosa.get(at)).text, 'items')
    expect(shown)
      .to.include('withheld')
      .and.not.match(/\d of \d/)
  })

  it('says of a criterion that it is not assessed, and loses no judgement of two people', async () => {
    const { rosa, at } = await alone()
    const before = section((await rosa.get(at)).text, 'criteria')
    expect(before.split('class="state not_assessed"').length - 1).to.equal(5)
    const form = {
      criterion: 'feasibility',
      feasibility_judgement: 'for',
      feasibility_source: 'F2',
      feasibility_note: 'Cheap.',
      feasibility_seen: '',
    }
    expect((await rosa.act(`${at}/criteria`, form)).status).to.equal(303)
    const late = await rosa.act(`${at}/criteria`, {
      ...form,
      feasibility_judgement: 'against',
      feasibility_note: 'Dear.',
    })
    expect(late.status).to.equal(422)
    expect(late.text).to.include('judged this meanwhile').and.include('Cheap.').and.include('Dear.')
    const seen = valueOf(late.text, 'feasibility_seen')
    expect(
      (
        await rosa.act(`${at}/criteria`, {
          ...form,
          feasibility_judgement: 'against',
          feasibility_seen: seen,
        })
      ).status,
    ).to.equal(303)
    const after = section((await rosa.get(at)).text, 'criteria')
    expect(after).to.include('class="state against"').and.include('It rests on: F2')
    expect(after.split('class="state not_assessed"').length - 1).to.equal(4)
  })

  it('keeps responses to an agreed recommendation, newest first, and changes none', async () => {
    const { id, researcher, rosa, at } = await alone()
    const response = {
      respondent: 'The ministry',
      answered_on: '2016-02-01',
      position: 'partly',
      answer: 'No money.',
      link: 'https://example.org/answer',
    }
    expect((await rosa.act(`${at}/responses`, response)).status, 'a draft').to.equal(409)
    await agree(id, 'recommendation', researcher.id)
    const refused = await rosa.act(`${at}/responses`, { ...response, link: 'javascript:alert(1)' })
    expect(refused.status).to.equal(422)
    expect(refused.text).to.include('begins with https://').and.include('No money.')
    expect((await rosa.act(`${at}/responses`, { ...response, answered_on: '2099-01-01' })).status).to.equal(
      422,
    )
    expect((await rosa.act(`${at}/responses`, response)).status).to.equal(303)
    await rosa.act(`${at}/responses`, {
      ...response,
      answered_on: '2016-03-01',
      position: 'accepted',
      link: '',
    })
    const shown = section((await rosa.get(at)).text, 'responses')
    expect(shown.indexOf('Accepted in part')).to.be.above(shown.indexOf('state accepted'))
    expect(shown).to.include('href="https://example.org/answer"')
    const changed = there.stores.db.updateTable('recommendation_response').set({ position: 'not' }).execute()
    expect(await changed.catch((error: unknown) => String(error))).to.include('never changes')
  })

  it('links findings, and refuses a circle of refinements with a sentence', async () => {
    const { rosa, list } = await alone()
    const refine = async (one: number, other: number) =>
      await rosa.act(`${list}/F${one}/links`, {
        link_other: String(other),
        link_relation: 'refines',
        link_reason: 'Because.',
      })
    expect((await refine(1, 2)).status).to.equal(303)
    expect((await refine(2, 3)).status).to.equal(303)
    const circle = await refine(3, 1)
    expect(circle.status).to.equal(422)
    expect(circle.text).to.include('F3 cannot refine F1, which refines F3 already: F1 → F2 → F3.')
    expect((await refine(1, 1)).text).to.include('A finding cannot be linked with itself.')
    const conflict = { link_other: '1', link_relation: 'conflicts', link_reason: 'Against it.' }
    expect((await rosa.act(`${list}/F3/links`, conflict)).status).to.equal(303)
    const shown = section((await rosa.get(`${list}/F2`)).text, 'links')
    expect(shown).to.include('Refines it').and.include('Refined by it')
    expect((await rosa.act(`${list}/F1/links/2/away`, {})).status).to.equal(303)
    expect((await refine(3, 1)).status).to.equal(303)
    expect((await rosa.act(`${list}/R1/links`, conflict)).status).to.equal(404)
    expect((await rosa.act(`${list}/F1/basis`, {})).status).to.equal(404)
  })
})
