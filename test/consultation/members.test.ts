import { expect } from 'chai'

import { installation, type Installation } from '../support/app.ts'
import { aPerson, aWorld, signedInAs } from '../support/world.ts'

describe('the researchers of a consultation', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  let rosa: Awaited<ReturnType<typeof signedInAs>>
  let at: string
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there)
    rosa = await signedInAs(there, world.researcher)
    at = `/consultations/${world.consultation.id}/members`
  })
  afterEach(async () => await there.remove())

  const members = async () =>
    (await there.stores.db.selectFrom('membership').select('person_id').orderBy('person_id').execute()).map(
      ({ person_id }) => person_id,
    )
  const removal = (id: number) => `${at}/${id}/removal`
  const actions = async () =>
    (await there.stores.db.selectFrom('event').select('action').execute()).map(({ action }) => action)

  it('are chosen by one another among active people with the role', async () => {
    const { id } = await aPerson(there.stores.db, ['researcher'], 'Left Long-Ago')
    await there.stores.db.updateTable('person').set({ active: 0 }).where('id', '=', id).execute()
    const { text } = await rosa.get(at).expect(200)
    expect(text).to.contain('Stella Stranger').and.not.contain('Farid').and.not.contain('Left Long-Ago')
    expect((await rosa.act(at, { person_id: String(world.stranger.id) })).status).to.equal(303)
    expect(await members()).to.deep.equal([world.researcher.id, world.stranger.id])
    expect(await actions()).to.include('consultation.add_researcher')
    const stella = await signedInAs(there, world.stranger)
    await stella.get(`/consultations/${world.consultation.id}`).expect(200)
  })

  it('are chosen by an administrator, who sees nothing else of the consultation', async () => {
    const ada = await signedInAs(there, world.administrator)
    const { text } = await ada.get('/consultations')
    expect(text).to.contain('Other consultations').and.contain('Rules for shared rivers').and.contain(at)
    const page = await ada.get(at).expect(200)
    expect(page.text).to.contain('<a href="/consultations"><bdi>All consultations</bdi></a>')
    expect(page.text)
      .to.contain('<bdi>Rules for shared rivers</bdi>')
      .and.not.contain('<a href="/consultations"><bdi>Rules')
    await ada.get(`/consultations/${world.consultation.id}`).expect(404)
    expect((await ada.act(at, { person_id: String(world.stranger.id) })).status).to.equal(303)
    expect(await members()).to.include(world.stranger.id)
  })

  it('are nobody who lacks the role, or is not there', async () => {
    for (const person_id of ['', 'x', String(world.facilitator.id), String(world.researcher.id), '999']) {
      const { status, text } = await rosa.act(at, { person_id })
      expect(status, person_id).to.equal(422)
      expect(text).to.contain('Choose one of the people in the list')
    }
    expect(await members()).to.deep.equal([world.researcher.id])
  })

  it('may be removed, and lose sight of it', async () => {
    await rosa.act(at, { person_id: String(world.stranger.id) })
    const stella = await signedInAs(there, world.stranger)
    const { headers } = await stella.act(removal(world.stranger.id))
    expect(headers['location']).to.equal('/consultations')
    await stella.get(at).expect(404)
    expect(await members()).to.deep.equal([world.researcher.id])
    expect(await actions()).to.include('consultation.remove_researcher')
  })

  it('are never removed to the last one', async () => {
    const { status, text } = await rosa.act(removal(world.researcher.id))
    expect(status).to.equal(409)
    expect(text).to.contain('a consultation keeps at least one researcher')
    expect(await members()).to.deep.equal([world.researcher.id])
    expect(await actions()).not.to.include('consultation.remove_researcher')
  })

  it('are not left to people whose account is closed', async () => {
    await rosa.act(at, { person_id: String(world.stranger.id) })
    await there.stores.db
      .updateTable('person')
      .set({ active: 0 })
      .where('id', '=', world.stranger.id)
      .execute()
    expect((await rosa.act(removal(world.researcher.id))).status).to.equal(409)
    expect((await rosa.act(removal(world.stranger.id))).status).to.equal(303)
  })

  it('are removed once: whoever is not in is not found', async () => {
    expect((await rosa.act(removal(world.stranger.id))).status).to.equal(404)
  })

  it('do not exist for strangers', async () => {
    const stella = await signedInAs(there, world.stranger)
    await stella.get(at).expect(404)
    expect((await stella.act(at, { person_id: String(world.stranger.id) })).status).to.equal(404)
    expect((await stella.act(removal(world.researcher.id))).status).to.equal(404)
    expect(await members()).to.deep.equal([world.researcher.id])
  })
})
