import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { expect } from 'chai'

import { takeBackup } from '../../src/backup/take.ts'
import { sessionById } from '../../src/session/queries.ts'
import type { Session } from '../../src/session/session.ts'
import { installation, type Installation } from '../support/app.ts'
import { everyByteOf } from '../support/bytes.ts'
import { times } from './counts.ts'
import { aTracedPerson, foundIn, tracesIn, type TracedPerson } from './traced-person.ts'
import { aScene, aServer, killed, type Running } from './fixtures.ts'

const PHONES = times(6, 28)
/** Number of phones that do not send, and of those that do. */
const STOPPING = 2
const SENT = PHONES - STOPPING
const LONG_AGO = '2016-04-07T10:00:00.000Z'

describe('the seized disk of a server', function () {
  this.timeout(times(300_000, 1_800_000))
  let there: Installation
  let server: Running
  let session: Session

  beforeEach(async () => {
    there = await installation()
    mkdirSync(path.join(there.folder, 'backups'))
    server = await aServer(there, { DATA_DIR: there.folder, PROXIES: '1' })
    ;({ session } = await aScene(there))
  })
  afterEach(async () => {
    await killed(server)
    await there.remove()
  })

  const put = async (change: Readonly<Record<string, string>>) =>
    await there.stores.db.updateTable('session').set(change).where('id', '=', session.id).execute()
  /** Waits for the timer's job (every 5 s) to bring the session into this state. */
  const until = async (is: (session: Session) => boolean) => {
    while (!is(await sessionById(there.stores.db, session.id))) await pause(200)
  }
  const backedUp = async (name: string) =>
    await takeBackup(there, path.join(there.folder, 'backups', `${name}.backup`), null)

  it('holds nothing that leads from the phones’ cookies to a response, a day after sealing, and no traces of phones', async () => {
    const people: TracedPerson[] = []
    for (let number = 0; number < PHONES; number += 1)
      people.push(await aTracedPerson(server.url, session, number, number < SENT))
    await backedUp('open')
    const open = foundIn(await everyByteOf(there), people)
    expect(open, 'the control: an open session').to.include({ receipts: SENT, words: SENT })
    expect(open.boxes, 'the control: drafts that are not sent').to.be.at.least(STOPPING)
    expect(open.traces).to.deep.equal([])

    await put({ state: 'closed', closed_at: LONG_AGO, seal_at: LONG_AGO })
    await until(({ state, traces }) => state === 'sealed' && traces === 'none')
    await backedUp('sealed')
    expect(foundIn(await everyByteOf(there), people), 'receipts stay for a day').to.deep.equal({
      receipts: SENT,
      boxes: 0,
      words: SENT,
      traces: [],
    })

    await put({ receipts_until: LONG_AGO })
    await until(({ receipts_until, traces }) => receipts_until === null && traces === 'none')
    await pause(1000)
    server.child.kill('SIGKILL')
    await server.ended
    expect(foundIn(await everyByteOf(there), people)).to.deep.equal({
      receipts: 0,
      boxes: 0,
      words: SENT,
      traces: [],
    })
    const log = Buffer.from(`${server.said.out}${server.said.err}`)
    expect(foundIn(log, people)).to.deep.equal({ receipts: 0, boxes: 0, words: 0, traces: [] })
  })

  it('the control: each of these is found in every encoding', async () => {
    const one = await aTracedPerson(server.url, session, 0, true)
    for (const [name, bytes] of one.traces)
      for (const encoding of ['latin1', 'hex', 'base64', 'base64url'] as const)
        for (const before of ['', '~', '~~']) {
          const written = Buffer.concat([Buffer.from(before), bytes, Buffer.from('~')]).toString(encoding)
          expect(tracesIn(Buffer.from(written, 'latin1'), [one]), `${name} as ${encoding}`).to.include(name)
        }
  })
})
