import { expect } from 'chai'

import { emptyLog } from '../../src/db/postgres-log.ts'
import { keysOf, type Keys } from '../../src/participant/secret.ts'
import { doWhatIsDue, leaveNoTrace } from '../../src/response/timer.ts'
import { sealSession } from '../../src/response/seal.ts'
import { openSession } from '../../src/session/acts.ts'
import { sessionById } from '../../src/session/queries.ts'
import type { Session } from '../../src/session/session.ts'
import { paths } from '../../src/web/paths.ts'
import { workshopFrom } from '../../src/workshop/workshop.ts'
import { browser, installationOn, NOON, type Installation } from '../support/app.ts'
import { aCluster, RIGHTS, type Cluster } from '../support/cluster.ts'
import { ENGINE } from '../support/database.ts'
import { connected } from '../support/postgres.ts'
import { twoSections } from '../support/two-sections.ts'
import { aSession, aWorld } from '../support/world.ts'
import { boxesOpened, timesIn } from './forensics.ts'

/** As in the operator's guide. */
const SET_UP = ['wal_recycle = off']
const PHONES = 5
const A_DAY_LATER = new Date(NOON.getTime() + 25 * 3_600_000)

/** A participant: `keys` derived from the phone's cookie, `words` sent. */
type Someone = Readonly<{ keys: Keys; words: string; sent: boolean }>

/** Number of people of whom each trace is found. */
type Found = Readonly<{ receipts: number; ids: number; boxes: number; words: number }>
const NOTHING: Found = { receipts: 0, ids: 0, boxes: 0, words: 0 }

