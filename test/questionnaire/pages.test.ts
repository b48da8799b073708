import { expect } from 'chai'

import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { paths } from '../../src/web/paths.ts'
import { installation, type Installation } from '../support/app.ts'
import { aConsultation, aPerson, aWorld, signedInAs } from '../support/world.ts'
import { aForm, aLine, aSection, en, likert, yesNo } from './a-form.ts'

type World = Awaited<ReturnType<typeof aWorld>>

/** A question that cannot be published: its list does not exist. */
const broken = aForm(aSection('s1', [aLine('good'), { ...yesNo('bad'), list: 'nowhere' } as never]))
const sound = aForm(
  aSection('s1', [likert('views', ['a', 'b']), { kind: 'note', code: 'aside', label: en('By the way') }]),
  aSection('s2', [yesNo('member', { required: true }), aLine('why')]),
)

describe('an expression on a page of staff', () => {
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  it('is code from left to right, wherever it stands in words', async () => {
    const asked = 'string-length(${why}) > 3'
    const form = aForm(
      aSection('s1', [aLine('why')], undefined),
      aSection(
        's2',
        [
          yesNo('member', { relevant: asked, choice_filter: 'size > 7', required: 'regex(${why}, "a")' }),
          { kind: 'calculated', code: 'sum', label: en('Sum'), calculation: '1 + 2 > 1', result: 'number' },
        ],
        'not(selected(${why}, 5 > 4))',
      ),
    )
    const world = await aWorld(there, { form })
    const rosa = await signedInAs(there, world.researcher)
    await rosa.act(paths.versions(world.version.questionnaire_id))
    const draft = await there.stores.db
      .selectFrom('questionnaire_version')
      .select('id')
      .where('number', '=', 2)
      .executeTakeFirstOrThrow()
    await rosa.act('/account/language', { lang: 'ar' })
    const { text: outline } = await rosa.get(paths.questionnaire(world.version.questionnaire_id)).expect(200)
    const { text: editor } = await rosa.get(paths.editVersion(draft.id)).expect(200)
    for (const [page, found] of [
      [outline, ['not(selected', asked, 'size > 7', 'regex']],
      [editor, ['not(selected', asked, 'regex', '1 + 2']],
    ] as const)
      for (const expression of found) {
        const beginning = expression.replaceAll('>', '&gt;')
        expect(page.split(beginning).length, expression).to.be.above(1)
        expect(page.split(`<code dir="ltr">${beginning}`).length, expression).to.equal(
          page.split(beginning).length,
        )
      }
  })
})

