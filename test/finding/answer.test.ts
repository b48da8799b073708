import { expect } from 'chai'

import { saveChange, type Saving } from '../../src/coding/book/save.ts'
import { add, merge, move } from '../../src/coding/codebook/operations.ts'
import { countsOf } from '../../src/coding/looking/decided.ts'
import { lookedAt } from '../../src/coding/looking/looked.ts'
import { codingPaths } from '../../src/coding/paths.ts'
import { removeText, sayClean } from '../../src/coding/review/write.ts'
import { deleteAnswers } from '../../src/deletion/delete.ts'
import { codesTold } from '../../src/finding/answer/uses.ts'
import { endEvidence } from '../../src/finding/evidence/queries.ts'
import { addQuote, withdrawQuote } from '../../src/finding/quote/change.ts'
import { beginStatement } from '../../src/finding/statement/write.ts'
import { paths } from '../../src/web/paths.ts'
import { aCode } from '../coding/seeded.ts'
import { looked, some, type Said } from '../coding/looking/seeded.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { agreedFinding, codeIn, stepped } from './agreed.ts'

const guid = (slug: string) => aCode(slug).guid
const sourceOf = (slug: string) => `q11/${guid(slug)}`
const RAINY = 'It rains on the fair'
/** Rain has nine people, snow eight, cost two: fewer than five. */
const PLACE: readonly Said[] = [
  { words: RAINY, codes: ['rain'] },
  { words: 'Rain costs us', codes: ['rain', 'cost'] },
  { words: 'Only costs', codes: ['cost'] },
  { words: 'Nothing fits', codes: [] },
  { words: 'Not settled yet' },
  ...some(7, 'farm', ['rain', 'snow']),
  ...some(1, 'farm', ['snow']),
]

