import { expect } from 'chai'

import { deleteWhatIsDue } from '../../src/deletion/due.ts'
import { sealSession } from '../../src/response/seal.ts'
import { sessionById } from '../../src/session/queries.ts'
import { browser, installation, type Installation } from '../support/app.ts'
import { twoSections } from '../support/two-sections.ts'
import { aPerson, aSession, aWorld, signedInAs } from '../support/world.ts'
import { MIDNIGHT } from './fixtures.ts'

describe('deleting the answers of a consultation', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  let ada: Awaited<ReturnType<typeof signedInAs>>
  let rosa: Awaited<ReturnType<typeof signedInAs>>
  let at: string
  beforeEach(async () => {
    there = await installation({ BACKUP_HOUR: 'off' })
    world = await aWorld(there, { form: twoSections })
    const { db } = there.stores
    const made = await aSession(db, {
      workshop_id: world.workshop.id,
      version_id: world.version.id,
      state: 'closed',
    })
    await respond(made.id)
    await sealSession(there.stores, await sessionById(db, made.id), null, there.clock.now)
    await respond(world.session.id)
    ada = await signedInAs(there, world.administrator)
    rosa = await signedInAs(there, world.researcher)
    at = `/consultations/${world.consultation.id}/deletion`
  })
  afterEach(async () => await there.remove())

  const respond = async (session_id: number) =>
    await there.stores.db
      .insertInto('response')
      .values({ session_id, k: Buffer.alloc(16, session_id), answers: '{"size":1}' })
      .execute()
  const left = async () =>
    (await there.stores.db.selectFrom('sealed_response').select('k').execute()).length +
    (await there.stores.db.selectFrom('response').select('k').execute()).length

  it('says what goes, what stays and what is not reached, and asks for the code', async () => {
    const { text } = await ada.get(at).expect(200)
    expect(text)
      .to.contain('every older backup on this server')
      .and.contain('how many answered in each session')
      .and.contain('Exports that were downloaded')
      .and.contain('One session is not sealed yet')
      .and.contain(`Type ${world.consultation.code} to confirm`)
    expect((await ada.get(`/consultations/${world.consultation.id}/members`)).text).to.contain(at)
  })

  it('does not say of a rehearsal that it is sealed', async () => {
    const { id } = await aSession(there.stores.db, {
      workshop_id: world.workshop.id,
      version_id: world.version.id,
      state: 'open',
    })
    await there.stores.db.updateTable('session').set({ kind: 'rehearsal' }).where('id', '=', id).execute()
    expect((await ada.get(at).expect(200)).text).to.contain('One session is not sealed yet')
  })

  it('refuses another code, keeping what was typed', async () => {
    const { status, text } = await ada.act(at, { code: 'RIVERS' })
    expect(status).to.equal(422)
    expect(text).to.contain('This is not the code of the consultation').and.contain('value="RIVERS"')
    expect(await left()).to.equal(2)
  })

  it('deletes with the code, in any case, records who did it, and does it once', async () => {
    const { status } = await ada.act(at, { code: ` ${world.consultation.code.toLowerCase()} ` })
    expect(status).to.equal(303)
    expect(await left()).to.equal(0)
    const deed = await there.stores.db
      .selectFrom('event')
      .selectAll()
      .where('action', '=', 'consultation.delete_answers')
      .executeTakeFirstOrThrow()
    expect(deed).to.include({ person_id: world.administrator.id })
    const { text } = await ada.get(at).expect(200)
    expect(text).to.contain('were deleted on 7 April 2016').and.not.contain('name="code"')
    expect((await ada.act(at, { code: world.consultation.code })).status).to.equal(410)
    expect((await ada.get('/events')).text).to.contain('Deleted the answers of a consultation')
  })

  it('is told in a sentence wherever there were answers', async () => {
    there.clock.now = MIDNIGHT
    await deleteWhatIsDue(there)
    rosa = await signedInAs(there, world.researcher)
    const base = `/consultations/${world.consultation.id}`
    for (const path of [
      '/results',
      '/results/size',
      '/results/size.csv',
      '/export',
      '/merging',
      '/workshops/new',
    ]) {
      const { status, text } = await rosa.get(`${base}${path}`)
      expect([path, status]).to.deep.equal([path, 410])
      expect(text, path).to.contain('The answers of this consultation were deleted on 1 January 2032')
    }
    expect((await rosa.act(`${base}/export`, {})).status).to.equal(410)
    expect((await rosa.act(`${base}/workshops`, {})).status).to.equal(410)
    const overview = (await rosa.get(base).expect(200)).text
    expect(overview).to.contain('were deleted on 1 January 2032')
    for (const [of, text] of [
      ['its page', overview],
      ['a workshop', (await rosa.get(`/workshops/${world.workshop.id}`).expect(200)).text],
      ['a session', (await rosa.get(`/sessions/${world.session.id}`).expect(200)).text],
      ['a questionnaire', (await rosa.get(`/questionnaires/${world.version.questionnaire_id}`)).text],
      ['the phone', (await rosa.get(`/versions/${world.version.id}/phone`).expect(200)).text],
    ] as const)
      for (const path of ['/results', '/export', '/workshops/new'])
        expect(text, `${of} leads to ${path}`).not.to.contain(`href="${base}${path}"`)
    const phone = await browser(there.app).get(`/s/${world.session.join_code}?lang=en`)
    expect(phone.status).to.equal(410)
    expect(phone.text).to.contain('All answers were deleted on 1 January 2032').and.not.contain('are stored')
    const farid = await signedInAs(there, world.facilitator)
    expect((await farid.get(`/sessions/${world.session.id}`).expect(200)).text).to.contain(
      'The answers of this session were deleted on 1 January 2032',
    )
    expect((await rosa.get(`${base}/edit`).expect(200)).text)
      .to.contain('This date no longer changes')
      .and.not.contain('name="retention_until"')
  })

  it('leaves no button that opens a session, and no other day until which answers are kept', async () => {
    const draft = await aSession(there.stores.db, {
      workshop_id: world.workshop.id,
      version_id: world.version.id,
      state: 'draft',
    })
    const farid = await signedInAs(there, world.facilitator)
    const opens = `action="/sessions/${draft.id}/opening"`
    const overview = `/consultations/${world.consultation.id}`
    expect((await farid.get(`/sessions/${draft.id}`)).text).to.contain(opens)
    expect((await rosa.get(overview)).text)
      .to.contain('Answers kept until')
      .and.contain('Answers can be read once')
      .and.contain('after sealing')
    await ada.act(at, { code: world.consultation.code })
    expect((await farid.get(`/sessions/${draft.id}`)).text)
      .to.contain(', so no session of it can be prepared or opened.')
      .and.not.to.contain(opens)
    const { text } = await rosa.get(overview)
    for (const told of ['Answers kept until', 'Answers can be read once', 'after sealing'])
      expect(text).not.to.contain(told)
  })

  it('is announced 60, 14 and 3 days before on the pages of the consultation, and not earlier', async () => {
    const cases: readonly (readonly [string, string, boolean])[] = [
      ['2031-11-02T12:00:00Z', 'are deleted in 59 days, after 31 December 2031', false],
      ['2031-11-01T00:00:00Z', 'are deleted in 60 days, after 31 December 2031', false],
      ['2031-12-17T23:59:59Z', 'are deleted in 14 days', true],
      ['2031-12-28T00:00:00Z', 'are deleted in 3 days', true],
      ['2031-12-30T00:00:00Z', 'are deleted in one day', true],
      ['2031-12-31T23:00:00Z', 'are deleted tonight, at midnight UTC', true],
    ]
    const base = `/consultations/${world.consultation.id}`
    there.clock.now = new Date('2031-10-31T23:59:59Z')
    rosa = await signedInAs(there, world.researcher)
    expect((await rosa.get(base)).text, 'the control').not.to.contain('are deleted in')
    for (const [now, sentence, urgent] of cases) {
      there.clock.now = new Date(now)
      rosa = await signedInAs(there, world.researcher)
      ada = await signedInAs(there, world.administrator)
      const { text } = await rosa.get(base).expect(200)
      expect(text, now).to.contain(sentence)
      expect(text.includes('note warn'), now).to.equal(urgent)
      expect((await ada.get(`${base}/members`)).text, `${now}, to an administrator`).to.contain(sentence)
    }
  })

  it('is offered on the page of the consultation to an administrator alone', async () => {
    const both = await aPerson(there.stores.db, ['administrator', 'researcher'])
    await there.stores.db
      .insertInto('membership')
      .values({ consultation_id: world.consultation.id, person_id: both.id })
      .execute()
    const base = `/consultations/${world.consultation.id}`
    expect((await rosa.get(base)).text).not.to.contain(at)
    expect((await (await signedInAs(there, both)).get(base)).text).to.contain(at)
  })
})
