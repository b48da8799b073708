import { expect } from 'chai'

import { spaced } from '../../src/session/join-code.ts'
import { paths } from '../../src/web/paths.ts'
import { twoSections } from '../support/two-sections.ts'
import { aPerson, aVersion, aWorkshop, aWorld, signedInAs } from '../support/world.ts'
import { aStage, type Stage } from './stage.ts'

describe('preparing and finding sessions', () => {
  let there: Stage['there']
  let world: Stage['world']
  let facilitator: Stage['facilitator']
  let now: Stage['now']
  let eventsOf: Stage['eventsOf']
  beforeEach(async () => {
    ;({ there, world, facilitator, now, eventsOf } = await aStage())
  })
  afterEach(async () => {
    await there.remove()
  })
  const plan = () => ({ version_id: String(world.version.id), kind: 'rehearsal', channel: 'kiosk' })

  describe('preparing', () => {
    it('makes a draft session and shows it', async () => {
      const address = paths.workshopSessions(world.workshop.id)
      const form = await facilitator.get(address).expect(200)
      expect(form.text).to.include(`<option value="${world.version.id}">`)
      const prepared = await facilitator.act(address, plan())
      expect(prepared.status).to.equal(303)
      const id = Number(prepared.headers['location']?.split('/').at(-1))
      expect(await now(id)).to.include({ state: 'draft', kind: 'rehearsal', channel: 'kiosk' })
      expect(await eventsOf(id)).to.deep.equal(['session.prepare'])
      const shown = await facilitator.get(paths.session(id)).expect(200)
      expect(shown.text).to.include('This is a rehearsal.').and.include('No one can join yet.')
    })

    it('is open to a researcher of the consultation', async () => {
      const researcher = await signedInAs(there, world.researcher)
      const prepared = await researcher.act(paths.workshopSessions(world.workshop.id), plan())
      expect(prepared.status).to.equal(303)
    })

    it('refuses what is not a published version of this consultation, and keeps what was chosen', async () => {
      const { db } = there.stores
      const foreign = await aVersion(db, (await aWorld(there)).consultation.id)
      const { id: draft } = await db
        .insertInto('questionnaire_version')
        .values({
          questionnaire_id: world.version.questionnaire_id,
          number: 2,
          state: 'draft',
          definition: world.version.definition,
          published_on: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      for (const version_id of [String(foreign.id), String(draft), '', 'x', '1e3']) {
        const refused = await facilitator.act(paths.workshopSessions(world.workshop.id), {
          ...plan(),
          version_id,
        })
        expect(refused.status, version_id).to.equal(422)
        expect(refused.text)
          .to.include('Choose the questionnaire of this session')
          .and.include('<title>Error: Prepare a session')
          .and.include('<option value="kiosk" selected>')
      }
      const refused = await facilitator.act(paths.workshopSessions(world.workshop.id), {
        ...plan(),
        kind: 'x',
      })
      expect(refused.status).to.equal(422)
      expect(
        await db.selectFrom('session').select('id').where('state', '=', 'draft').execute(),
      ).to.deep.equal([])
    })

    it('says what is missing when nothing is published', async () => {
      const { db } = there.stores
      const lone = await aWorld(there, { form: twoSections })
      const { id } = await db
        .insertInto('consultation')
        .values({ ...lone.consultation, id: 900, code: 'EMPTY' })
        .returning('id')
        .executeTakeFirstOrThrow()
      const workshop = await aWorkshop(db, id, [world.facilitator])
      const shown = await facilitator.get(paths.workshopSessions(workshop.id)).expect(200)
      expect(shown.text).to.include('There is no published questionnaire yet').and.not.include('<select')
    })

    it('does not exist for a stranger', async () => {
      const stranger = await signedInAs(there, world.stranger)
      await stranger.get(paths.workshopSessions(world.workshop.id)).expect(404)
      const refused = await stranger.act(paths.workshopSessions(world.workshop.id), plan())
      expect(refused.status).to.equal(404)
    })
  })

  describe('the list', () => {
    it('shows a facilitator the sessions of their workshops only', async () => {
      const other = await aWorld(there)
      const { text } = await facilitator.get(paths.sessions()).expect(200)
      expect(text).to.include(`GVA-${world.session.number}<`).and.include(spaced(world.session.join_code))
      expect(text).to.not.include(spaced(other.session.join_code))
    })

    it('shows a researcher every workshop of the consultation, those without sessions too', async () => {
      await aWorkshop(there.stores.db, world.consultation.id, [], 'ZRH')
      const researcher = await signedInAs(there, world.researcher)
      const { text } = await researcher.get(paths.sessions()).expect(200)
      expect(text).to.include(spaced(world.session.join_code)).and.include('No session has been prepared')
    })

    it('says what to do to someone who sees none', async () => {
      for (const person of [world.stranger, world.administrator]) {
        const { text } = await (await signedInAs(there, person)).get(paths.sessions()).expect(200)
        expect(text).to.include('No workshops yet').and.not.include(spaced(world.session.join_code))
      }
    })
  })

  it('tells who sees no workshop whom to ask: the administrators who can sign in', async () => {
    const { db } = there.stores
    const gone = await aPerson(db, ['administrator'], 'Gustav Gone')
    await db.updateTable('person').set({ active: 0 }).where('id', '=', gone.id).execute()
    const invited = await aPerson(db, ['administrator'], 'Ines Invited')
    await db.updateTable('person').set({ password_hash: null }).where('id', '=', invited.id).execute()
    const newcomer = await signedInAs(there, await aPerson(db, ['facilitator']))
    expect((await newcomer.get('/sessions').expect(200)).text)
      .to.contain('ask an administrator here: Ada Administrator.')
      .and.not.contain('@example.org')
    const farid = await signedInAs(there, world.facilitator)
    expect((await farid.get('/sessions')).text).not.to.contain('Ada Administrator')
  })
})
