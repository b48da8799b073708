import { randomBytes } from 'node:crypto'

import { expect } from 'chai'

import { doWhatIsDue } from '../../src/response/timer.ts'
import { sealSession } from '../../src/response/seal.ts'
import { closeSession } from '../../src/session/acts.ts'
import { anyActiveSession, closeForgotten, dueForSealing } from '../../src/session/due.ts'
import { sessionById } from '../../src/session/queries.ts'
import { installation, type Installation } from '../support/app.ts'
import { aSession, aWorld } from '../support/world.ts'

/** Deadline of the world's sessions, opened on 7 April: 00:00 in Geneva on 9 April. */
const DEADLINE = new Date('2016-04-08T22:00:00.000Z')
const after = (minutes: number, from = DEADLINE) => new Date(from.getTime() + minutes * 60_000)

describe('deadlines of sessions', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there)
  })
  afterEach(async () => {
    await there.remove()
  })

  const another = async (state: 'draft' | 'open' | 'paused' | 'closed') =>
    await aSession(there.stores.db, { workshop_id: world.workshop.id, version_id: world.version.id, state })
  const stateOf = async ({ id }: { id: number }) => (await sessionById(there.stores.db, id)).state
  const answer = async ({ id }: { id: number }) => {
    const row = { session_id: id, k: randomBytes(16), answers: '{}' }
    await there.stores.db.insertInto('response').values(row).execute()
  }
  const answersHeld = async () => {
    const { db } = there.stores
    const open = await db.selectFrom('response').select('k').execute()
    const sealed = await db.selectFrom('sealed_response').select('k').execute()
    return open.length + sealed.length
  }
  /** Runs the server's timer jobs at `now`. */
  const tick = async (now: Date) => {
    await closeForgotten(there.stores.db, now)
    for (const session of await dueForSealing(there.stores.db, now))
      await sealSession(there.stores, session, null, now)
  }

  it('closes what was left open or paused, and nothing else', async () => {
    const paused = await another('paused')
    const draft = await another('draft')
    const closed = await another('closed')
    const done = await closeForgotten(there.stores.db, DEADLINE)
    expect(done.map(({ id }) => id)).to.deep.equal([world.session.id, paused.id])
    expect(await stateOf(world.session)).to.equal('closed')
    expect(await stateOf(paused)).to.equal('closed')
    expect(await stateOf(draft)).to.equal('draft')
    expect(await sessionById(there.stores.db, closed.id)).to.include({
      closed_at: '2016-04-07T10:00:00.000Z',
    })
  })

  it('leaves ten minutes to send, and an event by nobody', async () => {
    await closeForgotten(there.stores.db, after(3))
    expect(await sessionById(there.stores.db, world.session.id)).to.include({
      closed_at: '2016-04-08T22:03:00.000Z',
      seal_at: '2016-04-08T22:13:00.000Z',
    })
    const events = await there.stores.db
      .selectFrom('event')
      .select(['action', 'person_id', 'subject'])
      .execute()
    expect(events).to.deep.equal([
      { action: 'session.close', person_id: null, subject: `session/${world.session.id}` },
    ])
  })

  it('closes nothing one millisecond before the deadline', async () => {
    expect(await closeForgotten(there.stores.db, new Date(DEADLINE.getTime() - 1))).to.deep.equal([])
    expect(await stateOf(world.session)).to.equal('open')
  })

  it('closes a session once', async () => {
    await closeForgotten(there.stores.db, DEADLINE)
    expect(await closeForgotten(there.stores.db, after(1))).to.deep.equal([])
  })

  it('names a closed session as due from its moment on, not before', async () => {
    const session = await sessionById(there.stores.db, world.session.id)
    await closeSession(there.stores.db, session, world.facilitator.id, DEADLINE)
    expect(await dueForSealing(there.stores.db, after(9.99))).to.deep.equal([])
    const due = await dueForSealing(there.stores.db, after(10))
    expect(due.map(({ id, code }) => ({ id, code }))).to.deep.equal([
      { id: session.id, code: `GVA-${session.number}` },
    ])
  })

  it('seals the others where a facilitator seals one at the same moment', async () => {
    const { stores } = there
    const [first, second, third] = [await another('closed'), await another('closed'), await another('closed')]
    // The facilitator acts between the query of due sessions and the sealing of the second.
    const checkpoint = stores.checkpoint.bind(stores)
    let came = false
    stores.checkpoint = async () => {
      if (!came) {
        came = true
        await sealSession(stores, await sessionById(stores.db, second.id), world.facilitator.id, DEADLINE)
      }
      await checkpoint()
    }
    await doWhatIsDue({ ...there, now: () => DEADLINE })
    expect(came).to.equal(true)
    for (const session of [first, second, third]) expect(await stateOf(session)).to.equal('sealed')
    const sealings = await stores.db
      .selectFrom('event')
      .select(['subject', 'person_id'])
      .where('action', '=', 'session.seal')
      .orderBy('subject')
      .execute()
    expect(sealings).to.have.deep.members([
      { subject: `session/${first.id}`, person_id: null },
      { subject: `session/${second.id}`, person_id: world.facilitator.id },
      { subject: `session/${third.id}`, person_id: null },
    ])
  })

  it('knows when nobody can be writing', async () => {
    const { db } = there.stores
    expect(await anyActiveSession(db)).to.equal(true)
    await tick(DEADLINE)
    expect(await anyActiveSession(db)).to.equal(true)
    await tick(after(10))
    expect(await anyActiveSession(db)).to.equal(false)
    await another('draft')
    expect(await anyActiveSession(db)).to.equal(false)
  })

  it('loses no answer when the clock jumps ten years ahead and back again', async () => {
    const closed = await another('closed')
    for (const session of [world.session, world.session, closed]) await answer(session)
    const future = new Date('2026-04-07T10:00:00Z')
    await tick(future)
    expect(await stateOf(world.session)).to.equal('closed')
    expect(await stateOf(closed)).to.equal('sealed')
    expect(await answersHeld()).to.equal(3)
    await tick(new Date('2006-04-07T10:00:00Z'))
    expect(await stateOf(world.session)).to.equal('closed')
    await answer(world.session)
    expect(await answersHeld()).to.equal(4)
    await tick(after(11, future))
    expect(await stateOf(world.session)).to.equal('sealed')
    expect(await answersHeld()).to.equal(4)
  })

  it('waits when the clock is set back', async () => {
    await tick(new Date('1999-01-01T00:00:00Z'))
    expect(await stateOf(world.session)).to.equal('open')
  })
})
