import { randomBytes } from 'node:crypto'

import { expect } from 'chai'

import { doWhatIsDue } from '../../src/response/timer.ts'
import { sealSession } from '../../src/response/seal.ts'
import { exactTotalsOf, renewTotals, totalsOf } from '../../src/response/totals.ts'
import { paths } from '../../src/web/paths.ts'
import { aSessionFixture, type SessionFixture } from '../session/fixtures.ts'

const START = Date.parse('2016-04-07T10:00:00Z')
/** Times of sending in milliseconds: single, in pairs, and several in one minute. */
const SENDS = [10_300, 61_000, 95_500, 130_200, 131_900, 200_000, 260_050, 261_000, 262_000, 263_000]

describe('the totals of a session that is not sealed', () => {
  let stage: SessionFixture
  let id = 0
  beforeEach(async () => {
    stage = await aSessionFixture()
    id = stage.world.session.id
  })
  afterEach(async () => {
    await stage.there.remove()
  })

  const shown = async () => await totalsOf(stage.there.stores.db, await stage.now(id))
  const exact = async () => await exactTotalsOf(stage.there.stores, id, stage.there.now())
  const at = async (ms: number) => await renewTotals(stage.there.stores, new Date(START + ms))
  /** Sends a response of a begun draft. */
  const send = async () => {
    const { drafts } = stage.there.stores
    const [draft] = await drafts.selectFrom('draft').select('id').limit(1).execute()
    await stage.answer(id)
    await drafts
      .deleteFrom('draft')
      .where('id', '=', draft?.id ?? randomBytes(16))
      .execute()
  }

  /** Returns the times at which polling ten times a second sees a change. */
  async function changesSeenIn(look: () => Promise<{ sent: number; begun: number }>) {
    const waiting = [...SENDS]
    const seen: { ms: number; sent: number; begun: number }[] = []
    for (let ms = 0; ms <= 310_000; ms += 100) {
      while ((waiting[0] ?? Infinity) <= ms) {
        waiting.shift()
        await send()
      }
      if (ms % 5000 === 0) await at(ms)
      const { sent, begun } = await look()
      const last = seen.at(-1)
      if (sent !== last?.sent || begun !== last.begun) seen.push({ ms, sent, begun })
    }
    return seen
  }

  it('change on the minute only, all at once, and by three people at least', async () => {
    for (const _ of SENDS) await stage.begin(id)
    expect(await changesSeenIn(shown)).to.deep.equal([
      { ms: 0, sent: 0, begun: 0 },
      // Sent by the first minute: one; by the second: three (10.3, 61 and 95.5 seconds).
      { ms: 120_000, sent: 3, begun: 7 },
      // Two more by 180 s; a third at 200 s.
      { ms: 240_000, sent: 6, begun: 4 },
      { ms: 300_000, sent: 10, begun: 0 },
    ])
  }).timeout(60_000)

  it('would tell when each of them sends if they were counted when they are asked for: the control', async () => {
    for (const _ of SENDS) await stage.begin(id)
    const seen = await changesSeenIn(exact)
    expect(seen.slice(1).map(({ ms }) => ms)).to.deep.equal(SENDS.map((ms) => Math.ceil(ms / 100) * 100))
  }).timeout(60_000)

  it('are the same for every server, and not counted again by a second one in the same minute', async () => {
    await at(0)
    for (let n = 0; n < 3; n += 1) await send()
    await at(60_000)
    expect(await shown()).to.deep.equal({ sent: 3, begun: 0, gone: 0 })
    for (let n = 0; n < 3; n += 1) await send()
    await Promise.all([at(65_000), at(70_000)])
    expect(await shown()).to.deep.equal({ sent: 3, begun: 0, gone: 0 })
  })

  it('counts those who left in threes, so that no single person is recognisable', async () => {
    const longAgo = new Date(START - 7_200_000)
    const seen: unknown[] = []
    await at(0)
    for (let minute = 1; minute <= 4; minute += 1) {
      await stage.begin(id, longAgo)
      for (let n = 0; n < 3; n += 1) await stage.answer(id)
      await at(minute * 60_000)
      const { begun, gone } = await shown()
      seen.push({ begun, gone })
    }
    expect(seen).to.deep.equal([
      { begun: 1, gone: 0 },
      { begun: 2, gone: 0 },
      { begun: 0, gone: 3 },
      { begun: 1, gone: 3 },
    ])
  })

  it('counts as left who has saved nothing for half an hour', async () => {
    const { there, begin, facilitator } = stage
    const minutesAgo = (minutes: number) => new Date(START + 60_000 - minutes * 60_000)
    for (const minutes of [0, 16, 29, 30, 45, 46, 90]) await begin(id, minutesAgo(minutes))
    await at(0)
    for (let n = 0; n < 3; n += 1) await stage.answer(id)
    await at(60_000)
    const shownThen = await shown()
    expect(shownThen).to.deep.equal({ sent: 3, begun: 4, gone: 3 })
    const console = (await facilitator.get(paths.session(id))).text
    expect(console).to.include('data-total="begun">4<').and.include('data-total="gone">3<')
    const closing = (await facilitator.get(paths.closing(id))).text
    expect(closing).to.include('7 people had begun and not sent.').and.include('3 of them have saved nothing')
    there.clock.now = new Date(START + 7_200_000)
    await at(7_200_000)
    expect(await shown(), 'not before three more have sent').to.deep.equal(shownThen)
  })

  it('counts as begun, not as left, whose draft an earlier version wrote, without the quarter of an hour', async () => {
    const { there, begin } = stage
    for (let n = 0; n < 4; n += 1) await begin(id, new Date(START - 86_400_000))
    await there.stores.drafts.updateTable('draft').set({ touched: '' }).execute()
    await at(0)
    for (let n = 0; n < 3; n += 1) await stage.answer(id)
    await at(60_000)
    expect(await shown()).to.deep.equal({ sent: 3, begun: 4, gone: 0 })
  })

  it('are counted by the timer, while the session is paused and closed as well', async () => {
    const { there } = stage
    for (const [minute, state] of ['open', 'paused', 'closed'].entries()) {
      const closed = { closed_at: '2016-04-07T10:00:00.000Z', seal_at: '2016-04-07T10:10:00.000Z' }
      const change = state === 'closed' ? { state, ...closed } : { state: state as 'open' | 'paused' }
      await there.stores.db
        .updateTable('session')
        .set(change as { state: 'open' })
        .where('id', '=', id)
        .execute()
      there.clock.now = new Date(START + minute * 120_000)
      await doWhatIsDue(there)
      for (let n = 0; n < 3; n += 1) await send()
      there.clock.now = new Date(START + minute * 120_000 + 60_000)
      await doWhatIsDue(there)
      expect((await shown()).sent, state).to.equal(3 * (minute + 1))
    }
  })

  it('are exact once it is sealed, when nothing of what was shown is kept', async () => {
    const { stores, now } = stage.there
    id = (await stage.made('closed')).id
    await at(0)
    await send()
    expect(await shown()).to.deep.equal({ sent: 0, begun: 0, gone: 0 })
    await sealSession(stores, await stage.now(id), null, now())
    expect(await shown()).to.deep.equal({ sent: 1, begun: 0, gone: 0 })
    const kept = stores.db.selectFrom('session_totals').select('session_id').where('session_id', '=', id)
    expect(await kept.execute()).to.deep.equal([])
    await at(60_000)
    expect(await kept.execute()).to.deep.equal([])
  })

  it('are what the console, its live numbers and its questions show', async () => {
    const { facilitator } = stage
    await at(0)
    for (let n = 0; n < 2; n += 1) await send()
    await stage.begin(id)
    await at(60_000)
    const { body } = await facilitator.get(paths.sessionTotals(id)).expect(200)
    expect(body).to.deep.equal({ sent: 0, begun: 0, gone: 0, state: 'open' })
    expect((await facilitator.get(paths.session(id))).text).to.include('data-total="sent">0<')
    expect((await facilitator.get(paths.closing(id))).text).to.include('Nobody has been counted yet')
  })

  it('are all that tells of the first answer: saving other thresholds or groups is refused before it as after it', async () => {
    const { db } = stage.there.stores
    const { consultation } = stage.world
    const refusals = async () => [
      await refusal(
        db.updateTable('consultation').set({ room_threshold: 6 }).where('id', '=', consultation.id).execute(),
      ),
      await refusal(
        db.deleteFrom('stakeholder_group').where('consultation_id', '=', consultation.id).execute(),
      ),
    ]
    await at(0)
    const before = await refusals()
    expect(before[0]).to.contain('fixed once a session was opened: thresholds')
    expect(before[1]).to.contain('fixed once a session was opened: stakeholder groups')
    await send()
    expect(await refusals()).to.deep.equal(before)
  })
})

const refusal = async (writing: Promise<unknown>) =>
  await writing.then(
    () => 'none',
    (error: unknown) => String(error),
  )
