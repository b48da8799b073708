import { FROM_ANSWERS } from '../../src/db/held.ts'
import { spawnSync } from 'node:child_process'

import { expect } from 'chai'

import { sourcesOf } from '../../src/dataset/queries.ts'
import { pooledAnswers } from '../../src/dataset/remembered.ts'
import { deleteWhatIsDue } from '../../src/deletion/due.ts'
import { proofOf } from '../../src/backup/proof.ts'
import { send } from '../../src/response/send.ts'
import { root } from '../../src/root.ts'
import { openSession, reopenSession } from '../../src/session/acts.ts'
import { changePlan, prepareSession } from '../../src/session/prepare.ts'
import { sessionById } from '../../src/session/queries.ts'
import { workshopById } from '../../src/workshop/queries.ts'
import { refusal } from '../backup/kept.ts'
import { addressOf, ENGINE } from '../support/database.ts'
import { connected } from '../support/postgres.ts'
import { commandNamed } from '../support/program.ts'
import { aPerson, aSession } from '../support/world.ts'
import {
  answered,
  answeredBeside,
  LAST_MOMENT,
  marksLeft,
  MIDNIGHT,
  rowsLeft,
  type Marks,
} from './fixtures.ts'

const ALL = ['sealed', 'open', 'draft', 'receipt', 'search', 'coding']
const GONE = { response: 0, receipt: 0, sealed_response: 0, draft: 0 }

