import { expect } from 'chai'

import { looked, some } from '../coding/looking/seeded.ts'
import { aCode } from '../coding/seeded.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { agreedFinding, agreedRecommendation, stepped } from './agreed.ts'

const sourceOf = (slug: string) => `q11/${aCode(slug).guid}`
/** The text of a page without its elements. */
const textOf = (html: string) =>
  html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

describe('the chain from a recommendation to the answers', () => {
  let there: Installation
  before(async () => (there = await installation()))
  after(async () => await there.remove())

  async function world() {
    const made = await looked(there, [
      [...some(8, 'farm', ['rain']), ...some(7, 'farm', ['snow']), ...some(6, 'farm', ['cost'])],
    ])
    const own = { consultation_id: made.consultation.id, by: made.researcher.id }
    const { db } = there.stores
    const first = await agreedFinding(db, own, [sourceOf('rain')], 'Rain <is> short.')
    const second = await agreedFinding(db, own, [sourceOf('rain'), sourceOf('snow')], 'Snow stays.')
    const recommendation = await agreedRecommendation(db, own, 'q3', 'a')
    const deed = { at: NOON.toISOString(), person_id: own.by }
    for (const [finding, relation] of [
      [first.number, 'limits'],
      [second.number, 'motivates'],
    ] as const)
      await db
        .insertInto('recommendation_basis')
        .values({
          ...deed,
          consultation_id: own.consultation_id,
          recommendation,
          finding,
          relation,
          reason: '',
        })
        .execute()
    return { ...made, list: `/consultations/${made.consultation.id}/findings` }
  }

  it('shows findings, evidence and counts, and where each code leads', async () => {
    const { rosa, list } = await world()
    const html = (await rosa.get(`${list}/R1/chain`).expect(200)).text
    expect(html).to.include('Rain &lt;is&gt; short.')
    const text = textOf(html)
    expect(text.indexOf('Motivates'), 'what motivates stands first').to.be.below(text.indexOf('Limits'))
    expect(text).to.include('8 of 21 answers').and.include('7 of 21 answers')
    expect(text).to.include('also used in F2').and.include('It says so.')
    expect(text).to.include('Findings: 2').and.include('Pieces of evidence: 3').and.include('Support: 3')
    expect(text)
      .to.match(/rain 8 F1 , F2/)
      .and.match(/snow 7 F2/)
      .and.match(/cost 6 no finding/)
    expect(text).to.include('6 answers lead nowhere.')
  })

  it('does not tell how many a code has that few have, by how many answers lead nowhere', async () => {
    const made = await looked(there, [[...some(8, 'farm', ['rain']), ...some(2, 'farm', ['snow'])]])
    const own = { consultation_id: made.consultation.id, by: made.researcher.id }
    const few = await agreedFinding(there.stores.db, own, [sourceOf('snow')], 'Snow stays.')
    const chain = `/consultations/${made.consultation.id}/findings/F${few.number}/chain`
    expect(textOf((await made.rosa.get(chain).expect(200)).text))
      .to.match(/rain 8/)
      .and.not.include('lead nowhere')
    await agreedFinding(there.stores.db, own, [sourceOf('rain')], 'Rain is short.')
    expect(textOf((await made.rosa.get(chain).expect(200)).text)).to.include(
      'Every coded answer is reached by an agreed finding.',
    )
  })

  it('names no withdrawn finding among those that use a code', async () => {
    const { rosa, list, consultation, researcher } = await world()
    const own = { consultation_id: consultation.id, by: researcher.id }
    const of = async () => textOf((await rosa.get(`${list}/F1/chain`).expect(200)).text)
    expect(await of())
      .to.include('also used in F2')
      .and.match(/rain 8 F1 , F2/)
    await stepped(there.stores.db, own, { kind: 'finding', number: 2 }, { step: 'withdraw' })
    const text = await of()
    expect(text).not.to.include('F2')
    expect(text).to.match(/rain 8 F1 snow 7 no finding/)
  })

  it('of a finding alone shows its evidence, and the recommendations that rest on it', async () => {
    const { rosa, list } = await world()
    const text = textOf((await rosa.get(`${list}/F1/chain`).expect(200)).text)
    expect(text).to.include('Limits R1').and.include('8 of 21 answers')
    expect(text).not.to.include('7 of 21 answers')
    await rosa.get(`${list}/F9/chain`).expect(404)
  })

  it('has the numbers of its texts, and an ellipsis where there is none', async () => {
    const { rosa, list, consultation, researcher } = await world()
    const { db } = there.stores
    const deed = { consultation_id: consultation.id, at: NOON.toISOString(), person_id: researcher.id }
    const texts = [
      ['finding', 2, 'claim', 'Snow stays: {1.count}, {2.count}.'],
      ['finding', 2, 'scope', 'Of {1.base} people.'],
      ['recommendation', 1, 'action', 'Do so for {1.share}.'],
    ] as const
    const source = sourceOf('snow')
    for (const kind of ['finding', 'recommendation'] as const) {
      const number = kind === 'finding' ? 2 : 1
      await db
        .insertInto('statement_figure')
        .values({ ...deed, kind, number, place: 1, source })
        .execute()
    }
    for (const [kind, number, field, words] of texts)
      await db
        .insertInto('statement_text')
        .values({ ...deed, kind, number, field, words })
        .execute()
    const read = async (name: string) =>
      textOf((await rosa.get(`${list}/${name}/chain`).expect(200)).text).replaceAll(/[\u2068\u2069]/g, '')
    expect(await read('R1'))
      .to.include('Do so for 33 %.')
      .and.include('Snow stays: 7 of 21, ….')
    expect(await read('F2'))
      .to.include('Snow stays: 7 of 21, ….')
      .and.include('Of 21 people.')
  })

  it('shows a quote as reviewed only, and what was removed or withdrawn not at all', async () => {
    const { rosa, list, consultation, researcher, read } = await world()
    const { db } = there.stores
    const { id: unit, written } = read[0] ?? expect.fail()
    const own = { consultation_id: consultation.id, at: NOON.toISOString(), person_id: researcher.id }
    const unit_id = Buffer.from(unit, 'hex')
    const { id } = await db
      .insertInto('quote')
      .values({ ...own, unit_id, language: 'en', named: 'participant' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('evidence')
      .values({ ...own, finding: 1, relation: 'qualifies', kind: 'quote', source: String(id), reason: '' })
      .execute()
    const shown = async () => (await rosa.get(`${list}/F1/chain`)).text.includes(`>${written}</blockquote>`)
    expect(await shown(), 'not reviewed').to.equal(false)
    await db
      .insertInto('text_review')
      .values({ ...own, unit_id, state: 'clean' })
      .execute()
    expect(await shown(), 'reviewed').to.equal(true)
    expect((await rosa.get(`${list}/F1/chain`)).text).to.include(`href="${list}/answers/q11/${unit}"`)
    await db.updateTable('quote').set({ withdrawn: 'Asked for' }).where('id', '=', id).execute()
    expect(await shown(), 'withdrawn').to.equal(false)
  })
})
