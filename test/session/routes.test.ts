import { expect } from 'chai'

import { findDigestKey } from '../../src/response/queries.ts'
import { spaced } from '../../src/session/join-code.ts'
import { paths } from '../../src/web/paths.ts'
import { aPerson, counted, signedInAs } from '../support/world.ts'
import { aSessionFixture, type SessionFixture } from './fixtures.ts'

const ACTS = ['opening', 'pause', 'resumption', 'closing', 'reopening', 'sealing'] as const

describe('running a session', () => {
  let there: SessionFixture['there']
  let world: SessionFixture['world']
  let facilitator: SessionFixture['facilitator']
  let made: SessionFixture['made']
  let now: SessionFixture['now']
  let open: SessionFixture['open']
  let begin: SessionFixture['begin']
  let answer: SessionFixture['answer']
  let eventsOf: SessionFixture['eventsOf']
  beforeEach(async () => {
    ;({ there, world, facilitator, made, now, open, begin, answer, eventsOf } = await aSessionFixture())
  })
  afterEach(async () => {
    await there.remove()
  })

  describe('the acts', () => {
    it('take a session from its opening to its closing, each with an event', async () => {
      const { id } = await made('draft')
      const steps = [
        ['opening', 'open', 'The session is now open.'],
        ['pause', 'paused', 'Sending is now paused.'],
        ['resumption', 'open', 'Answers can be sent again.'],
        ['closing', 'closed', 'The session is now closed.'],
        ['reopening', 'open', 'The session is now open.'],
        ['closing', 'closed', 'The session is now closed.'],
      ] as const
      for (const [act, state, said] of steps) {
        const done = act === 'opening' ? await open(id) : await facilitator.act(`/sessions/${id}/${act}`)
        expect([done.status, done.headers['location']], act).to.deep.equal([303, paths.session(id)])
        expect((await now(id)).state, act).to.equal(state)
        expect((await facilitator.get(paths.session(id))).text, act).to.include(said)
        expect((await facilitator.get(paths.session(id))).text, 'once').not.to.include(said)
      }
      expect(await eventsOf(id)).to.deep.equal(
        ['open', 'pause', 'resume', 'close', 'reopen', 'close'].map((verb) => `session.${verb}`),
      )
    })

    it('answer 409 with a sentence when the state is another', async () => {
      const { id } = await made('draft')
      for (const act of ['pause', 'resumption', 'closing', 'reopening', 'sealing']) {
        const refused = await facilitator.act(`/sessions/${id}/${act}`, { code: 'x' })
        expect(refused.status, act).to.equal(409)
        expect(refused.text, act).to.include('This session has not been opened yet.')
      }
      await open(id)
      const twice = await facilitator.act(paths.opening(id))
      expect(twice.status).to.equal(409)
      expect(twice.text).to.include('This session is open.')
      await facilitator.get(paths.sealing(id)).expect(409)
      expect(await eventsOf(id)).to.deep.equal(['session.open'])
    })

    it('do not open what a colleague has changed since the page was read', async () => {
      const { id } = await made('draft')
      const shown = /name="plan" value="([^"]+)"/.exec((await facilitator.get(paths.session(id))).text)?.[1]
      expect(shown).to.be.a('string')
      const changes = [{ kind: 'rehearsal' }, { channel: 'kiosk' }] as const
      for (const change of changes) {
        await there.stores.db.updateTable('session').set(change).where('id', '=', id).execute()
        for (const fields of [{ plan: shown ?? '' }, {}]) {
          const refused = await facilitator.act(paths.opening(id), fields)
          expect(refused.status, JSON.stringify([change, fields])).to.equal(409)
          expect(refused.text).to.include('Somebody changed this session in the meantime')
        }
      }
      expect([(await now(id)).state, await eventsOf(id)]).to.deep.equal(['draft', []])
      expect((await open(id)).status).to.equal(303)
    })

    it('lead back to the session, or to the sessions where it is gone, from a page that is out of date', async () => {
      const late = [
        ['open', ['opening', 'resumption', 'reopening', 'sealing', 'edit', 'discarding']],
        ['closed', ['opening', 'pause', 'resumption', 'closing', 'sharing', 'edit', 'discarding']],
      ] as const
      for (const [state, acts] of late) {
        const { id } = await made(state)
        for (const act of acts) {
          const { status, text } = await facilitator.act(`/sessions/${id}/${act}`, { channel: 'kiosk' })
          expect(status, act).to.equal(409)
          expect(text, act)
            .to.include(`This session is ${state}. Nothing was changed.`)
            .and.include(`<a class="btn" href="${paths.session(id)}">Back to the session</a>`)
        }
      }
      const { id } = await made('draft')
      await facilitator.act(paths.discarding(id))
      for (const act of [...ACTS, 'sharing', 'edit', 'discarding']) {
        const { status, text } = await facilitator.act(`/sessions/${id}/${act}`)
        expect(status, act).to.equal(404)
        expect(text, act)
          .to.include('This session is not here any more')
          .and.include(`<a class="btn" href="${paths.sessions()}">Go to the sessions</a>`)
      }
    })

    it('reach the session whose page it was, and not another that has got its id', async () => {
      const { db } = there.stores
      const first = await made('open')
      await db.updateTable('session').set({ kind: 'rehearsal' }).where('id', '=', first.id).execute()
      const formOn = async (page: string, act: string) => {
        const { text } = await facilitator.get(page).expect(200)
        const [form = ''] =
          new RegExp(`<form[^>]* action="/sessions/${first.id}/${act}".*?</form>`, 's').exec(text) ?? []
        return /name="join_code" value="(\w+)"/.exec(form)?.[1] ?? ''
      }
      const console = paths.session(first.id)
      const pages = [
        ['pause', await formOn(console, 'pause')],
        ['sharing', await formOn(console, 'sharing')],
        ['closing', await formOn(paths.closing(first.id), 'closing')],
      ] as const
      await facilitator.act(paths.closing(first.id))
      const second = await made('open')
      await db.updateTable('session').set({ id: first.id }).where('id', '=', second.id).execute()
      for (const [act, join_code] of pages) {
        expect(join_code, act).to.equal(first.join_code)
        const late = await facilitator.act(`/sessions/${first.id}/${act}`, { join_code, channel: 'kiosk' })
        expect([late.status, late.text.includes('This session is not here any more')], act).to.deep.equal([
          404,
          true,
        ])
      }
      expect(await now(first.id)).to.include({ state: 'open', channel: 'phone', join_code: second.join_code })
      expect((await facilitator.act(paths.pause(first.id), { join_code: second.join_code })).status).to.equal(
        303,
      )
    })

    it('do not exist for a member who is not assigned, nor for a former facilitator', async () => {
      const { db } = there.stores
      const former = await aPerson(db, ['researcher'])
      await db
        .insertInto('workshop_facilitator')
        .values({ workshop_id: world.workshop.id, person_id: former.id })
        .execute()
      await db
        .insertInto('membership')
        .values({ consultation_id: world.consultation.id, person_id: former.id })
        .execute()
      for (const person of [world.researcher, former, world.administrator, world.stranger]) {
        const member = await signedInAs(there, person)
        for (const act of ACTS) {
          const refused = await member.act(`/sessions/${world.session.id}/${act}`)
          expect(refused.status, `${person.name}: ${act}`).to.equal(404)
        }
        await member.get(paths.closing(world.session.id)).expect(404)
      }
      expect((await now(world.session.id)).state).to.equal('open')
    })

    it('refuse a form without the token', async () => {
      const refused = await facilitator.post(paths.pause(world.session.id))
      expect(refused.status).to.equal(403)
      expect((await now(world.session.id)).state).to.equal('open')
    })
  })

  describe('closing', () => {
    it('says that nobody is counted yet where that is so, also while people have begun, and of a rehearsal', async () => {
      const { id } = await made('open')
      for (const _ of ['four', 'have', 'begun', 'here']) await begin(id)
      const none = 'Nobody has been counted yet.'
      const all = 'everyone who had begun had sent'
      for (const kind of ['live', 'rehearsal'] as const) {
        await there.stores.db.updateTable('session').set({ kind }).where('id', '=', id).execute()
        const { text } = await facilitator.get(paths.closing(id)).expect(200)
        expect(text, kind).to.include(none).and.not.include(all).and.not.include('nobody had begun')
      }
      await counted(there.stores.db, id, 3)
      expect((await facilitator.get(paths.closing(id))).text)
        .to.include(all)
        .and.not.include(none)
    })

    it('first says how many had begun and not sent', async () => {
      await counted(there.stores.db, world.session.id, 3, 2)
      const { text } = await facilitator.get(paths.closing(world.session.id)).expect(200)
      expect(text).to.include('2 people had begun and not sent.').and.include('10 more minutes')
      expect((await now(world.session.id)).state).to.equal('open')
    })

    it('then says until when answers may be sent', async () => {
      await facilitator.act(paths.closing(world.session.id))
      const { text } = await facilitator.get(paths.session(world.session.id)).expect(200)
      expect(text).to.include(
        'Closed at 12:00, Geneva time. Answers begun may be sent until 12:10, then the session is sealed.',
      )
    })
  })

  describe('sealing ahead of time', () => {
    it('asks for the session code and refuses another, keeping what was typed', async () => {
      const { id, number } = await made('closed')
      await counted(there.stores.db, id, 3, 1)
      const asked = await facilitator.get(paths.sealing(id)).expect(200)
      expect(asked.text).to.include(`Type GVA-${number} to confirm.`).and.include('1 person had begun')
      for (const code of ['', 'GVA', `GVA-${number}1`, 'yes']) {
        const refused = await facilitator.act(paths.sealing(id), { code })
        expect(refused.status, code).to.equal(422)
        expect(refused.text).to.include('Type the code of this session').and.include(`value="${code}"`)
      }
      expect((await now(id)).state).to.equal('closed')
    })

    it('says before sealing that answers of fewer than the threshold may never be counted, and that they wait after', async () => {
      const { id, number } = await made('closed')
      for (let sent = 1; sent <= 4; sent += 1) await answer(id)
      await counted(there.stores.db, id, 4)
      for (const page of [paths.session(id), paths.sealing(id)])
        expect((await facilitator.get(page).expect(200)).text).to.include(
          'fewer than 5 answers had been sent',
        )
      await answer(id)
      await counted(there.stores.db, id, 5)
      for (const page of [paths.session(id), paths.sealing(id)])
        expect((await facilitator.get(page).expect(200)).text).not.to.include('may never be counted')
      const few = await made('closed')
      await answer(few.id)
      await facilitator.act(paths.sealing(few.id), { code: `GVA-${few.number}` })
      expect((await facilitator.get(paths.session(few.id))).text).to.include(
        'They wait for others of this workshop',
      )
      await facilitator.act(paths.sealing(id), { code: `GVA-${number}` })
      expect((await facilitator.get(paths.session(few.id))).text).not.to.include('They wait for others')
    })

    it('says nothing of the kind in a rehearsal', async () => {
      const { id } = await made('closed')
      await there.stores.db.updateTable('session').set({ kind: 'rehearsal' }).where('id', '=', id).execute()
      expect((await facilitator.get(paths.sealing(id)).expect(200)).text).not.to.include(
        'may never be counted',
      )
    })

    it('seals when the code is right, in any case, and shows the count and the digest', async () => {
      const { id, number } = await made('closed')
      await answer(id)
      const done = await facilitator.act(paths.sealing(id), { code: ` gva-${number} ` })
      expect(done.status).to.equal(303)
      const sealed = await now(id)
      expect(sealed).to.include({ state: 'sealed', sealed_count: 1 })
      expect(await eventsOf(id)).to.deep.equal(['session.seal'])
      const { text } = await facilitator.get(paths.session(id)).expect(200)
      expect(text)
        .to.include(sealed.digest ?? '-')
        .and.include('data-total="sealed">1<')
      const key = Buffer.from((await findDigestKey(there.stores.db, id)) ?? [])
      expect(key).to.have.length(32)
      expect(text).to.not.include(key.toString('hex')).and.not.include(key.toString('base64'))
      expect(text).to.include('Sealed at 12:00, Geneva time.')
      expect(text).to.not.include('data-totals').and.not.include(spaced(sealed.join_code))
      const { body } = await facilitator.get(paths.sessionTotals(id)).expect(200)
      expect(body).to.deep.equal({ sent: 1, begun: 0, gone: 0, state: 'sealed' })
    })
  })
})
