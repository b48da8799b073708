import { expect } from 'chai'

import { deleteAnswers } from '../../src/deletion/delete.ts'
import { sealSession } from '../../src/response/seal.ts'
import { spaced } from '../../src/session/join-code.ts'
import { planOf } from '../../src/session/session.ts'
import { paths } from '../../src/web/paths.ts'
import { browser } from '../support/app.ts'
import { twoSections } from '../support/two-sections.ts'
import { aPerson, aVersion, aWorkshop, aWorld, signedInAs } from '../support/world.ts'
import { aSessionFixture, type SessionFixture } from './fixtures.ts'

describe('preparing and finding sessions', () => {
  let stage: SessionFixture
  let there: SessionFixture['there']
  let world: SessionFixture['world']
  let facilitator: SessionFixture['facilitator']
  let now: SessionFixture['now']
  let eventsOf: SessionFixture['eventsOf']
  beforeEach(async () => {
    stage = await aSessionFixture()
    ;({ there, world, facilitator, now, eventsOf } = stage)
  })
  afterEach(async () => {
    await there.remove()
  })
  const plan = () => ({ version_id: String(world.version.id), kind: 'rehearsal', channel: 'kiosk' })

  it('keep names in an order of their own, and sentences in that of the page', async () => {
    const { db } = there.stores
    const place = JSON.stringify({ en: 'بازل', ar: 'Basel' })
    await db.updateTable('workshop').set({ place }).where('id', '=', world.workshop.id).execute()
    const [console, form] = [paths.session(world.session.id), paths.workshopSessions(world.workshop.id)]
    for (const [lang, name, days, version] of [
      ['en', 'بازل', ', 7', '⁨The river⁩, version 1'],
      ['ar', 'Basel', '، 7', '⁨The river (ar)⁩، النسخة 1'],
    ] as const) {
      await facilitator.act('/account/language', { lang })
      const crumb = `<a href="${paths.workshop(world.workshop.id)}">\u2068${name}\u2069${days}`
      expect((await facilitator.get(console)).text)
        .to.contain(crumb)
        .and.contain(`\n${version}\n`)
      expect((await facilitator.get(form)).text).to.contain(crumb)
      expect((await facilitator.get(paths.sessions())).text).to.contain(`<td>${version}</td>`)
      expect((await facilitator.get(paths.workshop(world.workshop.id))).text)
        .to.contain(`<h1><bdi>${name}</bdi></h1>`)
        .and.contain(`<th scope="row"><bdi>Farmers</bdi></th>`)
    }
    expect((await facilitator.get(form)).text).to.contain('(\u2068الإنجليزية\u2069 و\u2068الفرنسية\u2069')
  })

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
      expect(shown.text)
        .to.include('This is a rehearsal.')
        .and.include('No one can join yet.')
        .and.include('The session is prepared.')
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
      expect(shown.text).to.include(`href="${paths.workshop(workshop.id)}">Back`)
      await db
        .insertInto('membership')
        .values({ consultation_id: id, person_id: world.researcher.id })
        .execute()
      const researcher = await signedInAs(there, world.researcher)
      const { text } = await researcher.get(paths.workshopSessions(workshop.id)).expect(200)
      expect(text).to.include(`href="${paths.consultation(id)}">Go to the consultation`)
    })

    it('does not exist for a stranger', async () => {
      const stranger = await signedInAs(there, world.stranger)
      await stranger.get(paths.workshopSessions(world.workshop.id)).expect(404)
      const refused = await stranger.act(paths.workshopSessions(world.workshop.id), plan())
      expect(refused.status).to.equal(404)
    })
  })

  describe('a session that was not opened', () => {
    const address = () => paths.workshopSessions(world.workshop.id)
    const prepared = async (chosen = plan()) => {
      const { headers } = await facilitator.act(address(), chosen)
      return await now(Number(headers['location']?.split('/').at(-1)))
    }

    it('is changed on the form it was prepared on, which shows what was chosen', async () => {
      const session = await prepared()
      const form = await facilitator.get(paths.changeSession(session.id)).expect(200)
      expect(form.text).to.include('<option value="rehearsal" selected>').and.include('"kiosk" selected')
      const other = await aVersion(there.stores.db, world.consultation.id)
      const chosen = { version_id: String(other.id), kind: 'live', channel: 'phone' }
      const changed = await facilitator.act(paths.changeSession(session.id), chosen)
      expect([changed.status, changed.headers['location']]).to.deep.equal([303, paths.session(session.id)])
      expect(await now(session.id)).to.include({
        ...session,
        version_id: other.id,
        kind: 'live',
        channel: 'phone',
      })
      expect((await facilitator.get(paths.session(session.id))).text).to.include('The session is changed.')
      expect(await eventsOf(session.id)).to.deep.equal(['session.prepare', 'session.change'])
    })

    it('keeps its plan when what is chosen does not read', async () => {
      const session = await prepared()
      for (const wrong of [{ version_id: '99999' }, { kind: 'x' }, { channel: 'paper' }]) {
        const refused = await facilitator.act(paths.changeSession(session.id), { ...plan(), ...wrong })
        expect(refused.status).to.equal(422)
        expect(refused.text).to.include(`<title>Error: Change session ${session.code}`)
      }
      expect(await now(session.id)).to.deep.equal(session)
    })

    it('is removed with what leads to it, and its number is given again', async () => {
      const [first, second, third] = [await prepared(), await prepared(), await prepared()]
      const asked = await facilitator.get(paths.discarding(second.id)).expect(200)
      expect(asked.text).to.include(`A later session of this workshop may be called ${second.code} again.`)
      expect(await now(second.id)).to.deep.equal(second)
      const done = await facilitator.act(paths.discarding(second.id))
      expect([done.status, done.headers['location']]).to.deep.equal([303, paths.workshop(world.workshop.id)])
      const after = await facilitator.get(paths.workshop(world.workshop.id)).expect(200)
      expect(after.text).to.include('The session is discarded.').and.not.include(`>${second.code}<`)
      await facilitator.get(paths.session(second.id)).expect(404)
      const phone = browser(there.app)
      const gone = await phone.get(`${paths.start(second.join_code)}?lang=en`).expect(404)
      expect(gone.text).to.include('There is no session with the code')
      expect(await eventsOf(second.id)).to.deep.equal(['session.prepare', 'session.discard'])
      const next = await prepared()
      expect(next.code).to.equal(second.code)
      expect(next.join_code).not.to.equal(second.join_code)
      expect([first.number + 1, third.number]).to.deep.equal([second.number, second.number + 1])
      expect((await prepared()).number).to.equal(third.number + 1)
    })

    it('is not said to leave its code to the next session, which may get another', async () => {
      const [ended, discarded] = [await prepared(), await prepared()]
      await stage.open(ended.id)
      await facilitator.act(paths.closing(ended.id))
      const { text } = await facilitator.get(paths.discarding(discarded.id)).expect(200)
      await facilitator.act(paths.discarding(discarded.id))
      expect((await prepared()).code).to.equal(ended.code)
      expect(text).to.include(`may be called ${discarded.code} again`).and.not.include('next session')
    })

    it('is all that can be changed or discarded: opened ones refuse, and stay', async () => {
      const { made } = stage
      for (const state of ['open', 'paused', 'closed'] as const) {
        const { id } = await made(state)
        const before = await now(id)
        for (const path of [paths.changeSession(id), paths.discarding(id)]) {
          await facilitator.get(path).expect(409)
          expect((await facilitator.act(path, plan())).status, `${state}: ${path}`).to.equal(409)
        }
        expect(await now(id)).to.deep.equal(before)
      }
    })

    it('says what is not written in a language, before it is opened', async () => {
      const { db } = there.stores
      const languages = JSON.stringify(['en', 'fr', 'es'])
      await db.updateTable('workshop').set({ languages }).where('id', '=', world.workshop.id).execute()
      const session = await prepared()
      const missing = 'Not written in French: its purpose, who asks and names of stakeholder groups.'
      const form = await facilitator.get(address()).expect(200)
      const console = await facilitator.get(paths.session(session.id)).expect(200)
      for (const { text } of [form, console]) {
        expect(text).to.include(missing)
        expect(text).to.include('Spanish is a language of the workshop, but not of the questionnaire')
        expect(text).not.to.include('Not written in English')
      }
      await db.updateTable('consultation').set({ purpose: '{"en":"a","fr":"b"}' }).execute()
      await facilitator.act(paths.opening(session.id), { plan: planOf(session) })
      const opened = await facilitator.get(paths.session(session.id)).expect(200)
      expect(opened.text).not.to.include('Not written in')
      expect((await facilitator.get(address())).text).to.include('French: who asks and names')
    })
  })

  it('is refused once the answers were deleted, and offered nowhere', async () => {
    const { db } = there.stores
    const address = paths.workshopSessions(world.workshop.id)
    const draft = await stage.made('draft')
    const { id: closed } = await stage.made('closed')
    const offers = async () => {
      const pages = [
        paths.sessions(),
        paths.workshop(world.workshop.id),
        paths.session(closed),
        paths.session(draft.id),
      ]
      const texts = await Promise.all(pages.map(async (page) => (await facilitator.get(page)).text))
      return texts.map((text) =>
        [address, paths.changeSession(draft.id)].some((path) => text.includes(`href="${path}"`)),
      )
    }
    await sealSession(there.stores, await now(closed), null, there.now())
    expect(await offers()).to.deep.equal([true, true, true, true])
    const { id, code } = world.consultation
    await deleteAnswers(there.stores, { id, code }, { by: world.administrator.id, now: there.now() })
    expect(await offers()).to.deep.equal([false, false, false, false])
    for (const page of [paths.sessions(), paths.session(draft.id)])
      expect((await facilitator.get(page)).text, page).not.to.include(spaced(draft.join_code))
    for (const page of [paths.joinScreen(draft.id), paths.codeSheet(draft.id)])
      expect((await facilitator.get(page).expect(409)).text, page).to.include('were deleted on 7 April 2016')
    const before = (await db.selectFrom('session').select('id').execute()).length
    const why = 'no session of it can be prepared or opened'
    const back = `href="${paths.workshop(world.workshop.id)}">Back to the workshop`
    for (const kind of ['live', 'rehearsal']) {
      const refused = await facilitator.act(address, { ...plan(), kind })
      expect([refused.status, refused.text.includes(why)], kind).to.deep.equal([409, true])
      expect(refused.text).to.include(back)
    }
    for (const path of [address, paths.changeSession(draft.id)])
      expect((await facilitator.get(path).expect(409)).text).to.include(why)
    for (const path of [paths.workshop(world.workshop.id), paths.session(closed), paths.session(draft.id)])
      expect((await facilitator.get(path)).text, path).to.include(why)
    expect(await db.selectFrom('session').select('id').execute()).to.have.length(before)
    expect((await facilitator.act(paths.discarding(draft.id))).status, 'removed').to.equal(303)
  })

  it('offers no way of answering that does nothing', async () => {
    const { text } = await facilitator.get(paths.workshopSessions(world.workshop.id)).expect(200)
    expect([...text.matchAll(/<option value="(\w+)"/g)].map(([, value]) => value)).to.have.members([
      String(world.version.id),
      'live',
      'rehearsal',
      'phone',
      'kiosk',
    ])
    const refused = await facilitator.act(paths.workshopSessions(world.workshop.id), {
      ...plan(),
      channel: 'paper',
    })
    expect(refused.status).to.equal(422)
  })

  it('is prepared on one form: the page of the workshop leads to it', async () => {
    const { text } = await facilitator.get(paths.workshop(world.workshop.id)).expect(200)
    expect(text).to.include(`<a class="btn" href="${paths.workshopSessions(world.workshop.id)}">`)
    expect(text).not.to.include('name="version_id"')
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