describe('where an answer is used', () => {
  let there: Installation
  beforeEach(async () => (there = await installation()))
  afterEach(async () => await there.remove())

  async function world(places: readonly (readonly Said[])[] = [PLACE]) {
    const made = await looked(there, places, 'participant')
    const { db } = there.stores
    const { id } = made.consultation
    const by = { by: made.researcher.id, now: NOON }
    const own = { consultation_id: id, by: by.by }
    const review = { consultation_id: id, variable: 'q11', person_id: by.by, now: NOON }
    const of = (words: string) => made.read.find(({ written }) => written === words)?.id ?? expect.fail(words)
    const html = async (words: string) =>
      (await made.rosa.get(paths.answerUsed(id, 'q11', of(words))).expect(200)).text
    const draft = async (claim: string) =>
      await beginStatement(db, { consultation_id: id, kind: 'finding', language: 'en' }, { claim }, by)
    return {
      ...made,
      by,
      own,
      of,
      html,
      draft,
      review,
      list: `/consultations/${id}/findings`,
      text: async (words: string) => textOf(await html(words)),
      agreed: async (slug: string, claim: string) =>
        (await agreedFinding(db, own, [sourceOf(slug)], claim)).number,
      /** Quotes an answer in a draft, against it. */
      quoted: async (words: string, finding: number) => {
        await sayClean(db, { ...review, units: [of(words)] })
        const chosen = { start: 0, end: 0, named: 'participant', language: 'en' } as const
        await addQuote(
          db,
          { consultation_id: id, kind: 'finding', number: finding },
          { unit: of(words), translation: undefined, ...chosen },
          { relation: 'contradicts', reason: 'It does not.' },
          by,
        )
      },
      save: async (change: Saving['change']) => {
        const saving = { from: undefined, change, reason: '' }
        const saved = await saveChange(db, { consultation_id: id, variable: 'q11' }, saving, by)
        expect(saved.is).to.equal('saved')
      },
    }
  }
  const mainOf = (page: string) => page.slice(page.indexOf('<main'), page.indexOf('</main'))
  const textOf = (page: string) =>
    page
      .slice(page.indexOf('<main'))
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')

  it('is told by its codes and its quote, with what they do for the claim and why', async () => {
    const { agreed, draft, quoted, text, html } = await world()
    await agreed('rain', 'Rain is <short>.')
    await agreed('snow', 'Snow stays.')
    await quoted(RAINY, await draft('Fairs are dry.'))
    const page = await text(RAINY)
    expect(page).to.include(RAINY).and.include('Codes: rain')
    expect(page)
      .to.include('Used in F1 and F3')
      .and.include('Agreed, version 1. F1 Rain is &lt;short&gt;. Supports rain code It says so.')
      .and.include('Draft, version 1. F3 Fairs are dry. Contradicts Its quote It does not.')
    expect(page).not.to.include('Snow stays.')
    expect(await html(RAINY)).to.include('/findings/quotes#quote-1"')
    expect(await text('Nothing fits'))
      .to.include('No finding uses this answer')
      .and.not.include('Codes:')
  })

  it('is told by a heading above its code, and by a code that another was merged into', async () => {
    const { agreed, save, text } = await world()
    await save((book) => add(book, aCode('sky'), null))
    await save((book) => move(book, guid('rain'), { parent: guid('sky') }))
    await agreed('sky', 'The sky matters.')
    expect(await text(RAINY))
      .to.include('Used in F1')
      .and.include('rain code · below sky')
    await agreed('cost', 'Costs matter.')
    await save((book) => merge(book, guid('cost'), guid('rain')))
    const page = await text('Only costs')
    expect(page)
      .to.include('Used in F1 and F2')
      .and.match(/Costs matter\. Supports rain code It says so\./)
  })

  it('says nothing of codes that few people raised, nor whether an answer has one or is settled', async () => {
    const { agreed, of, html, text } = await world()
    await agreed('rain', 'Rain is short.')
    await agreed('cost', 'Costs matter.')
    expect(await text('Rain costs us'))
      .to.include('Used in F1 ')
      .and.include('Codes that fewer than 5 people raised are left out.')
      .and.not.include('Costs matter.')
    const bare = async (words: string) =>
      mainOf(await html(words))
        .replaceAll(words, '')
        .replaceAll(of(words), '')

    expect(await bare('Rain costs us')).to.equal(await bare(RAINY))
    const none = await bare('Nothing fits')
    expect(await bare('Only costs'), 'as one that no code fits').to.equal(none)
    expect(await bare('Not settled yet'), 'as one not settled').to.equal(none)
  })

  it('tells no codes where the page on codes lists no answers of everybody', async () => {
    const { agreed, text, rosa, at, researcher, consultation, of } = await world()
    const counts = countsOf(await lookedAt(there.stores.db, researcher, consultation.id, 'q11'))
    expect(codesTold(counts, of(RAINY)).map(({ slug }) => slug)).to.deep.equal(['rain'])
    expect(codesTold({ ...counts, isWhole: false }, of(RAINY))).to.deep.equal([])
    await agreed('rain', 'Rain is short.')
    await rosa.get(`${at}/answers?by=workshop&in=total&code=rain`).expect(200)
    expect(await text(RAINY)).to.include('Used in F1')
    const small = await world([[{ words: RAINY, codes: ['rain'] }, ...some(3, 'farm', ['rain'])]])
    await small.agreed('rain', 'Rain is short.')
    await small.rosa.get(`${small.at}/answers?by=workshop&in=total&code=rain`).expect(303)
    expect(await small.text(RAINY))
      .to.include('No finding uses this answer')
      .and.include('Codes are left out')
      .and.not.include('Codes:')
  })

  it('leaves out withdrawn findings and quotes, and says what only an agreed version rests on', async () => {
    const { agreed, draft, quoted, text, own, by } = await world()
    const { db } = there.stores
    const kind = 'finding'
    const first = await agreed('rain', 'Rain is short.')
    const second = await agreed('rain', 'It pours.')
    await stepped(db, own, { kind, number: second }, { step: 'withdraw' })
    expect(await text(RAINY))
      .to.include('Used in F1 ')
      .and.not.include('It pours.')
    await stepped(db, own, { kind, number: first }, { step: 'revise' })
    await db.transaction().execute(async (trx) => {
      const piece = { consultation_id: own.consultation_id, finding: first, id: 1 }
      await endEvidence(trx, piece, { ended_at: NOON.toISOString(), ended_by: by.by })
    })
    expect(await text(RAINY)).to.include('rain code · only in version 1, which was agreed')
    const third = await draft('Fairs are dry.')
    await quoted(RAINY, third)
    expect(await text(RAINY)).to.include('Used in F1 and F3')
    await withdrawQuote(db, { consultation_id: own.consultation_id, id: 1 }, 'Asked for', by)
    expect(await text(RAINY))
      .to.include('Used in F1 ')
      .and.include('The quote of this answer was withdrawn.')
    const ended = await codeIn(db, own, third, sourceOf('rain'))
    await db.transaction().execute(async (trx) => {
      const piece = { consultation_id: own.consultation_id, finding: third, id: ended }
      await endEvidence(trx, piece, { ended_at: NOON.toISOString(), ended_by: by.by })
    })
    expect(await text(RAINY), 'taken away, and never agreed').not.to.include('F3')
  })

  it('is led to from single answers: in a review, an audit, quotes and an answer to be quoted', async () => {
    const { agreed, draft, quoted, rosa, list, consultation, of } = await world()
    await agreed('snow', 'Snow stays.')
    const third = await draft('Fairs are dry.')
    await quoted(RAINY, await draft('Fairs are wet.'))
    const used = paths.answerUsed(consultation.id, 'q11', of(RAINY))
    for (const from of [
      codingPaths.reviewing(consultation.id, 'q11', of(RAINY)),
      `${list}/audit/q11`,
      `${list}/quotes`,
      `${list}/F${third}/evidence/new/quote/${of(RAINY)}?question=q11`,
    ])
      expect((await rosa.get(from).expect(200)).text, from).to.include(`href="${used}"`)
  })

  it('shows no words that a review removed, and is not there for others, nor after deletion', async () => {
    const { text, html, review, rosa, list, of, consultation, by } = await world()
    await removeText(there.stores.db, { ...review, units: [of(RAINY)] })
    expect(await text(RAINY)).to.include('The text was removed in review.')
    expect(await html(RAINY)).not.to.include(RAINY)
    const unit = of(RAINY)
    for (const wrong of [`q11/${'0'.repeat(32)}`, `q3/${unit}`, `q11/x`, `nowhere/${unit}`])
      await rosa.get(`${list}/answers/${wrong}`).expect(404)
    const other = await looked(there, [PLACE])
    await other.rosa.get(`${list}/answers/q11/${unit}`).expect(404)
    await rosa.get(`/consultations/${other.consultation.id}/findings/answers/q11/${unit}`).expect(404)
    await deleteAnswers(there.stores, consultation, by)
    await rosa.get(`${list}/answers/q11/${unit}`).expect(410)
  })
})
