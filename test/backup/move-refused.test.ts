import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import Sqlite from 'better-sqlite3'
import { expect } from 'chai'

import { compared, moveInstallation } from '../../src/backup/move.ts'
import { filled } from '../../src/backup/new-database.ts'
import { copyTable, TABLES, tallyOf } from '../../src/backup/tables.ts'
import { openStores } from '../../src/db/stores.ts'
import { ENGINE, freshSqlite } from '../support/database.ts'
import { anInstallation, answeredSession, refusal, sealedSession, tamper, type Kept } from './kept.ts'
import { emptyPlaces, filesIn, isEmpty, talliesAt } from './move-fixtures.ts'
import { lockedElsewhere } from '../support/locking-process.ts'

const NOW = new Date('2016-04-09T08:00:00Z')

describe('moving an installation is refused, and leaves the target as it was, where', () => {
  let there: Kept
  let places: ReturnType<typeof emptyPlaces>
  beforeEach(async () => {
    places = emptyPlaces()
    there = await anInstallation(freshSqlite)
    await sealedSession(there, 6)
  })
  afterEach(async () => {
    await there.remove()
    await places.remove()
  })

  const inSource = (sql: string) => () => {
    const sqlite = new Sqlite(path.join(there.folder, 'colloquy.db'))
    sqlite.exec(sql)
    sqlite.close()
  }
  const written = (bytes: string) => () => {
    for (const ending of ['-wal', '-shm'])
      rmSync(path.join(there.folder, `colloquy.db${ending}`), { force: true })
    writeFileSync(path.join(there.folder, 'colloquy.db'), bytes)
  }
  const awake = (state: 'open' | 'paused' | 'closed') => async () =>
    void (await answeredSession(there, 2, state))
  const cases: readonly (readonly [string, string, () => unknown])[] = [
    ['a session is open', 'backup.move_awake', awake('open')],
    ['a session is paused', 'backup.move_awake', awake('paused')],
    ['a session is closed', 'backup.move_awake', awake('closed')],
    [
      'the source is older',
      'backup.move_older',
      inSource(`delete from migration where name = (select max(name) from migration)`),
    ],
    [
      'the source is newer',
      'backup.move_newer',
      inSource(`insert into migration (name) values ('20990101-01-fly.sql')`),
    ],
    ['the source is another program’s', 'backup.move_not_ours', inSource('drop table migration')],
    ['the source is no database', 'backup.move_not_ours', written('a letter '.repeat(999))],
    [
      'an answer is not the one that was sealed',
      'backup.digest_differs',
      async () => {
        const { id } = await there.stores.db.selectFrom('session').select('id').executeTakeFirstOrThrow()
        await tamper(there.stores, id)
      },
    ],
  ]
  for (const [what, key, change] of cases) {
    it(what, async () => {
      await change()
      const to = await places.onEngine()
      expect((await refusal(moveInstallation(there.place, to, NOW))).key).to.equal(key)
      expect(await isEmpty(to)).to.equal(true)
    })
  }

  it('there is no source', async () => {
    const [from, to] = [places.file(), await places.onEngine()]
    expect((await refusal(moveInstallation(from, to, NOW))).key).to.equal('backup.move_no_source')
    expect(await isEmpty(to)).to.equal(true)
  })

  it('a server runs on the files', async () => {
    const kill = await lockedElsewhere(there.folder)
    const to = await places.onEngine()
    const error: unknown = await moveInstallation(there.place, to, NOW).catch((fault: unknown) => fault)
    await kill()
    expect(String(error)).to.match(/Another server uses .*Stop it, then move\.$/)
    expect(await isEmpty(to)).to.equal(true)
  })

  it('there is something at the target', async () => {
    const to = await places.onEngine()
    await moveInstallation(there.place, to, NOW)
    const before = await talliesAt(to)
    expect((await refusal(moveInstallation(there.place, to, NOW))).key).to.equal('backup.move_not_empty')
    expect(await talliesAt(to)).to.deep.equal(before)
  })

  it('somebody’s drafts lie where the target would be', async () => {
    const to = places.file()
    const folder = path.dirname(to.engine === 'sqlite' ? to.file : '')
    mkdirSync(folder)
    writeFileSync(path.join(folder, 'drafts.db'), 'of another installation')
    expect((await refusal(moveInstallation(there.place, to, NOW))).key).to.equal('backup.move_not_empty')
    expect(filesIn(folder)).to.deep.equal(['drafts.db'])
  })

  it('something fails half way', async () => {
    const to = await places.onEngine()
    const fault: unknown = await filled(to, 0, async (trx) => {
      await copyTable(there.stores.db, trx, 'consultation')
      expect((await tallyOf(trx, 'consultation')).rows).to.equal(1)
      throw new Error('the power went')
    }).catch((error: unknown) => error)
    expect(String(fault)).to.equal('Error: the power went')
    expect(await isEmpty(to)).to.equal(true)
  })

  it('something was written on one side meanwhile', async () => {
    const to = await places.onEngine()
    await moveInstallation(there.place, to, NOW)
    const stores = await openStores(to)
    // Only the target records the move.
    await stores.db.deleteFrom('event').where('action', '=', 'installation.move').execute()
    expect(await compared(there.stores.db, stores.db)).to.have.length(TABLES.length)
    await there.stores.db.updateTable('workshop').set({ starts_on: '2016-04-06' }).execute()
    const { key, values } = await refusal(compared(there.stores.db, stores.db))
    await stores.close()
    expect([key, values]).to.deep.equal(['backup.move_differs', { table: 'workshop', from: 1, to: 1 }])
  })

  if (ENGINE === 'postgres')
    it('a server is connected to the source', async () => {
      const from = await places.onEngine()
      await moveInstallation(there.place, from, NOW)
      const server = await openStores(from)
      await server.db.selectFrom('event').select('id').execute()
      const to = places.file()
      const { key } = await refusal(moveInstallation(from, to, NOW))
      await server.close()
      expect(key).to.equal('backup.move_served')
      expect(await isEmpty(to)).to.equal(true)
    }).timeout(20_000)
})
