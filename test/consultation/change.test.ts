import { expect } from 'chai'

import { installation, type Installation } from '../support/app.ts'
import { aConsultation, aSession, aWorld, signedInAs } from '../support/world.ts'

const FORM = {
  code: 'RIVER',
  languages: ['en', 'fr', 'ar'],
  default_language: 'en',
  title_en: 'Rules for rivers',
  purpose_en: 'What should change?',
  organiser_en: 'The River Office',
  contact: 'river@example.org',
  retention_until: '2030-01-01',
}
const THRESHOLDS = { room_threshold: '7', public_base: '12', public_cell: '6', pack_k: '4' }

describe('changing a consultation', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  let rosa: Awaited<ReturnType<typeof signedInAs>>
  let edit: string
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there, { state: 'draft' })
    rosa = await signedInAs(there, world.researcher)
    edit = `/consultations/${world.consultation.id}/edit`
  })
  afterEach(async () => await there.remove())

  const now = async () =>
    await there.stores.db
      .selectFrom('consultation')
      .selectAll()
      .where('id', '=', world.consultation.id)
      .executeTakeFirstOrThrow()
  const open = async () =>
    await there.stores.db
      .updateTable('session')
      .set({ state: 'open', opened_at: '2016-04-07T09:30:00.000Z' })
      .where('id', '=', world.session.id)
      .execute()
  const store = async (session_id: number) =>
    await there.stores.db
      .insertInto('response')
      .values({ session_id, k: Buffer.alloc(16, 1), answers: '{}' })
      .execute()
  /** Fields of a form whose code is locked. */
  const { code: _code, ...REST } = FORM

  it('gives an example of a day that it takes once the date can only be earlier', async () => {
    await there.stores.db.updateTable('consultation').set({ retention_until: '2016-06-30' }).execute()
    await open()
    const { text } = await rosa.act(edit, { ...REST, retention_until: '31.5.2016' })
    const example = /Enter a date such as ([\d-]+)\./.exec(text)?.[1] ?? ''
    expect((await rosa.act(edit, { ...REST, retention_until: example })).status).to.equal(303)
  })

  it('stores what changed, thresholds included, and records it', async () => {
    expect((await rosa.get(edit).expect(200)).text).to.contain('value="Rules for shared rivers"')
    expect((await rosa.act(edit, { ...FORM, ...THRESHOLDS })).status).to.equal(303)
    const row = await now()
    expect(row).to.include({
      code: 'RIVER',
      title: '{"en":"Rules for rivers"}',
      room_threshold: 7,
      pack_k: 4,
    })
    const events = await there.stores.db.selectFrom('event').select(['action', 'subject']).execute()
    expect(events).to.deep.include({ action: 'consultation.change', subject: `consultation/${row.id}` })
  })

  it('shows thresholds as fixed once a session was opened, and changes the rest', async () => {
    await open()
    const { text } = await rosa.get(edit)
    expect(text).to.contain('The thresholds are fixed').and.not.contain('name="room_threshold"')
    expect((await rosa.act(edit, REST)).status).to.equal(303)
    expect(await now()).to.include({ contact: FORM.contact, room_threshold: 5, public_base: 10 })
  })

  it('refuses thresholds from a form that was opened before a session was, whether somebody has answered or not', async () => {
    await open()
    for (const answers of [0, 1]) {
      if (answers > 0) await store(world.session.id)
      const refused = await rosa.act(edit, { ...REST, ...THRESHOLDS })
      expect(refused.status).to.equal(409)
      expect(refused.text).to.contain('The thresholds are fixed: a session was opened')
    }
    expect(await now()).to.include({ code: world.consultation.code, room_threshold: 5 })
  })

  it('does not take a rehearsal for a session that was opened', async () => {
    const { id } = await aSession(there.stores.db, {
      workshop_id: world.workshop.id,
      version_id: world.version.id,
    })
    await there.stores.db.updateTable('session').set({ kind: 'rehearsal' }).where('id', '=', id).execute()
    await store(id)
    expect((await rosa.act(edit, { ...FORM, ...THRESHOLDS })).status).to.equal(303)
  })

  it('keeps a language that a workshop uses', async () => {
    const { status, text } = await rosa.act(edit, { ...FORM, ...THRESHOLDS, languages: ['en', 'fr'] })
    expect(status).to.equal(422)
    expect(text).to.contain('A workshop uses a language that is missing here')
  })

  it('refuses the code of another consultation', async () => {
    const { code } = await aConsultation(there.stores.db)
    const { status, text } = await rosa.act(edit, { ...FORM, ...THRESHOLDS, code })
    expect(status).to.equal(422)
    expect(text).to.contain('Another consultation has this code')
  })

  it('refuses what does not read, with thresholds still locked', async () => {
    await open()
    const { status, text } = await rosa.act(edit, { ...REST, contact: '' })
    expect(status).to.equal(422)
    expect(text).to.contain('Give an email address').and.contain('The thresholds are fixed')
  })

  it('shows the code as fixed once a session was opened, and brings the date forward only', async () => {
    await open()
    const { text } = await rosa.get(edit)
    expect(text).to.contain('This code is fixed').and.not.contain('name="code"')
    expect(text).to.contain('It can be brought forward, not put off')
    const form = REST
    expect((await rosa.act(edit, { ...form, retention_until: '2030-01-01' })).status).to.equal(303)
    const later = await rosa.act(edit, { ...form, retention_until: '2030-01-02' })
    expect(later.status).to.equal(422)
    expect(later.text).to.contain('Participants have been told an earlier date').and.contain('2030-01-02')
    expect(await now()).to.include({ code: world.consultation.code, retention_until: '2030-01-01' })
  })

  it('refuses another code from a form that was opened before the session, and keeps what was typed', async () => {
    await open()
    const { status, text } = await rosa.act(edit, { ...FORM, ...THRESHOLDS })
    expect(status).to.equal(422)
    expect(text).to.contain('This code is fixed').and.contain('value="RIVER"')
    expect((await now()).code).to.equal(world.consultation.code)
  })

  it('takes whether answers are quoted until a session is opened, then shows it as fixed', async () => {
    const get = async () => (await rosa.get(edit).expect(200)).text
    expect(await get()).to.contain('<option value="none" selected>Findings do not quote answers</option>')
    const wrong = await rosa.act(edit, { ...FORM, ...THRESHOLDS, quoting: 'person' })
    expect(wrong.status).to.equal(422)
    expect(wrong.text).to.contain('Choose whether answers may be quoted.')
    expect((await rosa.act(edit, { ...FORM, ...THRESHOLDS, quoting: 'group' })).status).to.equal(303)
    expect((await now()).quoting).to.equal('group')
    await open()
    const { code: _, ...rest } = FORM
    expect(await get())
      .to.contain('What was decided on quotes is fixed')
      .and.contain('Quotes that may name the group')
      .and.not.contain('name="quoting"')
    expect((await rosa.act(edit, rest)).status).to.equal(303)
    const refused = await rosa.act(edit, { ...rest, quoting: 'place' })
    expect(refused.status).to.equal(422)
    expect(refused.text).to.contain('What was decided on quotes is fixed').and.contain('name="quoting"')
    expect((await now()).quoting).to.equal('group')
    const direct = there.stores.db.updateTable('consultation').set({ quoting: 'place' }).execute()
    expect(String(await direct.catch((error: unknown) => error))).to.contain('session was opened: quoting')
  })

  it('is refused by the database too: another code, a later date, whoever asks', async () => {
    const { db } = there.stores
    const put = async (change: Readonly<Record<string, string>>) =>
      await db.updateTable('consultation').set(change).where('id', '=', world.consultation.id).execute()
    await put({ code: 'FREE', retention_until: '2032-01-01' })
    await db.updateTable('session').set({ kind: 'rehearsal' }).where('id', '=', world.session.id).execute()
    await open()
    await put({ code: 'STILL', retention_until: '2033-01-01' })
    await aSession(db, { workshop_id: world.workshop.id, version_id: world.version.id })
    const refusalOf = async (change: Readonly<Record<string, string>>) =>
      String(await put(change).catch((error: unknown) => error))
    expect(await refusalOf({ code: 'OTHER' })).to.contain('fixed once a session was opened: code')
    expect(await refusalOf({ retention_until: '2150-01-01' })).to.contain(
      'fixed once a session was opened: retention date',
    )
    await put({ retention_until: '2030-01-01' })
    expect(await now()).to.include({ code: 'STILL', retention_until: '2030-01-01' })
  })

  it('does not exist for a stranger, a facilitator or an administrator', async () => {
    for (const person of [world.stranger, world.facilitator, world.administrator]) {
      const other = await signedInAs(there, person)
      await other.get(edit).expect(404)
      expect((await other.act(edit, { ...FORM, ...THRESHOLDS })).status).to.equal(404)
    }
    expect((await now()).code).to.equal(world.consultation.code)
  })
})
