import { expect } from 'chai'

import { expectedIn } from '../../src/workshop/expectation-queries.ts'
import { installation, type Installation } from '../support/app.ts'
import { aPerson, aSession, aWorkshop, aWorld, signedInAs } from '../support/world.ts'

describe('a workshop', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  let at: string
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there)
    at = `/workshops/${world.workshop.id}`
    await there.stores.db
      .insertInto('workshop_expectation')
      .values({ workshop_id: world.workshop.id, group_code: 'farm', expected: 17 })
      .execute()
  })
  afterEach(async () => await there.remove())

  const as = async (person: typeof world.researcher) => await signedInAs(there, person)

  const adding = () => `${at}/facilitators`
  const removal = (id: number) => `${at}/facilitators/${id}/removal`
  const assigned = async () =>
    (
      await there.stores.db
        .selectFrom('workshop_facilitator')
        .select('person_id')
        .orderBy('person_id')
        .execute()
    ).map(({ person_id }) => person_id)
  const actions = async () =>
    (await there.stores.db.selectFrom('event').select('action').execute()).map(({ action }) => action)

  it('shows its researchers where, when, who is expected, its sessions and its facilitators', async () => {
    const { text } = await (await as(world.researcher)).get(at).expect(200)
    for (const said of ['Geneva', 'April 2016', 'Europe/Zurich', 'Farmers', '17', 'Farid Facilitator'])
      expect(text).to.contain(said)
    expect(text).to.contain(`href="/sessions/${world.session.id}"`).and.contain(`href="${at}/edit"`)
    expect(text).to.contain(`href="${at}/sessions"`)
  })

  it('tells participants how few are expected only once every group has its number', async () => {
    const { db } = there.stores
    await db.updateTable('workshop_expectation').set({ expected: 4 }).execute()
    expect(await expectedIn(db, world.workshop.id)).to.equal(0)
    await db
      .insertInto('workshop_expectation')
      .values({ workshop_id: world.workshop.id, group_code: 'town', expected: 5 })
      .execute()
    expect(await expectedIn(db, world.workshop.id)).to.equal(9)
  })

  it('says of a number that was left empty that it is not given, and of nobody 0', async () => {
    const rosa = await as(world.researcher)
    const rows = async (page: string) =>
      [
        ...(await rosa.get(page)).text.matchAll(
          /<tr><th scope="row">(?:<bdi>)?([^<]*)(?:<\/bdi>)?<\/th>(.*?)<\/tr>/gs,
        ),
      ].map(([, name, cells = '']) => [
        name,
        cells
          .replace(/<[^>]*>/g, ' ')
          .trim()
          .split(/\s{2,}/),
      ])
    expect((await rows(at)).slice(0, 3)).to.deep.equal([
      ['Farmers', ['17']],
      ['Towns', ['not given']],
      ['All groups', ['17 of the numbers given']],
    ])
    await aWorkshop(there.stores.db, world.consultation.id, [], 'BSL')
    expect((await rows(`/consultations/${world.consultation.id}`)).slice(0, 3)).to.deep.equal([
      ['Farmers', ['17', 'not given', '17 of the numbers given']],
      ['Towns', ['not given', 'not given', 'not given']],
      ['All groups', ['17 of the numbers given', 'not given', '17 of the numbers given']],
    ])
    await there.stores.db.updateTable('workshop_expectation').set({ expected: 0 }).execute()
    expect((await rows(at)).slice(0, 3)).to.deep.equal([
      ['Farmers', ['0']],
      ['Towns', ['not given']],
      ['All groups', ['0 of the numbers given']],
    ])
  })

  it('shows its facilitators the same, without what only researchers change', async () => {
    const { text } = await (await as(world.facilitator)).get(at).expect(200)
    expect(text).to.contain('Geneva').and.contain(`href="${at}/sessions"`)
    expect(text).not.to.contain(`href="${at}/edit"`).and.not.contain('/removal')
    expect(text).not.to.contain(`/consultations/${world.consultation.id}"`)
  })

  it('shows its own sessions only, rehearsals among them', async () => {
    const { db } = there.stores
    const basel = await aWorkshop(db, world.consultation.id, [], 'BSL')
    const version_id = world.version.id
    const elsewhere = await aSession(db, { workshop_id: basel.id, version_id })
    const rehearsal = await aSession(db, { workshop_id: world.workshop.id, version_id, state: 'draft' })
    await db.updateTable('session').set({ kind: 'rehearsal' }).where('id', '=', rehearsal.id).execute()
    const { text } = await (await as(world.researcher)).get(at)
    expect(text).to.contain(`/sessions/${rehearsal.id}"`).and.contain('<small>Rehearsal</small>')
    expect(text).not.to.contain(`/sessions/${elsewhere.id}"`)
  })

  it('says what is missing before a session can be prepared', async () => {
    const other = await aPerson(there.stores.db, ['researcher'])
    const rosa = await as(other)
    await rosa.act('/consultations', {
      code: 'BARE',
      languages: ['en'],
      default_language: 'en',
      title_en: 'Bare',
      purpose_en: 'Nothing yet',
      organiser_en: 'Nobody',
      contact: 'x@example.org',
      retention_until: '2030-01-01',
      room_threshold: '5',
      public_base: '10',
      public_cell: '5',
      pack_k: '3',
    })
    const { id } = await there.stores.db
      .selectFrom('consultation')
      .select('id')
      .where('code', '=', 'BARE')
      .executeTakeFirstOrThrow()
    const bare = await aWorkshop(there.stores.db, id)
    const { text } = await rosa.get(`/workshops/${bare.id}`).expect(200)
    expect(text).to.contain('Nobody facilitates this workshop yet')
    const form = await rosa.get(`/workshops/${bare.id}/sessions`).expect(200)
    expect(form.text)
      .to.contain('There is no published questionnaire yet')
      .and.not.contain(`action="/workshops/${bare.id}/sessions"`)
  })

  it('does not exist for strangers', async () => {
    await (await as(world.stranger)).get(at).expect(404)
    await (await as(world.administrator)).get(at).expect(404)
    await (await as(world.researcher)).get('/workshops/999').expect(404)
  })

  describe('and its facilitators', () => {
    it('are assigned by researchers among people with the role', async () => {
      const rosa = await as(world.researcher)
      expect((await rosa.act(adding(), { person_id: String(world.stranger.id) })).status).to.equal(303)
      expect(await assigned()).to.deep.equal([world.facilitator.id, world.stranger.id])
      expect(await actions()).to.include('workshop.add_facilitator')
      await (await as(world.stranger)).get(at).expect(200)
    })

    it('are nobody who lacks the role, or is assigned already', async () => {
      const rosa = await as(world.researcher)
      for (const person_id of ['', String(world.administrator.id), String(world.facilitator.id), '999']) {
        const { status, text } = await rosa.act(adding(), { person_id })
        expect(status, person_id).to.equal(422)
        expect(text).to.contain('Choose one of the people in the list').and.contain('Error: Geneva')
      }
      expect(await assigned()).to.deep.equal([world.facilitator.id])
    })

    it('are taken off, and then no longer see it', async () => {
      const rosa = await as(world.researcher)
      expect((await rosa.act(removal(world.facilitator.id))).status).to.equal(303)
      expect(await assigned()).to.deep.equal([])
      expect(await actions()).to.include('workshop.remove_facilitator')
      await (await as(world.facilitator)).get(at).expect(404)
      expect((await rosa.act(removal(world.facilitator.id))).status).to.equal(404)
    })

    it('are chosen by no one else', async () => {
      for (const person of [world.facilitator, world.stranger, world.administrator]) {
        const other = await as(person)
        expect((await other.act(adding(), { person_id: String(world.stranger.id) })).status).to.equal(404)
        expect((await other.act(removal(world.facilitator.id))).status).to.equal(404)
      }
      expect(await assigned()).to.deep.equal([world.facilitator.id])
    })
  })
})
