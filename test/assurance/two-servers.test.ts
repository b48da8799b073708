import { setTimeout as pause } from 'node:timers/promises'

import { expect } from 'chai'

import { planOf, type Session } from '../../src/session/session.ts'
import { paths } from '../../src/web/paths.ts'
import { ENGINE, freshStores, type Fresh } from '../support/database.ts'
import { asSuperuser, connected } from '../support/postgres.ts'
import { httpClient } from '../support/http-client.ts'
import { countedNow, PASSWORD } from '../support/world.ts'
import {
  aPhone,
  aScene,
  aServer,
  killed,
  waitingAt,
  withoutReceipts,
  wordsIn,
  type Running,
} from './fixtures.ts'

const FIVE = [1, 2, 3, 4, 5] as const

if (ENGINE === 'postgres')
  describe('two servers on one database', function () {
    this.timeout(180_000)
    let there: Fresh
    let one: Running
    let other: Running
    before(async () => {
      there = await freshStores()
      ;[one, other] = await Promise.all([aServer(there), aServer(there)])
    })
    after(async () => {
      await Promise.all([killed(one), killed(other)])
      await there.remove()
    })

    const facilitatorAt = async ({ url }: Running, { email }: { email: string }) => {
      const browser = httpClient()
      const { status } = await browser.post(`${url}${paths.signIn()}`, { email, password: PASSWORD })
      expect(status).to.equal(303)
      return browser
    }
    /** Locks the session's row while `act` runs. */
    const holding = async ({ id }: Session, act: () => Promise<void>) => {
      const client = await connected(there.place.engine === 'postgres' ? there.place.url : '')
      await client.query('begin')
      await client.query('select 1 from session where id = $1 for update', [id])
      await act()
      await client.end()
    }

    it('share the visits of staff', async () => {
      const { facilitator } = await aScene(there)
      const browser = await facilitatorAt(one, facilitator)
      expect((await browser.get(`${other.url}${paths.account()}`)).text).to.include(facilitator.email)
      const { status } = await browser.act(`${other.url}${paths.signOut()}`)
      expect(status).to.equal(303)
      expect((await browser.get(`${one.url}${paths.account()}`)).status).to.equal(303)
    })

    it('open a session on one, answer it on both, close it on the other', async () => {
      const { facilitator, session } = await aScene(there, 'draft')
      const browser = await facilitatorAt(one, facilitator)
      expect((await httpClient().get(`${other.url}${paths.start(session.join_code)}`)).status).to.equal(409)
      expect(
        (await browser.act(`${one.url}${paths.opening(session.id)}`, { plan: planOf(session) })).status,
      ).to.equal(303)
      for (const _ of FIVE) {
        const phone = await aPhone(other.url, session)
        expect((await phone.send(one.url)).location).to.include(paths.sent(session.join_code))
      }
      await countedNow(there.stores)
      const totals = async (server: Running) =>
        JSON.parse((await browser.get(`${server.url}${paths.sessionTotals(session.id)}`)).text) as unknown
      expect(await totals(one)).to.deep.equal({ sent: 5, begun: 0, gone: 0, state: 'open' })
      expect(await totals(other)).to.deep.equal({ sent: 5, begun: 0, gone: 0, state: 'open' })
      expect((await browser.act(`${other.url}${paths.closing(session.id)}`)).status).to.equal(303)
      expect(await totals(one)).to.deep.equal({ sent: 5, begun: 0, gone: 0, state: 'closed' })
      expect((await httpClient().get(`${one.url}${paths.start(session.join_code)}`)).status).to.equal(410)
    })

    it('store a draft once that is sent on both concurrently', async () => {
      const { session } = await aScene(there)
      expect(await sentOnBoth(session)).to.deep.equal(FIVE.flatMap(() => [303, 303]))
      const words = await wordsIn(there.stores, session)
      expect(words).to.have.length(5)
      expect(new Set(words).size).to.equal(5)
    })

    it('the control: store it twice when receipts are not recognised', async () => {
      const { session } = await aScene(there)
      const again = await withoutReceipts(there)
      await sentOnBoth(session)
      await again()
      const words = await wordsIn(there.stores, session)
      expect(words).to.have.length(10)
      expect(new Set(words).size).to.equal(5)
    })

    /** Five phones send on both servers while the session is locked; then the lock is released. */
    const sentOnBoth = async (session: Session) => {
      const phones = await Promise.all(FIVE.map(async () => await aPhone(one.url, session)))
      const sends: ReturnType<(typeof phones)[number]['send']>[] = []
      await holding(session, async () => {
        for (const phone of phones) sends.push(phone.send(one.url), phone.send(other.url))
        await waitingAt(there, 10)
      })
      return (await Promise.all(sends)).map(({ status }) => status)
    }

    it('run each due job once', async () => {
      const { session } = await aScene(there)
      await Promise.all(FIVE.map(async () => await (await aPhone(one.url, session)).send(one.url)))
      await there.stores.db
        .updateTable('session')
        .set({ close_by: new Date(Date.now() - 1000).toISOString() })
        .where('id', '=', session.id)
        .execute()
      await untilState(session, 'closed')
      await there.stores.db
        .updateTable('session')
        .set({ seal_at: new Date(Date.now() - 1000).toISOString() })
        .where('id', '=', session.id)
        .execute()
      await untilState(session, 'sealed')
      await pause(6000)
      const events = await there.stores.db
        .selectFrom('event')
        .select('action')
        .where('subject', '=', `session/${session.id}`)
        .orderBy('id')
        .execute()
      expect(events.map(({ action }) => action)).to.deep.equal(['session.close', 'session.seal'])
      const lines = `${one.said.err}${other.said.err}`.split('\n').filter((line) => line.includes('sealed'))
      expect(lines).to.have.length(1)
      expect(lines[0]).to.include('"count":5')
      expect(`${one.said.err}${other.said.err}`).not.to.include('"msg":"timer"')
    })

    const untilState = async ({ id }: Session, state: Session['state']) => {
      const found = there.stores.db.selectFrom('session').select('state').where('id', '=', id)
      while ((await found.executeTakeFirstOrThrow()).state !== state) await pause(100)
    }

    describe('one of which dies', () => {
      afterEach(async () => {
        one = await aServer(there)
      })

      it('lose nothing and store nothing twice where it died before the answers were stored', async () => {
        const { session } = await aScene(there)
        const phones = await Promise.all(FIVE.map(async () => await aPhone(one.url, session)))
        const sends: Promise<unknown>[] = []
        await holding(session, async () => {
          for (const phone of phones) sends.push(phone.send(one.url).catch(() => 'cut off'))
          await waitingAt(there, 5)
          await killed(one)
        })
        expect(await Promise.all(sends)).to.deep.equal(FIVE.map(() => 'cut off'))
        expect(await wordsIn(there.stores, session)).to.deep.equal([])
        expect(await retried(phones, session)).to.deep.equal(FIVE.map(() => 303))
        expect(await wordsIn(there.stores, session)).to.deep.equal(phones.map(({ words }) => words).sort())
      })

      for (const recognised of [true, false] as const)
        it(`${recognised ? 'store once' : 'would, the control, store twice'} what was stored before it could say so`, async () => {
          const { session } = await aScene(there)
          const again = recognised ? undefined : await withoutReceipts(there)
          const phones = await diedAfterStoring(session)
          expect(await wordsIn(there.stores, session)).to.have.length(5)
          expect(await retried(phones, session)).to.deep.equal(FIVE.map(() => 303))
          await again?.()
          expect(await wordsIn(there.stores, session)).to.have.length(recognised ? 5 : 10)
        })

      it('lose nothing and store nothing twice under phones that go on sending', async () => {
        const { session } = await aScene(there)
        let accepted = 0
        const dying = { at: 8, done: undefined as Promise<void> | undefined }
        const phone = async () => {
          const sending = await aPhone(other.url, session)
          const first = await sending.send(one.url).catch(() => undefined)
          if (first?.status === 303) accepted += 1
          if (accepted >= dying.at) dying.done ??= killed(one)
          if (first?.status !== 303) expect((await sending.send(other.url)).status).to.equal(303)
          return sending.words
        }
        const sent: string[] = []
        const hand = async () => {
          for (let turn = 0; turn < 4; turn += 1) sent.push(await phone())
        }
        await Promise.all(Array.from({ length: 10 }, hand))
        await dying.done
        expect(accepted, 'some were accepted by the one that died').to.be.within(8, 39)
        expect(await wordsIn(there.stores, session)).to.deep.equal(sent.sort())
      })
    })

    /** Five phones whose responses were stored by a server killed before it deleted the drafts. */
    const diedAfterStoring = async (session: Session) => {
      const phones = await Promise.all(FIVE.map(async () => await aPhone(one.url, session)))
      const client = await connected(there.place.engine === 'postgres' ? there.place.url : '')
      await client.query('begin')
      await client.query('lock table draft in share mode')
      const sends = phones.map(async (phone) => await phone.send(one.url).catch(() => undefined))
      const waiting = await waitingAt(there, 5)
      await killed(one)
      await asSuperuser(`select pg_terminate_backend(pid) from unnest(array[${waiting.join()}]) pid`)
      await client.end()
      await Promise.all(sends)
      return phones
    }

    const retried = async (phones: readonly Awaited<ReturnType<typeof aPhone>>[], session: Session) => {
      const sent = await Promise.all(phones.map(async (phone) => await phone.send(other.url)))
      for (const { location } of sent) expect(location).to.include(paths.sent(session.join_code))
      return sent.map(({ status }) => status)
    }
  })
