import { expect } from 'chai'

import { Problem } from '../../src/problem.ts'
import {
  closeSession,
  openSession,
  pauseSession,
  reopenSession,
  resumeSession,
} from '../../src/session/acts.ts'
import { sessionById } from '../../src/session/queries.ts'
import type { Session, SessionState } from '../../src/session/session.ts'
import { workshopFrom } from '../../src/workshop/workshop.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { aSession, aVersion, aWorld } from '../support/world.ts'

const STATES = ['draft', 'open', 'paused', 'closed', 'sealed'] as const
type Verb = 'open' | 'pause' | 'resume' | 'close' | 'reopen'
/** New state by action and state; unlisted actions are refused. */
const BECOMES: Record<Verb, Partial<Record<SessionState, SessionState>>> = {
  open: { draft: 'open' },
  pause: { open: 'paused' },
  resume: { paused: 'open' },
  close: { open: 'closed', paused: 'closed' },
  reopen: { closed: 'open' },
}

const refusalOf = async (doing: Promise<void>): Promise<Problem> => {
  const refused = await doing.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(refused instanceof Problem)) throw new Error(`was not refused: ${String(refused)}`)
  return refused
}

describe('the acts of a facilitator', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there)
  })
  afterEach(async () => {
    await there.remove()
  })

  const inState = async (state: SessionState): Promise<Session> => {
    const { db } = there.stores
    const of = { workshop_id: world.workshop.id, version_id: world.version.id }
    const { id } = await aSession(db, { ...of, state: state === 'sealed' ? 'closed' : state })
    if (state === 'sealed') {
      const sealed = { state, seal_at: null, sealed_at: NOON.toISOString(), sealed_count: 0, digest: 'd' }
      await db.updateTable('session').set(sealed).where('id', '=', id).execute()
    }
    return await sessionById(db, id)
  }
  const run = async (verb: Verb, session: Session, now = NOON): Promise<void> => {
    const { db } = there.stores
    const workshop = workshopFrom(world.workshop)
    const by = world.facilitator.id
    if (verb === 'open') return await openSession(there.stores, session, workshop, by, now)
    if (verb === 'pause') return await pauseSession(db, session, by, now)
    if (verb === 'resume') return await resumeSession(db, session, by, now)
    if (verb === 'close') return await closeSession(db, session, by, now)
    return await reopenSession(db, session, workshop, by, now)
  }
  const now = async ({ id }: Session) => await sessionById(there.stores.db, id)
  const events = async ({ id }: Session) =>
    await there.stores.db
      .selectFrom('event')
      .select(['action', 'person_id', 'at'])
      .where('subject', '=', `session/${id}`)
      .execute()

  it('open: what was changed after it was read stays shut, without an event', async () => {
    const { db } = there.stores
    const session = await inState('draft')
    const other = await aVersion(db, world.consultation.id)
    for (const change of [{ kind: 'rehearsal' }, { channel: 'kiosk' }, { version_id: other.id }] as const) {
      await db.updateTable('session').set(change).where('id', '=', session.id).execute()
      const refused = await refusalOf(run('open', session))
      expect(refused, JSON.stringify(change)).to.include({ kind: 'conflict', key: 'session.plan_changed' })
      const { version_id, kind, channel } = session
      await db
        .updateTable('session')
        .set({ version_id, kind, channel })
        .where('id', '=', session.id)
        .execute()
    }
    expect([await now(session), await events(session)]).to.deep.equal([session, []])
  })

  for (const verb of ['open', 'pause', 'resume', 'close', 'reopen'] as const) {
    for (const state of STATES) {
      const becomes = BECOMES[verb][state]
      if (becomes) {
        it(`${verb}: a session that is ${state} becomes ${becomes}, with one event`, async () => {
          const session = await inState(state)
          await run(verb, session)
          expect((await now(session)).state).to.equal(becomes)
          expect(await events(session)).to.deep.equal([
            { action: `session.${verb}`, person_id: world.facilitator.id, at: NOON.toISOString() },
          ])
        })
      } else {
        it(`${verb}: a session that is ${state} stays as it is, without an event`, async () => {
          const session = await inState(state)
          expect(await refusalOf(run(verb, session))).to.include({
            kind: 'conflict',
            key: `session.now_${state}`,
          })
          expect(await now(session)).to.deep.equal(session)
          expect(await events(session)).to.deep.equal([])
        })
      }
    }
  }

  it('opens once when two facilitators open at the same moment', async () => {
    const session = await inState('draft')
    const both = await Promise.allSettled([run('open', session), run('open', session)])
    expect(both.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected'])
    expect(await events(session)).to.have.length(1)
  })

  it('opening stores the moment and the deadline: midnight in Geneva after the last day', async () => {
    const session = await inState('draft')
    await run('open', session)
    expect(await now(session)).to.include({
      opened_at: '2016-04-07T10:00:00.000Z',
      close_by: '2016-04-08T22:00:00.000Z',
    })
  })

  it('closing leaves ten minutes to send', async () => {
    const session = await inState('open')
    await run('close', session)
    expect(await now(session)).to.include({
      closed_at: '2016-04-07T10:00:00.000Z',
      seal_at: '2016-04-07T10:10:00.000Z',
    })
  })

  it('pausing and resuming leave the moment of opening as it was', async () => {
    const session = await inState('open')
    await run('pause', session)
    await run('resume', await now(session))
    expect(await now(session)).to.deep.equal(session)
  })

  it('reopening forgets the closing, and gives a deadline that is still to come', async () => {
    const session = await inState('closed')
    await run('reopen', session, new Date('2016-04-08T22:05:00Z'))
    expect(await now(session)).to.include({
      closed_at: null,
      seal_at: null,
      opened_at: session.opened_at,
      close_by: '2016-04-09T22:05:00.000Z',
    })
  })

  it('does not open a session whose questionnaire is not published', async () => {
    const { db } = there.stores
    const { questionnaire_id, definition } = world.version
    const { id: version_id } = await db
      .insertInto('questionnaire_version')
      .values({ questionnaire_id, number: 2, state: 'draft', definition, published_on: null })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { id } = await aSession(db, { workshop_id: world.workshop.id, version_id, state: 'draft' })
    const session = await sessionById(db, id)
    expect(await refusalOf(run('open', session))).to.include({
      kind: 'conflict',
      key: 'session.not_published',
    })
    expect((await now(session)).state).to.equal('draft')
  })
})
