import { expect } from 'chai'

import { doWhatIsDue } from '../../src/response/timer.ts'
import { sealSession } from '../../src/response/seal.ts'
import { closeSession } from '../../src/session/acts.ts'
import { prepareSession } from '../../src/session/prepare.ts'
import { sessionById } from '../../src/session/queries.ts'
import { paths } from '../../src/web/paths.ts'
import { browser } from '../support/app.ts'
import { bytesOf } from '../support/bytes.ts'
import { aSessionFixture, type SessionFixture } from '../session/fixtures.ts'

const WORDS = 'What somebody wrote in a rehearsal'

describe('a rehearsal', () => {
  let fixture: SessionFixture
  let id = 0
  beforeEach(async () => {
    fixture = await aSessionFixture()
    await fixture.there.stores.db.deleteFrom('session').execute()
    fixture.there.clock.now = new Date('2016-04-07T08:00:00Z')
    id = await rehearsed()
  })
  afterEach(async () => {
    await fixture.there.remove()
  })

  const prepared = async (kind: 'live' | 'rehearsal') => {
    const { world, there } = fixture
    const plan = { version_id: world.version.id, kind, channel: 'phone' } as const
    return await prepareSession(there.stores.db, world.workshop.id, plan, world.facilitator.id, there.now())
  }
  const opened = async (session: number) => {
    await fixture.open(session)
    return session
  }
  /** Creates an open rehearsal with one response and one draft. */
  const rehearsed = async () => {
    const session = await opened(await prepared('rehearsal'))
    await fixture.begin(session)
    return session
  }
  const joinCode = async () => (await fixture.now(id)).join_code
  /** Sends a response from a new phone. */
  const someone = async () => {
    const code = await joinCode()
    const phone = browser(fixture.there.app)
    await phone.post(`${paths.start(code)}?lang=en`, { do: 'start', group: 'farm', consent: 'yes' })
    await phone.post(paths.section(code, 1), { do: 'next', size: '7' })
    await phone.post(paths.section(code, 2), { do: 'next', words: WORDS })
    const check = await phone.get(paths.check(code))
    const revision = /name="revision" value="([^"]+)"/.exec(check.text)?.[1] ?? ''
    await phone.post(paths.send(code), { revision, do: 'send' }).expect(303)
    return { code, phone, sent: await phone.get(paths.sent(code)).expect(200) }
  }
  const left = async () => {
    const { db, drafts } = fixture.there.stores
    const tables = ['session', 'response', 'sealed_response', 'receipt', 'digest_key'] as const
    const rows = await Promise.all(
      tables.map(async (table) => await db.selectFrom(table).selectAll().execute()),
    )
    const begun = await drafts.selectFrom('draft').selectAll().execute()
    return [...rows.flat(), ...begun]
  }
  const isThere = async () =>
    (await fixture.there.stores.db.selectFrom('session').select('id').where('id', '=', id).execute())
      .length === 1
  const at = async (moment: string) => {
    fixture.there.clock.now = new Date(moment)
    await doWhatIsDue(fixture.there)
  }

  it('is deleted whole, to the last byte, when the facilitator ends it', async () => {
    await someone()
    const { db, drafts } = fixture.there.stores
    const { h } = await db.selectFrom('receipt').select('h').executeTakeFirstOrThrow()
    const { box } = await drafts.selectFrom('draft').select('box').executeTakeFirstOrThrow()
    const traces = [WORDS, Buffer.from(h), Buffer.from(box)]
    const before = await bytesOf(fixture.there)
    for (const trace of traces) expect(before.includes(trace), 'the control').to.equal(true)
    const done = await fixture.facilitator.act(paths.closing(id))
    expect([done.status, done.headers['location']]).to.deep.equal([
      303,
      paths.workshop(fixture.world.workshop.id),
    ])
    expect(await left()).to.deep.equal([])
    const after = await bytesOf(fixture.there)
    for (const trace of traces) expect(after.includes(trace)).to.equal(false)
    expect(await fixture.eventsOf(id)).to.deep.equal([
      'session.prepare',
      'session.open',
      'session.end_rehearsal',
    ])
    const { text } = await fixture.facilitator.get(paths.workshop(fixture.world.workshop.id))
    expect(text).to.include('The rehearsal has ended.')
  })

  it('is ended from a page that says what that means, and never closed', async () => {
    const desk = await fixture.facilitator.get(paths.session(id)).expect(200)
    expect(desk.text).to.include('End the rehearsal').and.include('deleted when you end it')
    expect(desk.text).to.not.include('Close the session')
    const { text } = await fixture.facilitator.get(paths.closing(id)).expect(200)
    expect(text).to.include('End rehearsal GVA-1?').and.include('This cannot be undone.')
  })

  it('is not ended before it was opened', async () => {
    const draft = await prepared('rehearsal')
    expect((await fixture.facilitator.act(paths.closing(draft))).status).to.equal(409)
    expect((await fixture.now(draft)).state).to.equal('draft')
  })

  it('is deleted when a live session of its workshop is opened, and one that is opened later is not', async () => {
    await someone()
    const live = await prepared('live')
    expect(await isThere(), 'the control').to.equal(true)
    fixture.there.clock.now = new Date('2016-04-07T08:30:00Z')
    await opened(live)
    expect(await isThere()).to.equal(false)
    expect(await left()).to.have.length(1)
    fixture.there.clock.now = new Date('2016-04-07T08:31:00Z')
    id = await opened(await prepared('rehearsal'))
    await doWhatIsDue(fixture.there)
    expect(await isThere()).to.equal(true)
  })

  it('is deleted by a start that finds a live session opened after it', async () => {
    const live = await prepared('live')
    const { db } = fixture.there.stores
    const open = { state: 'open', opened_at: '2016-04-07T08:30:00.000Z' } as const
    await db.updateTable('session').set(open).where('id', '=', live).execute()
    await at('2016-04-07T08:30:01Z')
    expect(await isThere()).to.equal(false)
  })

  it('is deleted a day after it was opened, and not a moment before', async () => {
    await someone()
    await at('2016-04-08T07:59:59.999Z')
    expect(await isThere()).to.equal(true)
    await at('2016-04-08T08:00:00Z')
    expect(await left()).to.deep.equal([])
    expect((await bytesOf(fixture.there)).includes(WORDS)).to.equal(false)
  })

  it('is deleted where an earlier version had sealed it', async () => {
    await someone()
    const { stores, now } = fixture.there
    await closeSession(stores.db, await sessionById(stores.db, id), null, now())
    await sealSession(stores, await sessionById(stores.db, id), null, now())
    await stores.checkpoint()
    expect((await bytesOf(fixture.there)).includes(WORDS), 'the control').to.equal(true)
    await doWhatIsDue(fixture.there)
    expect(await left()).to.deep.equal([])
    expect((await bytesOf(fixture.there)).includes(WORDS)).to.equal(false)
  })

  it('says to those who have sent what becomes of it, and to those who come back that it is gone', async () => {
    const { code, phone, sent } = await someone()
    expect(sent.text).to.include('This was a rehearsal: what you sent is deleted when')
    expect(sent.text).to.not.include('The research team reads')
    await fixture.facilitator.act(paths.closing(id))
    const back = await phone.get(paths.sent(code)).expect(404)
    expect(back.text).to.include('If it was a rehearsal, it has ended and what you sent is deleted.')
    const stranger = await browser(fixture.there.app).get(paths.start(code)).expect(404)
    expect(stranger.text).to.include('There is no session with the code').and.not.include('rehearsal')
  })

  it('gives nothing to a session that comes after it, and no live session the code of another', async () => {
    const first = await opened(await prepared('live'))
    id = await opened(await prepared('rehearsal'))
    await fixture.facilitator.act(paths.closing(id))
    await fixture.begin(id)
    const second = await opened(await prepared('live'))
    const codes = [(await fixture.now(first)).code, (await fixture.now(second)).code]
    expect(new Set(codes).size).to.equal(2)
    const begun = await fixture.there.stores.drafts
      .selectFrom('draft')
      .select('id')
      .where('session_id', '=', second)
      .execute()
    expect(begun).to.deep.equal([])
  })
})
