import { expect } from 'chai'

import { installation, type Installation } from '../support/app.ts'
import { aPerson, aWorld, signedInAs } from '../support/world.ts'

describe('a form of staff that does not read', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there, { state: 'draft' })
  })
  afterEach(async () => await there.remove())

  const long = 'x'.repeat(201)
  /** Form, posted fields, link of the error summary, and input that must be kept. */
  const cases = (): readonly (readonly [string, Record<string, string>, string, string])[] => {
    const { consultation, workshop, researcher } = world
    const dates = { starts_on: '2016-05-09', ends_on: '2016-05-09', time_zone: 'UTC', languages: 'en' }
    const plan = { code: 'BSL', place_en: 'Basel', ...dates }
    const texts = {
      title_en: 'Lakes',
      purpose_en: 'Why?',
      organiser_en: 'The Office',
      contact: 'a@b.example',
    }
    const thresholds = { room_threshold: '5', public_base: '10', public_cell: '5', pack_k: '3' }
    const chosen = { code: 'LAKE', languages: 'en', default_language: 'en', retention_until: '2031-01-01' }
    const whole = { ...chosen, ...texts, ...thresholds }
    const at = `/consultations/${consultation.id}`
    return [
      [
        `${at}/workshops`,
        { ...plan, expected_farm: 'some' },
        'expected_farm">Farmers: Enter a whole',
        'some',
      ],
      [`${at}/workshops`, { ...plan, expected_town: '10001' }, 'expected_town">Towns: Enter 10000', '10001'],
      [`/workshops/${workshop.id}/edit`, { ...plan, starts_on: 'May' }, 'starts_on">First day: Enter', 'May'],
      [
        '/consultations',
        { ...whole, room_threshold: '1' },
        'room_threshold">People behind a result',
        'Lakes',
      ],
      [`${at}/edit`, { ...whole, title_en: long }, 'title_en">Title – English: Use 200', long],
      [`${at}/edit`, { ...whole, title_en: '\u200B \u2060' }, 'title_en">Write the title', 'a@b.example'],
      [`${at}/edit`, { ...whole, code: 'no good' }, 'code">Use 2 to 12 letters', 'no good'],
      [
        `${at}/groups`,
        { was_0: 'farm', code_0: 'farm', label_0_en: long },
        'label_0_en">Farmers, Name',
        long,
      ],
      ['/people', { name: long, email: 'a@b.example', roles: 'researcher' }, 'name">Name: Use 100', long],
      [
        `/people/${researcher.id}/particulars`,
        { name: 'R', email: 'nowhere' },
        'email">Enter an em',
        'nowhere',
      ],
      ['/account/name', { name: long }, 'name">Name: Use 100', long],
    ]
  }

  it('comes back with 422, a sentence that names the field, and what was typed', async () => {
    const { db } = there.stores
    const person = await aPerson(db, ['administrator', 'researcher'])
    await db
      .insertInto('membership')
      .values({ consultation_id: world.consultation.id, person_id: person.id })
      .execute()
    const tab = await signedInAs(there, person)
    for (const [address, fields, named, typed] of cases()) {
      const { status, text } = await tab.act(address, fields)
      expect(status, named).to.equal(422)
      expect(text).to.contain(`<a href="#${named}`)
      expect(text, named).to.contain(`value="${typed}"`)
    }
  })

  it('names an email that is taken along with everything else that is wrong', async () => {
    const { researcher } = world
    const tab = await signedInAs(there, await aPerson(there.stores.db, ['administrator'], 'Ada'))
    const fieldsIn = async (address: string, fields: Record<string, string>) =>
      [...(await tab.act(address, fields)).text.matchAll(/<li><a href="#(\w+)">/g)].map(([, field]) => field)
    const taken = { name: '', email: researcher.email.toUpperCase() }
    expect(await fieldsIn('/people', taken)).to.deep.equal(['name', 'email', 'roles'])
    const other = await aPerson(there.stores.db, ['facilitator'], 'Olga')
    expect(await fieldsIn(`/people/${other.id}/particulars`, taken)).to.deep.equal(['name', 'email'])
    expect(await fieldsIn(`/people/${researcher.id}/particulars`, taken), 'their own').to.deep.equal(['name'])
  })

  it('names a code that is taken along with everything else that is wrong', async () => {
    const { consultation, workshop, researcher } = world
    const tab = await signedInAs(there, researcher)
    const fieldsIn = async (address: string, fields: Record<string, string>) => {
      const { status, text } = await tab.act(address, fields)
      expect(status).to.equal(422)
      return [...text.matchAll(/<li><a href="#(\w+)">/g)].map(([, field]) => field)
    }
    const plan = { starts_on: '2016-05-09', ends_on: '2016-05-09', time_zone: 'UTC', languages: 'en' }
    const planned = { ...plan, code: workshop.code.toLowerCase() }
    const at = `/consultations/${consultation.id}`
    expect(await fieldsIn(`${at}/workshops`, planned)).to.deep.equal(['place_en', 'code'])
    const begun = {
      languages: 'en',
      default_language: 'en',
      contact: 'a@b.example',
      retention_until: '2031-01-01',
    }
    const written = { ...begun, code: consultation.code, purpose_en: 'Why?', organiser_en: 'The Office' }
    const thresholds = { room_threshold: '5', public_base: '10', public_cell: '5', pack_k: '3' }
    expect(await fieldsIn('/consultations', { ...written, ...thresholds })).to.deep.equal([
      'code',
      'title_en',
    ])
    expect(await fieldsIn(`/workshops/${workshop.id}/sessions`, { version_id: '999' })).to.deep.equal([
      'version_id',
      'kind',
      'channel',
    ])
  })
})