if (ENGINE === 'postgres')
  describe('the disk of PostgreSQL after a session', function () {
    this.timeout(240_000)
    let cluster: Cluster
    let there: Installation
    let world: Awaited<ReturnType<typeof aWorld>>
    const start = async (settings: readonly string[], rights = RIGHTS) => {
      cluster = await aCluster(settings, rights)
      there = installationOn(cluster)
      world = await aWorld(there, { form: twoSections })
      await there.stores.db
        .updateTable('session')
        .set({ state: 'draft', opened_at: null, close_by: null })
        .where('id', '=', world.session.id)
        .execute()
    }
    afterEach(async () => {
      await cluster.remove()
    })

    const now = async () => await sessionById(there.stores.db, world.session.id)
    const open = async (session: Session) => {
      await openSession(there.stores, session, workshopFrom(world.workshop), world.facilitator.id, NOON)
    }
    const another = async (state: 'draft' | 'open') =>
      await aSession(there.stores.db, { workshop_id: world.workshop.id, version_id: world.version.id, state })

    /** Holds a session in which people answer and change answers, and all but one send. */
    const held = async (): Promise<readonly Someone[]> => {
      await open(await now())
      const people: Someone[] = []
      for (let number = 0; number < PHONES; number += 1) people.push(await someone(number))
      // Statistics could retain samples of answers.
      await cluster.superuser.query('analyze')
      return people
    }
    const someone = async (number: number): Promise<Someone> => {
      const { id, join_code } = await now()
      const phone = browser(there.app)
      const words = `arrival-${number}-of-these`
      const begun = await phone.post(paths.start(join_code), { do: 'start', group: 'farm', consent: 'yes' })
      await phone.post(paths.section(join_code, 1), { do: 'next', size: '7' })
      await phone.post(paths.section(join_code, 2), { do: 'next', words: 'thought better of' })
      await phone.post(paths.section(join_code, 2), { do: 'next', words })
      const { text } = await phone.get(paths.check(join_code))
      const revision = /name="revision" value="([^"]+)"/.exec(text)?.[1] ?? ''
      const sent = number < PHONES - 1
      if (sent) await phone.post(paths.send(join_code), { revision, do: 'send' }).expect(303)
      const secret = /draft=([\w-]+)/.exec(String(begun.headers['set-cookie']))?.[1] ?? ''
      return { keys: keysOf(secret, id), words, sent }
    }
    const sealed = async () => {
      const closed = { state: 'closed', closed_at: NOON.toISOString(), seal_at: NOON.toISOString() } as const
      await there.stores.db.updateTable('session').set(closed).where('id', '=', world.session.id).execute()
      await sealSession(there.stores, await now(), null, NOON)
    }
    const foundIn = (bytes: Buffer, people: readonly Someone[]): Found => ({
      ...withoutBoxes(bytes, people),
      boxes: count(people, ({ keys }) => boxesOpened(bytes, keys) > 0),
    })
    /** Like `found`, without the search for encrypted drafts, which is too slow for files outside the installation. */
    const withoutBoxes = (bytes: Buffer, people: readonly Someone[]): Found => ({
      receipts: count(people, ({ keys }) => timesIn(bytes, keys.receipt) > 0),
      ids: count(people, ({ keys }) => timesIn(bytes, keys.draft_id) > 0),
      boxes: 0,
      words: count(people, ({ words }) => timesIn(bytes, words) > 0),
    })
    const count = (people: readonly Someone[], is: (one: Someone) => boolean) => people.filter(is).length

    it('holds nothing that a phone’s cookie leads to, and no order, where its log is emptied', async () => {
      await start(SET_UP)
      const people = await held()
      expect((await now()).forgetting).to.equal('when_quiet')
      const before = await cluster.disk()
      expect(foundIn(before.log, people), 'the control: the log of an open session').to.deep.equal({
        receipts: PHONES - 1,
        ids: PHONES,
        boxes: PHONES,
        words: PHONES - 1,
      })
      await sealed()
      expect(await now()).to.include({ forgetting: 'when_quiet', traces: 'none' })
      const after = await cluster.disk()
      const kept = { ...NOTHING, receipts: PHONES - 1, words: PHONES - 1 }
      expect(foundIn(after.log, people)).to.deep.equal(NOTHING)
      expect(foundIn(after.tables, people), 'the answers, and for a day the receipts').to.deep.equal(kept)
      expect(withoutBoxes(after.rest, people)).to.deep.equal(NOTHING)
      there.clock.now = A_DAY_LATER
      await doWhatIsDue(there)
      expect(await now()).to.include({ receipts_until: null, traces: 'none' })
      const later = await cluster.disk()
      expect(foundIn(later.log, people)).to.deep.equal(NOTHING)
      expect(foundIn(later.tables, people)).to.deep.equal({ ...NOTHING, words: PHONES - 1 })
      expect(withoutBoxes(later.rest, people)).to.deep.equal(NOTHING)
      for (const { words, sent } of people)
        expect(timesIn(later.tables, words), `${words}: the answers, once`).to.equal(sent ? 1 : 0)
    })

    it('holds it all, the control, where segments of the log are used again: a new name and the old bytes', async () => {
      await start(['wal_recycle = on'])
      const people = await held()
      await sealed()
      expect((await now()).forgetting).to.equal('not')
      expect(await emptyLog(cluster.superuser), 'no segment has an old name').to.equal(true)
      const { log } = await cluster.disk()
      expect(foundIn(log, people)).to.deep.equal({
        receipts: PHONES - 1,
        ids: PHONES,
        boxes: PHONES,
        words: PHONES - 1,
      })
    })

    it('waits for other sessions, says so, and is cleared when the last is over', async () => {
      await start(SET_UP)
      const people = await held()
      const other = await another('open')
      await sealed()
      expect(await now()).to.include({ forgetting: 'when_quiet', traces: 'order' })
      expect(withoutBoxes((await cluster.disk()).log, people).receipts, 'the trace').to.equal(PHONES - 1)
      await leaveNoTrace(there)
      expect((await now()).traces).to.equal('order')
      await there.stores.db.deleteFrom('session').where('id', '=', other.id).execute()
      await leaveNoTrace(there)
      expect((await now()).traces).to.equal('none')
      expect(foundIn((await cluster.disk()).log, people)).to.deep.equal(NOTHING)
    })

    it('is not said to be erased once recycling was found on, whatever is set afterwards', async () => {
      await start(SET_UP)
      await open(await now())
      await cluster.set('wal_recycle', 'on')
      await leaveNoTrace(there)
      expect((await now()).forgetting).to.equal('not')
      await cluster.set('wal_recycle')
      await leaveNoTrace(there)
      await sealed()
      expect(await now()).to.include({ forgetting: 'not', traces: 'none' })
    })

    it('is checked again at sealing', async () => {
      await start(SET_UP)
      await open(await now())
      await cluster.set('wal_keep_size', '1')
      await sealed()
      expect((await now()).forgetting).to.equal('not')
    })

    it('can be erased only where every condition holds', async () => {
      await start(SET_UP)
      const forgets = async () => await there.stores.forgets()
      expect(await forgets(), 'the control').to.equal('when_quiet')
      for (const [name, value] of [
        ['wal_recycle', 'on'],
        ['wal_keep_size', '64'],
        ['log_statement', 'mod'],
        ['log_min_duration_statement', '0'],
        ['log_min_duration_sample', '0'],
        ['log_transaction_sample_rate', '1'],
        ['log_parameter_max_length_on_error', '-1'],
      ] as const) {
        await cluster.set(name, value)
        expect(await forgets(), name).to.equal('not')
        await cluster.set(name)
        expect(await forgets(), `${name} as it was`).to.equal('when_quiet')
      }
      const { superuser } = cluster
      for (const [broken, mended] of [
        [
          "select pg_create_physical_replication_slot('standby')",
          "select pg_drop_replication_slot('standby')",
        ],
        ['revoke pg_checkpoint from colloquy', 'grant pg_checkpoint to colloquy'],
        [
          'revoke execute on function pg_switch_wal() from colloquy',
          'grant execute on function pg_switch_wal() to colloquy',
        ],
        [
          'revoke execute on function pg_ls_waldir() from colloquy',
          'grant execute on function pg_ls_waldir() to colloquy',
        ],
      ] as const) {
        await superuser.query(broken)
        expect(await forgets(), broken).to.equal('not')
        await superuser.query(mended)
        expect(await forgets(), mended).to.equal('when_quiet')
      }
    })

    it('cannot be erased where the WAL is archived or streamed to a standby', async () => {
      await start([...SET_UP, 'archive_mode = on', "archive_command = 'true'"])
      expect(await there.stores.forgets()).to.equal('not')
      await cluster.remove()
      await start(SET_UP)
      expect(await there.stores.forgets(), 'the control').to.equal('when_quiet')
      const standby = await connected(`${cluster.superuserUrl}&replication=true`)
      expect(await there.stores.forgets()).to.equal('not')
      await standby.end()
    })
  })
