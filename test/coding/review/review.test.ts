import { expect } from 'chai'

import { placeholderIn } from '../../../src/coding/review/placeholder.ts'
import { codingPaths } from '../../../src/coding/paths.ts'
import { beginRound } from '../../../src/coding/round/begin.ts'
import { installation, NOON, type Installation } from '../../support/app.ts'
import { aPerson, signedInAs } from '../../support/world.ts'
import { coded } from '../seeded.ts'

describe('the review of answers in words', () => {
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  async function aReview() {
    const world = await coded(there, [
      [
        { words: 'Ask Anna Kim, Anna Kim knows. Annabel, too.' },
        { words: 'Demandez à Anna Kim.', language: 'fr' },
        { words: 'Mail kim@example.org' },
        { words: 'More rain.' },
      ],
    ])
    const http = await signedInAs(there, world.researcher)
    const { id } = world.consultation
    const unit = (words: string) => world.read.find(({ written }) => written.includes(words))?.id ?? ''
    const act = async (
      name: Parameters<typeof codingPaths.reviewAct>[2],
      fields: Readonly<Record<string, string>>,
    ) => await http.act(codingPaths.reviewAct(id, 'q11', name), fields)
    const list = async (show = 'unread') =>
      (await http.get(`${codingPaths.review(id, 'q11')}?show=${show}`)).text
    const card = async (words: string, same?: number) =>
      (await http.get(codingPaths.reviewing(id, 'q11', unit(words), same))).text
    const redactions = async () =>
      await there.stores.db
        .selectFrom('redaction')
        .select(['start_cp', 'end_cp', 'placeholder'])
        .orderBy('start_cp')
        .execute()
    return { ...world, http, unit, act, list, card, redactions }
  }

  it('lists flagged answers first and says in words how far it is', async () => {
    const { list, card, act, unit } = await aReview()
    const text = await list()
    for (const page of [text, await card('More rain.')])
      expect(page).to.match(
        /<p class="crumb">[^]*?href="\/consultations\/\d+\/coding"[^>]*>(?:<bdi>)?Coding<[^]*?<\/p>/,
      )
    expect(text.indexOf('kim@example.org')).to.be.above(0).and.below(text.indexOf('More rain.'))
    expect(text).to.include('<mark title="e-mail address">kim@example.org</mark>')
    expect(text).to.include('0 of 4 answers reviewed').and.include('1 answer to review has marked words.')
    await act('clean', { unit: unit('More rain.'), back: 'list' })
    expect(await list())
      .to.include('1 of 4 answers reviewed')
      .and.not.include('More rain.')
    expect(await list('reviewed')).to.include('More rain.')
  })

  it('replaces typed words wherever they stand, not within longer ones, and offers them in other answers', async () => {
    const { act, unit, card, redactions } = await aReview()
    await there.stores.db.updateTable('text_unit').set({ tells_language: 1 }).execute()
    await act('replacing', { unit: unit('Annabel'), words: 'Anna Kim', placeholder: 'person' })
    expect((await redactions()).map(({ start_cp, end_cp }) => [start_cp, end_cp])).to.deep.equal([
      [4, 12],
      [14, 22],
    ])
    expect(await card('Annabel', 4)).to.include('“Anna Kim” also stands in 1 other answer.')
    await act('same', { unit: unit('Annabel'), start: '4' })
    expect((await redactions()).map(({ placeholder }) => placeholder)).to.have.members([
      '[person]',
      '[person]',
      '[personne]',
    ])
    const refused = await act('replacing', { unit: unit('Annabel'), words: 'Bob', placeholder: 'person' })
    expect(refused.status).to.equal(422)
    expect(refused.text).to.include('These words are not in the answer.')
  })

  it('writes no placeholder in a language that coders are not told, unless the script tells it', () => {
    const tells = { language: false, place: false, group: false }
    const given = (language: string, script: string, isTold: boolean) =>
      placeholderIn('person', { language, script, tells: { ...tells, language: isTold } }, 'en')
    expect(given('fr', 'Latn', true)).to.equal('[personne]')
    expect(given('fr', 'Latn', false)).to.equal('[person]')
    expect(given('fr', 'Cyrl', false)).to.equal(given('ru', 'Cyrl', true))
  })

  it('marks names of invited organisations, the longest first, in every question, and logs how many', async () => {
    const { act, list, http, consultation } = await aReview()
    const names = 'Anna\r\n  more   RAIN \n\nAnna Kim\nAnna Kim\n'
    expect((await act('organisations', { organisations: names })).status).to.equal(303)
    const text = await list()
    const marked = [...text.matchAll(/<mark title="name of a group[^"]*">([^<]*)</g)].map(
      ([, words]) => words,
    )
    expect(marked).to.have.members(['Anna Kim', 'Anna Kim', 'Anna Kim', 'More rain'])
    expect(text).to.include('>Anna\nmore RAIN\nAnna Kim</textarea>')
    const other = await http.get(codingPaths.review(consultation.id, 'q1_97_txt')).expect(200)
    expect(other.text).to.include('>Anna\nmore RAIN\nAnna Kim</textarea>')
    const { detail } = await there.stores.db
      .selectFrom('event')
      .select('detail')
      .where('action', '=', 'coding.list_organisations')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(detail ?? '')).to.deep.equal({ names: 3 })
    await act('organisations', { organisations: '' })
    expect(await list()).to.not.include('<mark title="name of a group')
    expect((await act('organisations', { organisations: 'x'.repeat(60_001) })).status).to.equal(422)
  })

  it('has the cursor on marked words, then on what ends the review, and nowhere beside a fault', async () => {
    const { act, unit, card } = await aReview()
    const cursor = (html: string) => [...html.matchAll(/ autofocus>([^<]+)</g)].map(([, label]) => label)
    expect(cursor(await card('kim@'))).to.deep.equal(['Replace'])
    expect(cursor(await card('More rain.'))).to.deep.equal(['Nothing to replace'])
    await act('replacing', { unit: unit('kim@'), words: 'kim@example.org', placeholder: 'contact' })
    expect(cursor(await card('kim@'))).to.deep.equal(['Done, next answer'])
    await act('replacing', { unit: unit('Annabel'), words: 'Anna Kim', placeholder: 'person' })
    expect(cursor(await card('Annabel', 4))).to.deep.equal(['Replace there, too'])
    const refused = await act('replacing', { unit: unit('More rain.'), words: 'Bob', placeholder: 'person' })
    expect(cursor(refused.text)).to.deep.equal([])
    for (const words of ['Demandez', 'More rain.']) await act('clean', { unit: unit(words) })
    expect(cursor(await card('kim@'))).to.deep.equal(['As a list'])
  })

  it('gives stretches that overlap the placeholder of the longest, and puts one back', async () => {
    const { act, unit, redactions } = await aReview()
    const rain = unit('More rain.')
    await act('replacing', { unit: rain, start: '0', end: '4', words: '', placeholder: 'number' })
    await act('replacing', { unit: rain, start: '2', end: '10', words: '', placeholder: 'place' })
    expect(await redactions()).to.deep.equal([{ start_cp: 0, end_cp: 10, placeholder: '[place]' }])
    await act('undoing', { unit: rain, start: '0' })
    expect(await redactions()).to.deep.equal([])
    expect(await there.stores.db.selectFrom('text_review').selectAll().execute()).to.deep.equal([])
  })

  it('writes no word into the log', async () => {
    const { act, unit } = await aReview()
    await act('replacing', { unit: unit('kim@'), words: 'kim@example.org', placeholder: 'contact' })
    const events = await there.stores.db.selectFrom('event').selectAll().execute()
    expect(JSON.stringify(events)).to.include('coding.review').and.not.include('kim@example')
    expect(there.logged.join('')).to.not.include('kim@example')
  })

  it('refuses answers of another variable, and others than its researchers', async () => {
    const { act, consultation, unit } = await aReview()
    expect((await act('clean', { unit: 'f'.repeat(32) })).status).to.equal(404)
    const stranger = await signedInAs(there, await aPerson(there.stores.db, ['researcher', 'coder']))
    const address = codingPaths.reviewing(consultation.id, 'q11', unit('More rain.'))
    expect((await stranger.get(address)).status).to.equal(404)
  })

  it('keeps translations by people beside an answer, and hides those written before words were replaced', async () => {
    const world = await aReview()
    const { act, unit, card } = world
    const anna = await aPerson(there.stores.db, ['coder'])
    const readers = [{ person_id: anna.id, languages: ['en', 'fr'] }]
    const { id } = await beginRound(
      there.stores.db,
      world.consultation,
      { variable: 'q11', codebook_number: 1, kind: 'blind', twice: 0, readers, units: world.units },
      { by: world.researcher.id, now: NOON },
    )
    const coder = await signedInAs(there, anna)
    const french = unit('Demandez')
    const shown = async () => (await coder.get(codingPaths.answer(id, french))).text
    const into = async (language: string, translation: string) =>
      (await coder.act(codingPaths.translating(id), { unit: french, language, translation })).status
    expect(await into('en', 'Ask Anna Kim, do.')).to.equal(303)
    expect(await into('ar', 'A language they do not read')).to.equal(404)
    expect(await shown())
      .to.include('Ask Anna Kim, do.')
      .and.include('Translated by a person, English')
    await act('replacing', { unit: french, words: 'Anna Kim', placeholder: 'person' })
    expect(await shown()).to.not.include('Ask Anna Kim, do.')
    expect(await card('Demandez'))
      .to.include('Ask Anna Kim, do.')
      .and.include('Written before words')
    await act('translating', { unit: french, language: 'en', translation: 'Ask [person], do.' })
    expect(await shown()).to.include('Ask [person], do.')
    await act('translating', { unit: french, language: 'en', translation: '' })
    expect(await shown()).to.not.include('Ask [person], do.')
  })
})
