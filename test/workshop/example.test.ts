import { expect } from 'chai'

import { consultationById, groupsOf } from '../../src/consultation/queries.ts'
import { questionnairesOf } from '../../src/questionnaire/queries.ts'
import { loadExample } from '../../src/workshop/example.ts'
import { expectationsOf } from '../../src/workshop/expectation-queries.ts'
import { workshopsOf } from '../../src/workshop/queries.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { aPerson, signedInAs } from '../support/world.ts'

describe('loading the example', () => {
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  const events = async () =>
    (await there.stores.db.selectFrom('event').select(['action', 'person_id']).orderBy('id').execute()).map(
      ({ action, person_id }) => `${action} ${person_id ?? 'nobody'}`,
    )

  it('stores the consultation, its groups, workshops and expected numbers, and publishes the questionnaire', async () => {
    const { db } = there.stores
    const { consultation_id: id } = await loadExample(db, null, NOON)
    const consultation = await consultationById(db, id)
    expect(consultation).to.include({ code: 'ICT16', room_threshold: 5, public_base: 10, pack_k: 3 })
    expect(consultation.languages).to.deep.equal(['en', 'fr', 'ar'])
    expect((await groupsOf(db, id)).map(({ code, position }) => `${position} ${code}`)).to.deep.equal([
      '1 tech',
      '2 telecom',
      '3 finance',
      '4 civil',
      '5 igo',
    ])
    const workshops = await workshopsOf(db, id)
    expect(workshops.map(({ code }) => code)).to.deep.equal(['GVA', 'ZRH', 'CAL', 'KUL'])
    const numbers = await expectationsOf(db, id)
    expect(numbers.length).to.equal(20)
    expect(numbers).to.deep.include({ workshop_id: workshops[3]?.id, group_code: 'finance', expected: 2 })
    const [questionnaire, ...others] = await questionnairesOf(db, id)
    expect(others).to.deep.equal([])
    const versions = questionnaire?.versions.map(({ number, state, published_on }) => ({
      number,
      state,
      published_on,
    }))
    expect(versions).to.deep.equal([{ number: 1, state: 'published', published_on: '2016-04-07' }])
    expect(questionnaire?.versions[0]?.form.sections.length).to.equal(4)
  })

  it('records every deed, for the command line as nobody', async () => {
    await loadExample(there.stores.db, null, NOON)
    expect(await events()).to.deep.equal([
      'consultation.load_example nobody',
      ...Array.from({ length: 4 }, () => 'workshop.create nobody'),
      'questionnaire.publish nobody',
    ])
    expect(await there.stores.db.selectFrom('membership').selectAll().execute()).to.deep.equal([])
  })

  it('gives it to the researcher who asked, who facilitates it with that role only', async () => {
    const { db } = there.stores
    const researcher = await aPerson(db, ['researcher'])
    const both = await aPerson(db, ['researcher', 'facilitator'])
    for (const person of [researcher, both]) {
      const browser = await signedInAs(there, person)
      const { status, headers } = await browser.act('/consultations/example')
      expect(status).to.equal(303)
      await browser.get(String(headers['location'])).expect(200)
    }
    const rooms = await db.selectFrom('workshop_facilitator').select('person_id').execute()
    expect(rooms.map(({ person_id }) => person_id)).to.deep.equal([both.id, both.id, both.id, both.id])
    expect(await events()).to.include(`consultation.load_example ${researcher.id}`)
  })

  it('leads who has loaded it to the first one, instead of making a second', async () => {
    const { db } = there.stores
    const rosa = await signedInAs(there, await aPerson(db, ['researcher']))
    const first = (await rosa.act('/consultations/example')).headers['location']
    const again = await rosa.act('/consultations/example')
    expect([again.status, again.headers['location']]).to.deep.equal([303, first])
    expect((await rosa.get(String(first))).text).to.contain('You have loaded the example before: this is it.')
    const other = await signedInAs(there, await aPerson(db, ['researcher']))
    expect(
      (await other.act('/consultations/example')).headers['location'],
      'for each researcher',
    ).not.to.equal(first)
    expect((await db.selectFrom('consultation').select('code').orderBy('id').execute()).length).to.equal(2)
  })

  it('numbers the code when there is one already', async () => {
    const { db } = there.stores
    const codes = []
    for (let turn = 0; turn < 3; turn += 1) {
      const { consultation_id } = await loadExample(db, null, NOON)
      codes.push((await consultationById(db, consultation_id)).code)
    }
    expect(codes).to.deep.equal(['ICT16', 'ICT162', 'ICT163'])
  })
})