describe('the page of a questionnaire', () => {
  let there: Installation
  let world: World
  let rosa: Awaited<ReturnType<typeof signedInAs>>
  let at: string
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there)
    rosa = await signedInAs(there, world.researcher)
    at = `/questionnaires/${world.version.questionnaire_id}`
  })
  afterEach(async () => await there.remove())

  /** Creates another, unpublished version of the world's questionnaire. */
  const aDraft = async (form: Questionnaire) =>
    await there.stores.db
      .insertInto('questionnaire_version')
      .values({
        questionnaire_id: world.version.questionnaire_id,
        number: 2,
        definition: JSON.stringify(form),
      })
      .returningAll()
      .executeTakeFirstOrThrow()
  const versions = async () =>
    await there.stores.db.selectFrom('questionnaire_version').selectAll().orderBy('id').execute()
  const questionnaires = async () =>
    await there.stores.db.selectFrom('questionnaire').selectAll().orderBy('id').execute()
  const deeds = async () =>
    await there.stores.db
      .selectFrom('event')
      .select(['action', 'subject', 'person_id', 'detail'])
      .where('action', 'like', 'questionnaire.%')
      .execute()

  it('shows researchers its versions, what the latest asks and the way to each preview', async () => {
    const { text } = await rosa.get(at).expect(200)
    expect(text).to.contain('<h1><bdi>The questionnaire</bdi></h1>').and.contain('29 March 2016')
    expect(text).to.contain('2 sections, 14 questions, about 10 minutes')
    for (const lang of ['en', 'fr', 'ar'])
      expect(text).to.contain(`href="/versions/${world.version.id}/phone?lang=${lang}"`)
    expect(text).to.contain('<bdi class="code">q1</bdi>').and.contain('Which source matters most?')
    expect(text).to.contain('Single choice').and.contain('2 statements and 5 options')
    expect(text).not.to.contain('/publication"')
  })

  it('says how much of each translation is not written yet', async () => {
    const line = aLine('why', { label: { en: 'Why?', fr: 'Pourquoi ?' }, hint: en('In one line') })
    const title = { en: 'Title', fr: 'Titre', ar: 'عنوان' }
    const form = { ...aForm({ ...aSection('s1', [line]), title }), title, choice_lists: {} }
    await aDraft({ ...form, languages: ['en', 'fr', 'ar'] })
    const { text } = await rosa.get(at).expect(200)
    expect(text).to.contain('Preview in French</a><small>1 text is not written yet')
    expect(text).to.contain('Preview in Arabic</a><small>2 texts are not written yet')
    expect(text).to.contain('Preview in English</a><small>the default language')
  })

  it('says in words who is asked what, and what they are offered', async () => {
    const attributes = { region: 'north' }
    const choices = [{ code: '1', label: en('Farming'), attributes }]
    const form = aForm(
      aSection('s1', [yesNo('member', { other: true })]),
      aSection(
        's2',
        [
          yesNo('work', { list: 'works', choice_filter: 'region = ${member}', shuffled: true }),
          aLine('why', { relevant: "${work} = '1' and ${member} != ''", required: "${member} = '0'" }),
          aLine('how', { relevant: 'string-length(${why}) > 3' }),
        ],
        "${member} = '1'",
      ),
    )
    await aDraft({ ...form, choice_lists: { ...form.choice_lists, works: choices } })
    const { text } = await rosa.get(at).expect(200)
    const outline = text.slice(text.indexOf('id="section-1"'))
    const facts = [...outline.matchAll(/<small>(?!<bdi)((?:[^<]|<\/?code[^>]*>)*)<\/small>/g)].map(
      ([, said]) => said,
    )
    expect(facts).to.deep.equal([
      '2 options and Other',
      'Asked if Question 1 is “Option 1”',
      '1 option',
      'Offers only the options for which <code dir="ltr">region = ${member}</code>',
      'In an order of each person’s own',
      'Asked if Question 2 is “Farming” and Question 1 is answered',
      'Needs an answer if Question 1 is “Option 0”',
      'Asked if <code dir="ltr">string-length(${why}) &gt; 3</code>',
    ])
  })

  it('marks what needs an answer and numbers no note', async () => {
    await aDraft(sound)
    const { text } = await rosa.get(at).expect(200)
    expect(text).to.match(
      /Question member<.*Single choice\s*<small>2 options<\/small>\s*<small>needs an answer</,
    )
    expect(text).to.match(/<span class="cx">2<\/span> <bdi>Question member/)
    expect(text).to.match(/<th scope="row"><bdi>By the way/)
  })

  it('speaks French and Arabic', async () => {
    await aDraft(broken)
    await rosa.act('/account/language', { lang: 'ar' })
    expect((await rosa.get(at)).text)
      .to.contain('dir="rtl"')
      .and.contain('ما يمنع النشر')
    await rosa.act('/account/language', { lang: 'fr' })
    expect((await rosa.get(at)).text).to.contain('Ce qui empêche la publication')
  })

  it('shows what stands in the way of publishing, with a link to the question, and no button', async () => {
    await aDraft(broken)
    const { text } = await rosa.get(at).expect(200)
    expect(text).to.contain('Choose another list – there is no list “nowhere”')
    expect(text).to.match(/<a href="#question-1-2">Question 2<\/a><small><bdi class="code">bad</)
    expect(text).to.contain('id="question-1-2"')
    expect(text).not.to.contain('/publication"')
  })

  it('shows what to know before publishing, beside the button', async () => {
    await aDraft(aForm(aSection('s1', [aLine('who', { label: en('What is your name?') })])))
    const { text } = await rosa.get(at).expect(200)
    expect(text).to.contain('This question seems to ask who somebody is')
    expect(text).to.contain(`action="${at}/publication"`).and.contain('A published version never changes')
    expect(text).to.contain('<button class="btn">Publish version 2</button>')
  })

  it('publishes the draft on the day it is in UTC, and the event says who did', async () => {
    const draft = await aDraft(sound)
    there.clock.now = new Date('2016-05-31T23:59:00Z')
    rosa = await signedInAs(there, world.researcher)
    const answer = await rosa.act(`${at}/publication`, { sure: 'yes' })
    expect([answer.status, answer.headers['location']]).to.deep.equal([303, at])
    expect((await versions()).at(-1)).to.deep.equal({
      ...draft,
      state: 'published',
      published_on: '2016-05-31',
    })
    expect(await deeds()).to.deep.equal([
      {
        action: 'questionnaire.publish',
        subject: `questionnaire/${draft.questionnaire_id}`,
        person_id: world.researcher.id,
        detail: JSON.stringify({ version: draft.id }),
      },
    ])
    const { text } = await rosa.get(at)
    expect(text).to.contain('Sessions can use it').and.contain('31 May 2016')
  })

  for (const [why, form, fields, status, said] of [
    ['something stands in the way', broken, { sure: 'yes' }, 422, 'Put 1 thing right before you publish'],
    ['it was not confirmed', sound, {}, 422, 'Tick the box to publish'],
    ['nothing is a draft', null, { sure: 'yes' }, 409, 'there is no draft to publish'],
  ] as const) {
    it(`publishes nothing when ${why}`, async () => {
      if (form) await aDraft(form)
      const before = await versions()
      const { status: given, text } = await rosa.act(`${at}/publication`, fields)
      expect(given).to.equal(status)
      expect(text).to.contain(said)
      expect(await versions()).to.deep.equal(before)
      expect(await deeds()).to.deep.equal([])
    })
  }

  it('says what stands in the way even when publishing was not confirmed', async () => {
    await aDraft(broken)
    const { status, text } = await rosa.act(`${at}/publication`)
    expect(status).to.equal(422)
    expect(text).to.contain('Put 1 thing right').and.contain('no list “nowhere”')
  })

  it('never changes a published version, not even in the database; a draft it does', async () => {
    const draft = await aDraft(broken)
    const change = async (id: number, column: 'definition' | 'state') => {
      const value =
        column === 'state' ? { state: 'draft' as const, published_on: null } : { definition: '{}' }
      const query = there.stores.db.updateTable('questionnaire_version').set(value).where('id', '=', id)
      return await query.execute().then(
        () => 'changed',
        (error: unknown) => String(error),
      )
    }
    expect(await change(draft.id, 'definition')).to.equal('changed')
    expect(await change(world.version.id, 'definition')).to.contain('a published version never changes')
    expect(await change(world.version.id, 'state')).to.contain('a published version never changes')
  })

  it('copies the latest version as a draft into a consultation of the researcher', async () => {
    const draft = await aDraft(sound)
    const other = await aConsultation(there.stores.db, [world.researcher])
    expect((await rosa.get(at)).text)
      .to.contain('value="Copy of The questionnaire"')
      .and.contain(other.code)
    await rosa.act('/account/language', { lang: 'ar' })
    expect((await rosa.get(at)).text).to.contain('value="The questionnaire (منسوخ)"')
    await rosa.act('/account/language', { lang: 'en' })
    const answer = await rosa.act(`${at}/copies`, { name: ' River 2 ', consultation_id: String(other.id) })
    const copy = (await questionnaires()).at(-1)
    expect(copy).to.include({ id: copy?.id, consultation_id: other.id, name: 'River 2', archived_on: null })
    expect([answer.status, answer.headers['location']]).to.deep.equal([303, `/questionnaires/${copy?.id}`])
    const [version, ...more] = (await versions()).filter((one) => one.questionnaire_id === copy?.id)
    expect(more).to.deep.equal([])
    expect(version).to.include({ number: 1, state: 'draft', published_on: null })
    expect(JSON.parse(version?.definition ?? '')).to.deep.equal(sound)
    expect(await deeds()).to.deep.equal([
      {
        action: 'questionnaire.copy',
        subject: `questionnaire/${copy?.id}`,
        person_id: world.researcher.id,
        detail: JSON.stringify({ from_version: draft.id }),
      },
    ])
    expect((await rosa.get(`/questionnaires/${copy?.id}`)).text).to.contain('This is the copy')
  })

  it('copies nothing without a name or into a consultation the person does not research', async () => {
    const foreign = await aConsultation(there.stores.db, [world.stranger])
    const own = String(world.consultation.id)
    for (const [fields, said] of [
      [{ name: ' ', consultation_id: own }, 'Write a name for the copy'],
      [{ name: 'x'.repeat(201), consultation_id: own }, 'Use 200 characters or fewer'],
      [{ name: 'Mine', consultation_id: String(foreign.id) }, 'Choose one of your consultations'],
      [{ name: 'Mine', consultation_id: '999' }, 'Choose one of your consultations'],
      [{}, 'Write a name for the copy'],
    ] as const) {
      const { status, text } = await rosa.act(`${at}/copies`, fields)
      expect([status, said]).to.deep.equal([422, said])
      expect(text).to.contain(said).and.contain('<title>Error: The questionnaire')
      if ('name' in fields) expect(text).to.contain(`value="${fields.name.trim()}"`)
    }
    expect((await questionnaires()).length).to.equal(1)
    expect(await deeds()).to.deep.equal([])
  })

  it('does not exist for anyone but the researchers of its consultation', async () => {
    await aDraft(sound)
    const before = await versions()
    const former = await aPerson(there.stores.db, ['facilitator'])
    await there.stores.db
      .insertInto('membership')
      .values({ consultation_id: world.consultation.id, person_id: former.id })
      .execute()
    for (const person of [world.stranger, world.facilitator, world.administrator, former]) {
      const other = await signedInAs(there, person)
      await other.get(at).expect(404)
      const wanted = { name: 'Mine', consultation_id: String(world.consultation.id) }
      expect((await other.act(`${at}/copies`, wanted)).status).to.equal(404)
      expect((await other.act(`${at}/publication`, { sure: 'yes' })).status).to.equal(404)
    }
    expect(await versions()).to.deep.equal(before)
    await rosa.get('/questionnaires/999').expect(404)
    await rosa.get('/questionnaires/x').expect(404)
  })
})
