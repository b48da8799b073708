import { expect } from 'chai'

import { expectationsOf } from '../../src/workshop/expectation-queries.ts'
import { installation, type Installation } from '../support/app.ts'
import { aConsultation, aPerson, aSession, aWorkshop, aWorld, signedInAs } from '../support/world.ts'

const FORM = {
  code: 'bsl',
  place_en: 'Basel',
  place_fr: 'Bâle',
  place_ar: '',
  starts_on: '2016-05-09',
  ends_on: '2016-05-09',
  time_zone: 'Europe/Zurich',
  languages: ['en', 'fr'],
  expected_farm: '12',
  expected_town: '',
}

describe('planning a workshop', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  let rosa: Awaited<ReturnType<typeof signedInAs>>
  let at: string
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there, { state: 'draft' })
    rosa = await signedInAs(there, world.researcher)
    at = `/consultations/${world.consultation.id}/workshops`
  })
  afterEach(async () => await there.remove())

  const stored = async (code: string) =>
    await there.stores.db.selectFrom('workshop').selectAll().where('code', '=', code).executeTakeFirst()
  const expected = async (workshopId: number) =>
    Object.fromEntries(
      (await expectationsOf(there.stores.db, world.consultation.id))
        .filter(({ workshop_id }) => workshop_id === workshopId)
        .map(({ group_code, expected: people }) => [group_code, people]),
    )
  const facilitators = async (workshop_id: number) =>
    (
      await there.stores.db
        .selectFrom('workshop_facilitator')
        .select('person_id')
        .where('workshop_id', '=', workshop_id)
        .execute()
    ).map(({ person_id }) => person_id)
  const events = async () =>
    await there.stores.db.selectFrom('event').select(['action', 'subject', 'person_id']).execute()

  it('stores place, time, languages and who is expected, and records it', async () => {
    expect((await rosa.get(`${at}/new`).expect(200)).text)
      .to.contain('name="place_ar"')
      .and.contain('Farmers')
    const { headers } = await rosa.act(at, FORM)
    const row = await stored('BSL')
    expect(headers['location']).to.equal(`/workshops/${row?.id}`)
    expect(row).to.deep.include({
      consultation_id: world.consultation.id,
      place: '{"en":"Basel","fr":"Bâle"}',
      starts_on: '2016-05-09',
      ends_on: '2016-05-09',
      time_zone: 'Europe/Zurich',
      languages: '["en","fr"]',
    })
    expect(await expected(row?.id ?? 0)).to.deep.equal({ farm: 12 })
    expect(await facilitators(row?.id ?? 0)).to.deep.equal([])
    expect(await events()).to.deep.include({
      action: 'workshop.create',
      subject: `workshop/${row?.id}`,
      person_id: world.researcher.id,
    })
  })

  it('makes a person with the facilitator role facilitate it', async () => {
    const both = await aPerson(there.stores.db, ['researcher', 'facilitator'])
    const { id: consultation_id } = await aConsultation(there.stores.db, [both])
    await (await signedInAs(there, both)).act(`/consultations/${consultation_id}/workshops`, FORM)
    expect(await facilitators((await stored('BSL'))?.id ?? 0)).to.deep.equal([both.id])
  })

  const refusals: readonly [what: string, change: Record<string, string | string[]>, sentence: string][] = [
    ['no code', { code: '' }, 'Use 2 to 8 letters and digits'],
    ['a code of nine', { code: 'ABCDEFGHI' }, 'Use 2 to 8 letters and digits'],
    ['a code of another workshop', { code: 'GVA' }, 'Another workshop of this consultation'],
    ['no place in the default language', { place_en: ' ' }, 'Write the place'],
    ['no first day', { starts_on: '' }, 'Enter a date such as'],
    ['a last day before the first', { ends_on: '2016-05-08' }, 'Choose the first day or a later one'],
    ['a time zone that is none', { time_zone: 'Europe/Atlantis' }, 'Choose a time zone'],
    ['no time zone', { time_zone: '' }, 'Choose a time zone'],
    ['no language', { languages: [] }, 'Choose at least one language'],
    ['a language the consultation lacks', { languages: ['en', 'es'] }, 'Choose one of the options'],
    ['half a person', { expected_farm: '1.5' }, 'Enter a whole number'],
    ['fewer than nobody', { expected_town: '-1' }, 'Enter a whole number'],
    ['more people than may be', { expected_town: '10001' }, 'Enter 10000 or fewer'],
  ]
  it('refuses what does not read, keeping what was typed', async () => {
    for (const [what, change, sentence] of refusals) {
      const { status, text } = await rosa.act(at, { ...FORM, ...change })
      expect(status, what).to.equal(422)
      expect(text, what).to.contain(sentence).and.contain('Error: New workshop').and.contain('value="Bâle"')
    }
    expect(await stored('BSL')).to.equal(undefined)
  })

  it('gives an example of a last day that it takes after a first day far off', async () => {
    const form = { ...FORM, starts_on: '2041-03-02' }
    const { text } = await rosa.act(at, { ...form, ends_on: '3 March' })
    const example = /Enter a date such as ([\d-]+)\./.exec(text)?.[1] ?? ''
    expect((await rosa.act(at, { ...form, ends_on: example })).status).to.equal(303)
  })

  it('lets two consultations use the same code', async () => {
    const { id } = await aConsultation(there.stores.db, [world.researcher])
    expect((await rosa.act(`/consultations/${id}/workshops`, { ...FORM, code: 'GVA' })).status).to.equal(303)
  })

  it('changes it', async () => {
    const edit = `/workshops/${world.workshop.id}/edit`
    expect((await rosa.get(edit).expect(200)).text).to.contain('value="Geneva"')
    await rosa.act(edit, { ...FORM, expected_town: '3' })
    expect((await rosa.act(edit, { ...FORM, expected_farm: '0' })).status).to.equal(303)
    expect(await stored('BSL')).to.include({ id: world.workshop.id, place: '{"en":"Basel","fr":"Bâle"}' })
    expect(await expected(world.workshop.id)).to.deep.equal({ farm: 0 })
    expect((await rosa.get(edit)).text)
      .to.contain('value="Basel"')
      .and.contain('value="2016-05-09"')
    expect((await events()).map(({ action }) => action)).to.include('workshop.change')
  })

  it('does not change it to the code of another workshop', async () => {
    await aWorkshop(there.stores.db, world.consultation.id, [], 'BSL')
    const { status, text } = await rosa.act(`/workshops/${world.workshop.id}/edit`, FORM)
    expect(status).to.equal(422)
    expect(text).to.contain('Another workshop of this consultation').and.contain('Error: Change the workshop')
    expect(await stored('GVA')).to.include({ id: world.workshop.id })
  })

  it('keeps its code once a session was opened: shown as fixed, and refused with what was typed', async () => {
    const { db } = there.stores
    const edit = `/workshops/${world.workshop.id}/edit`
    const session = await aSession(db, { workshop_id: world.workshop.id, version_id: world.version.id })
    expect((await rosa.get(edit)).text)
      .to.contain('This code is fixed')
      .and.not.contain('name="code"')
    const late = await rosa.act(edit, FORM)
    expect(late.status).to.equal(422)
    expect(late.text).to.contain('This code is fixed').and.contain('value="bsl"')
    const { code: _code, ...rest } = FORM
    expect((await rosa.act(edit, rest)).status).to.equal(303)
    expect(await stored('GVA')).to.include({ id: world.workshop.id, place: '{"en":"Basel","fr":"Bâle"}' })
    const refused = async (writing: Promise<unknown>) =>
      String(await writing.catch((error: unknown) => error)).includes('fixed once a session was opened: code')
    const { id } = world.workshop
    expect(
      await refused(db.updateTable('workshop').set({ code: 'BSL' }).where('id', '=', id).execute()),
      'the workshop in the database',
    ).to.equal(true)
    expect(
      await refused(db.updateTable('session').set({ number: 99 }).where('id', '=', session.id).execute()),
      'the session in the database',
    ).to.equal(true)
    await db.updateTable('session').set({ number: 98 }).where('id', '=', world.session.id).execute()
  })

  it('is for researchers of the consultation only', async () => {
    for (const person of [world.stranger, world.facilitator, world.administrator]) {
      const other = await signedInAs(there, person)
      await other.get(`${at}/new`).expect(404)
      expect((await other.act(at, FORM)).status).to.equal(404)
      await other.get(`/workshops/${world.workshop.id}/edit`).expect(404)
      expect((await other.act(`/workshops/${world.workshop.id}/edit`, FORM)).status).to.equal(404)
    }
    expect(await stored('BSL')).to.equal(undefined)
  })
})