describe('the answers of a consultation', () => {
  let there: Awaited<ReturnType<typeof answered>>
  beforeEach(async () => {
    there = await answered()
  })
  afterEach(async () => await there.remove())

  const consultation = async () =>
    await there.stores.db
      .selectFrom('consultation')
      .selectAll()
      .where('id', '=', there.consultation_id)
      .executeTakeFirstOrThrow()
  const events = async () =>
    await there.stores.db
      .selectFrom('event')
      .select(['action', 'person_id', 'detail', 'at'])
      .where('subject', '=', `consultation/${there.consultation_id}`)
      .orderBy('id')
      .execute()

  it('are kept until the end of the last day, UTC, and deleted in the moment after it', async () => {
    there.clock.now = LAST_MOMENT
    await deleteWhatIsDue(there)
    expect(await rowsLeft(there), 'the control').to.deep.equal({
      response: 1,
      receipt: 1,
      sealed_response: 1,
      draft: 1,
    })
    there.clock.now = MIDNIGHT
    await deleteWhatIsDue(there)
    expect(await rowsLeft(there)).to.deep.equal(GONE)
    expect((await consultation()).answers_deleted_on).to.equal('2032-01-01')
  })

  it('leave the memory of the server that deletes them, where results are read from', async () => {
    const { db, reader } = there.stores
    await db
      .updateTable('session')
      .set({ entered_at: '2016-04-08T10:00:00.000Z' })
      .where('state', '=', 'sealed')
      .execute()
    const sources = await sourcesOf(db, there.consultation_id)
    const answers = async () => {
      const sessions = [db, reader].flatMap((handle) =>
        sources.map((source) => pooledAnswers(handle, source)),
      )
      const pools = (await Promise.all(sessions)).flatMap((one) => [...one.values()].flat())
      return pools.flatMap((pool) => pool.answers).length
    }
    expect(await answers(), 'the control').to.be.greaterThan(0)
    there.clock.now = MIDNIGHT
    await deleteWhatIsDue(there)
    expect(await answers()).to.equal(0)
  })

  it('leave no byte behind, in the files and in the logs; those of another consultation stay', async () => {
    const others: Marks = await answeredBeside(there)
    await there.stores.db
      .updateTable('session')
      .set({ state: 'closed', closed_at: '2016-04-07T10:00:00.000Z', seal_at: '2099-01-01T00:00:00.000Z' })
      .where('state', '=', 'open')
      .execute()
    await analysed()
    expect(await marksLeft(there, there.marks), 'the control').to.deep.equal(ALL)
    there.clock.now = MIDNIGHT
    await deleteWhatIsDue(there)
    expect(await marksLeft(there, there.marks)).to.deep.equal([])
    expect(await marksLeft(there, others)).to.deep.equal(ALL)
    expect((await events()).map(({ action }) => action)).to.deep.equal([
      'consultation.delete_answers',
      'consultation.erase_answers',
      'consultation.erase_traces',
    ])
  })

  it('are deleted while another session is open, and what they left is erased once it is not', async () => {
    await answeredBeside(there)
    there.clock.now = MIDNIGHT
    const seen: string[] = []
    const stores = {
      ...there.stores,
      rewrite: async (tables: Parameters<typeof there.stores.rewrite>[0]) => {
        seen.push(...tables)
        await there.stores.rewrite(tables)
      },
      once: async (name: string, act: () => Promise<void>) => {
        seen.push(name)
        return await there.stores.once(name, act)
      },
    }
    await deleteWhatIsDue({ ...there, stores })
    await deleteWhatIsDue({ ...there, stores })
    expect(seen, 'nothing that phones send into, and once').to.deep.equal([
      'due',
      'sealed_response',
      'digest_key',
      ...FROM_ANSWERS,
    ])
    expect((await events()).map(({ action }) => action)).to.deep.equal([
      'consultation.delete_answers',
      'consultation.erase_answers',
    ])
    await there.stores.db
      .updateTable('session')
      .set({ state: 'closed', closed_at: '2016-04-07T10:00:00.000Z', seal_at: '2099-01-01T00:00:00.000Z' })
      .where('state', '=', 'open')
      .execute()
    await deleteWhatIsDue(there)
    expect(await marksLeft(there, there.marks)).to.deep.equal([])
    expect((await events()).at(-1)?.action).to.equal('consultation.erase_traces')
  })

  it('are counted: how many, when and who stays, and every backup still proves itself', async () => {
    there.clock.now = MIDNIGHT
    await deleteWhatIsDue(there)
    const [deed] = await events()
    expect(deed).to.deep.include({ person_id: null, at: MIDNIGHT.toISOString() })
    expect(JSON.parse(deed?.detail ?? '')).to.deep.equal({ code: there.code, responses: 2 })
    const sessions = await there.stores.db.selectFrom('session').select(['state', 'sealed_count']).execute()
    expect(sessions).to.deep.equal([
      { state: 'sealed', sealed_count: 1 },
      { state: 'sealed', sealed_count: 1 },
    ])
    expect((await proofOf(there.stores.db)).responses).to.equal(0)
  })

  it('are not proved deleted where some have come back', async () => {
    there.clock.now = MIDNIGHT
    await deleteWhatIsDue(there)
    await there.stores.db
      .insertInto('sealed_response')
      .values({ session_id: there.open_id, k: Buffer.alloc(16), answers: '{}' })
      .execute()
    expect((await refusal(proofOf(there.stores.db))).key).to.equal('deletion.answers_back')
  })

  it('cannot be verified any more, and the command says why', async () => {
    const { code } = await sessionById(there.stores.db, there.open_id)
    there.clock.now = MIDNIGHT
    await deleteWhatIsDue(there)
    await there.stores.checkpoint()
    const env = { ...process.env, DATA_DIR: there.folder, DATABASE_URL: addressOf(there.place) }
    const args = [...commandNamed('verify'), '--session', `${there.code}/${code}`]
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' })
    expect(status, stderr).to.equal(1)
    expect(stderr).to.contain('The answers of this consultation were deleted on 2032-01-01')
  })

  it('are deleted once: later looks record nothing', async () => {
    there.clock.now = MIDNIGHT
    await deleteWhatIsDue(there)
    const before = await events()
    await deleteWhatIsDue(there)
    expect(await events()).to.deep.equal(before)
  })

  it('are joined by no others: no session is prepared or opens, none takes an answer, the date stays', async () => {
    const { db } = there.stores
    const { id: by } = await aPerson(db, ['facilitator'])
    const made = await aSession(db, { ...there, state: 'draft' })
    const workshop = await workshopById(db, there.workshop_id)
    const open = async (now: Date) =>
      await openSession(there.stores, await sessionById(db, made.id), workshop, by, now)
    there.clock.now = MIDNIGHT
    const before = await refusal(open(MIDNIGHT))
    expect(before).to.deep.equal({ key: 'deletion.no_session', values: { day: '2031-12-31' } })
    const held = await sessionById(db, there.open_id)
    expect((await refusal(reopenSession(db, held, workshop, by, MIDNIGHT))).key).to.equal(
      'deletion.no_session',
    )
    const plan = { version_id: there.version_id, kind: 'rehearsal', channel: 'phone' } as const
    const preparing = async (now: Date) =>
      await refusal(prepareSession(db, there.workshop_id, plan, by, now)).then(({ key }) => key)
    const changing = async (now: Date) =>
      await refusal(changePlan(db, await sessionById(db, made.id), plan, by, now)).then(({ key }) => key)
    expect([await preparing(MIDNIGHT), await changing(MIDNIGHT)]).to.deep.equal([
      'deletion.no_session',
      'deletion.no_session',
    ])
    await deleteWhatIsDue(there)
    expect((await refusal(open(LAST_MOMENT))).key).to.equal('deletion.none_after')
    expect([await preparing(LAST_MOMENT), await changing(LAST_MOMENT)]).to.deep.equal([
      'deletion.none_after',
      'deletion.none_after',
    ])
    const submission = { answers: {}, group: 'farm', language: 'en' }
    expect(await send(db, held, Buffer.alloc(32), submission)).to.equal('shut')
    const said = async (writing: Promise<unknown>) => String(await writing.catch((error: unknown) => error))
    const opening = db
      .updateTable('session')
      .set({ state: 'open', opened_at: MIDNIGHT.toISOString() })
      .where('id', '=', made.id)
    expect(await said(opening.execute())).to.contain('fixed once answers were deleted: sessions')
    for (const change of [{ retention_until: '2030-01-01' }, { answers_deleted_on: null }]) {
      const writing = db.updateTable('consultation').set(change).where('id', '=', there.consultation_id)
      expect(await said(writing.execute())).to.contain('fixed once answers were deleted: retention date')
    }
    const lower = db
      .updateTable('consultation')
      .set({ room_threshold: 6 })
      .where('id', '=', there.consultation_id)
    expect(await said(lower.execute())).to.contain('fixed once a session was opened: thresholds')
  })

  if (ENGINE === 'postgres') {
    it('are no samples of the planner, who would keep them in a table of its own', async () => {
      await analysed()
      const client = await connected(there.place.engine === 'postgres' ? there.place.url : '')
      const { rows } = await client.query<{ column: string }>(
        `select tablename || '.' || attname as column from pg_stats
         where schemaname = current_schema() and tablename in ('response', 'sealed_response', 'receipt', 'draft')
         order by 1`,
      )
      await client.end()
      expect(rows.map(({ column }) => column)).to.deep.equal([
        'draft.session_id',
        'receipt.session_id',
        'response.session_id',
        'sealed_response.session_id',
      ])
    })
  }

  /** Collects planner statistics, as autovacuum would. */
  async function analysed(): Promise<void> {
    if (there.place.engine !== 'postgres') return
    const client = await connected(there.place.url)
    await client.query('analyze')
    await client.end()
  }
})
