import { expect } from 'chai'

import { installation, type Installation } from '../support/app.ts'
import { aConsultation, aSession, aWorld, counted, signedInAs } from '../support/world.ts'

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
    world = await aWorld(there)
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
  const answer = async (session_id = world.session.id) =>
    await there.stores.db
      .insertInto('response')
      .values({ session_id, k: Buffer.alloc(16, 1), answers: '{}' })
      .execute()

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

  it('shows thresholds as locked after the first answer, and changes the rest', async () => {
    await answer()
    await counted(there.stores.db, world.session.id, 3)
    const { text } = await rosa.get(edit)
    expect(text).to.contain('The thresholds are fixed').and.not.contain('name="room_threshold"')
    expect((await rosa.act(edit, FORM)).status).to.equal(303)
    expect(await now()).to.include({ code: 'RIVER', room_threshold: 5, public_base: 10 })
  })

  it('refuses thresholds from a form that was opened before the first answer', async () => {
    await answer()
    const refused = await rosa.act(edit, { ...FORM, ...THRESHOLDS })
    expect(refused.status).to.equal(409)
    expect(refused.text).to.contain('The thresholds are fixed, because the first answer has been sent')
    expect(await now()).to.include({ code: world.consultation.code, room_threshold: 5 })
  })

  it('does not take an answer of a rehearsal for the first answer', async () => {
    const { id } = await aSession(there.stores.db, {
      workshop_id: world.workshop.id,
      version_id: world.version.id,
    })
    await there.stores.db.updateTable('session').set({ kind: 'rehearsal' }).where('id', '=', id).execute()
    await answer(id)
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
    await answer()
    await counted(there.stores.db, world.session.id, 3)
    const { status, text } = await rosa.act(edit, { ...FORM, contact: '' })
    expect(status).to.equal(422)
    expect(text).to.contain('Give an e-mail address').and.contain('The thresholds are fixed')
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
