import { expect } from 'chai'

import { installation, type Installation } from '../support/app.ts'
import { aConsultation, aPerson, signedInAs } from '../support/world.ts'

/** A valid form. The clock is at 7 April 2016. */
const FORM = {
  code: 'river26',
  languages: ['en', 'fr'],
  other_languages: 'ES, zh-hans',
  default_language: 'en',
  title_en: ' Rules for shared rivers ',
  title_fr: 'Règles pour les fleuves partagés',
  title_ar: 'not kept: Arabic is not chosen',
  purpose_en: 'What should change on the river?',
  purpose_fr: '',
  organiser_en: 'The River Office',
  contact: 'river@example.org',
  retention_until: '2016-04-08',
  room_threshold: '6',
  public_base: '10',
  public_cell: '5',
  pack_k: '3',
}

describe('setting up a consultation', () => {
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  const asResearcher = async () => {
    const person = await aPerson(there.stores.db, ['researcher'])
    return { person, browser: await signedInAs(there, person) }
  }
  const stored = async () =>
    await there.stores.db.selectFrom('consultation').selectAll().executeTakeFirstOrThrow()

  it('stores it in the languages chosen, makes its author a researcher of it, and records who did it', async () => {
    const { person, browser } = await asResearcher()
    await browser.get('/consultations/new').expect(200)
    const answer = await browser.act('/consultations', FORM)
    const { id, ...row } = await stored()
    expect(answer.status).to.equal(303)
    expect(answer.headers['location']).to.equal(`/consultations/${id}`)
    expect(row).to.deep.equal({
      code: 'RIVER26',
      title: '{"en":"Rules for shared rivers","fr":"Règles pour les fleuves partagés"}',
      purpose: '{"en":"What should change on the river?"}',
      quoting: 'none',
      organiser: '{"en":"The River Office"}',
      contact: 'river@example.org',
      languages: '["en","fr","es","zh-Hans"]',
      default_language: 'en',
      retention_until: '2016-04-08',
      room_threshold: 6,
      public_base: 10,
      public_cell: 5,
      pack_k: 3,
      answers_deleted_on: null,
      archived_on: null,
    })
    const events = await there.stores.db.selectFrom('event').selectAll().execute()
    expect(events.map(({ action, subject, person_id }) => [action, subject, person_id])).to.deep.include([
      'consultation.create',
      `consultation/${id}`,
      person.id,
    ])
    await browser.get(`/consultations/${id}`).expect(200)
  })

  const refusals: readonly [what: string, change: Record<string, string | string[]>, sentence: string][] = [
    ['no code', { code: '' }, 'Use 2 to 12 letters and digits'],
    ['a code with a space', { code: 'RIVER 26' }, 'Use 2 to 12 letters and digits'],
    ['a code of 13 letters', { code: 'ABCDEFGHIJKLM' }, 'Use 2 to 12 letters and digits'],
    ['no language', { languages: [], other_languages: '' }, 'Choose at least one language'],
    ['a tag that names no language', { other_languages: 'es, qqx' }, 'One of these names no language'],
    ['words for a language', { other_languages: 'Spanish!' }, 'One of these names no language'],
    ['a default that is not chosen', { default_language: 'ar' }, 'Choose one of the languages'],
    ['no title in the default language', { default_language: 'fr', title_fr: ' ' }, 'Write the title'],
    ['no purpose', { purpose_en: '' }, 'Write the purpose'],
    ['no organiser', { organiser_en: '' }, 'Name the organiser'],
    ['no contact', { contact: '' }, 'Give an email address'],
    ['a retention date of today', { retention_until: '2016-04-07' }, 'Choose a day after today'],
    ['a day that does not exist', { retention_until: '2017-02-29' }, 'Enter a date such as'],
    ['a room threshold below 5', { room_threshold: '4' }, 'Enter 5 or more'],
    ['a public base below 10', { public_base: '9' }, 'Enter 10 or more'],
    ['a public cell below 5', { public_cell: '4' }, 'Enter 5 or more'],
    ['a k below 3', { pack_k: '2' }, 'Enter 3 or more'],
    ['a k above 100', { pack_k: '101' }, 'Enter 100 or fewer'],
    ['half a person', { room_threshold: '5.5' }, 'Enter a whole number'],
  ]
  it('refuses what does not read, keeping what was typed', async () => {
    const { browser } = await asResearcher()
    for (const [what, change, sentence] of refusals) {
      const { status, text } = await browser.act('/consultations', { ...FORM, ...change })
      expect(status, what).to.equal(422)
      expect(text, what).to.contain(sentence).and.contain('Error: New consultation')
      expect(text, what).to.contain('not kept: Arabic is not chosen')
    }
    expect(await there.stores.db.selectFrom('consultation').select('id').execute()).to.deep.equal([])
  })

  it('gives an example of a day that it takes, whatever the year', async () => {
    there.clock.now = new Date('2031-05-01T10:00:00Z')
    const { browser } = await asResearcher()
    const { text } = await browser.act('/consultations', { ...FORM, retention_until: 'next year' })
    const example = /Enter a date such as ([\d-]+)\./.exec(text)?.[1] ?? ''
    expect((await browser.act('/consultations', { ...FORM, retention_until: example })).status).to.equal(303)
    expect(await stored()).to.include({ retention_until: example })
  })

  it('draws fields for a language that was written as a tag', async () => {
    const { browser } = await asResearcher()
    const { text } = await browser.act('/consultations', { ...FORM, code: '', title_es: 'Ríos' })
    expect(text).to.contain('name="title_es"').and.contain('value="Ríos"').and.contain('name="title_zh-Hans"')
  })

  it('refuses a code that another consultation has', async () => {
    const { browser } = await asResearcher()
    await aConsultation(there.stores.db)
    const { code } = await stored()
    const { status, text } = await browser.act('/consultations', { ...FORM, code })
    expect(status).to.equal(422)
    expect(text).to.contain('Another consultation has this code').and.contain('Error: New consultation')
  })

  it('is for researchers only', async () => {
    const other = await signedInAs(there, await aPerson(there.stores.db, ['administrator', 'facilitator']))
    await other.get('/consultations/new').expect(404)
    expect((await other.act('/consultations', FORM)).status).to.equal(404)
    expect((await other.act('/consultations/example')).status).to.equal(404)
    expect(await there.stores.db.selectFrom('consultation').select('id').execute()).to.deep.equal([])
  })
})
