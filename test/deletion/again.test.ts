import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect } from 'chai'

import { nameOf } from '../../src/backup/backup.ts'
import { restoreBackup } from '../../src/backup/restore.ts'
import { takeBackup } from '../../src/backup/take.ts'
import type { Config } from '../../src/config.ts'
import { openStores } from '../../src/db/stores.ts'
import { record } from '../../src/event.ts'
import { deleteAfterRestore } from '../../src/deletion/after-restore.ts'
import { deleteAnswers } from '../../src/deletion/delete.ts'
import { deleteWhatIsDue } from '../../src/deletion/due.ts'
import { deletionsIn, noteDeletions } from '../../src/deletion/ledger.ts'
import { renewBackups } from '../../src/deletion/replace-backups.ts'
import { configOf } from '../backup/kept.ts'
import { NOON } from '../support/app.ts'
import { ENGINE } from '../support/database.ts'
import { dropDatabase, emptyDatabase, urlOf } from '../support/postgres.ts'
import { serverProcess } from '../support/server-process.ts'
import { answered, LAST_MOMENT, MIDNIGHT, rowsLeft } from './fixtures.ts'

const KEPT = { response: 0, receipt: 0, sealed_response: 1, draft: 0 }
const GONE = { response: 0, receipt: 0, sealed_response: 0, draft: 0 }

describe('deleted answers that a backup brings back', () => {
  let there: Awaited<ReturnType<typeof answered>>
  let elsewhere: { config: Config; remove: () => Promise<void> }
  let file = ''
  beforeEach(async () => {
    there = await answered()
    file = path.join(there.config.backup_dir, 'kept.backup')
    const { db } = there.stores
    const subject = `consultation/${there.consultation_id}`
    await db
      .transaction()
      .execute(
        async (trx) => await record(trx, { at: NOON, by: null, action: 'consultation.create', subject }),
      )
    await takeBackup(there, file, null)
    elsewhere = await anotherPlace()
  })
  afterEach(async () => {
    await there.remove()
    await elsewhere.remove()
  })

  /** Returns the rows of the other database. */
  async function rows() {
    const stores = await openStores(elsewhere.config.database)
    const found = await rowsLeft({ ...there, stores })
    await stores.close()
    return found
  }

  it('are deleted before a page is served, once their day has passed', async () => {
    await restoreBackup(elsewhere.config, file, LAST_MOMENT)
    expect(await deleteAfterRestore(elsewhere.config, there.config.backup_dir, LAST_MOMENT)).to.equal(0)
    expect(await rows(), 'the control').to.deep.equal(KEPT)
    expect(await deleteAfterRestore(elsewhere.config, there.config.backup_dir, MIDNIGHT)).to.equal(1)
    expect(await rows()).to.deep.equal(GONE)
  })

  it('go although their day is to come, where the list beside the backup says that they were deleted', async () => {
    const { consultation_id: id, code } = there
    await deleteAnswers(there.stores, { id, code }, { by: null, now: NOON })
    await deleteWhatIsDue(there)
    expect(deletionsIn([there.folder])).to.deep.equal(deletionsIn([there.config.backup_dir]))
    expect(deletionsIn([there.folder])).to.deep.equal([
      { code, begun: NOON.toISOString(), deleted_at: NOON.toISOString() },
    ])
    await restoreBackup(elsewhere.config, file, NOON)
    expect(await rows(), 'the control').to.deep.equal(KEPT)
    expect(await deleteAfterRestore(elsewhere.config, there.config.backup_dir, NOON)).to.equal(1)
    expect(await rows()).to.deep.equal(GONE)
    expect(deletionsIn([elsewhere.config.data_dir]), 'known there from now on').to.have.lengthOf(1)
  })

  it('leave backups from after the first deletion, which do not hold them', async () => {
    const { consultation_id: id, code, stores, config } = there
    const at = (day: number) => new Date(Date.UTC(2016, 4, day))
    const named = (day: number) => path.join(config.backup_dir, nameOf(at(day), there.place.engine))
    writeFileSync(named(1), 'of before')
    await deleteAnswers(stores, { id, code }, { by: null, now: at(2) })
    await deleteWhatIsDue(there)
    writeFileSync(named(3), 'of since then')
    const again = {
      ...there,
      config: { ...elsewhere.config, backup_dir: config.backup_dir },
      now: () => at(9),
    }
    await restoreBackup(again.config, file, at(9))
    await deleteAfterRestore(again.config, config.backup_dir, at(9))
    const restored = await openStores(again.config.database)
    await renewBackups({ ...again, stores: restored })
    const row = await restored.db.selectFrom('consultation').select('answers_deleted_on').executeTakeFirst()
    await restored.close()
    expect([existsSync(named(1)), existsSync(named(3))]).to.deep.equal([false, true])
    expect(row).to.deep.equal({ answers_deleted_on: '2016-05-02' })
  })

  it('stay where another consultation of the same code was deleted', async () => {
    const other = {
      code: there.code,
      begun: '2015-01-01T00:00:00.000Z',
      deleted_at: '2015-02-01T00:00:00.000Z',
    }
    noteDeletions([there.folder], [other])
    await deleteWhatIsDue(there)
    expect((await rowsLeft(there))['sealed_response']).to.equal(1)
  })

  it('go when a server starts that comes late, before it listens', async () => {
    const { db } = there.stores
    await db.updateTable('consultation').set({ retention_until: '2020-01-01' }).execute()
    await there.stores.checkpoint()
    const { place } = there
    const server = serverProcess({
      DATA_DIR: there.folder,
      DATABASE_URL: place.engine === 'sqlite' ? `sqlite:${place.file}` : place.url,
    })
    await server.until('listens on')
    server.child.kill('SIGTERM')
    await server.ended
    // Logged to the same stream, immediately after listening.
    const { err } = server.said
    expect(err.indexOf('answers deleted'), err)
      .to.be.greaterThan(-1)
      .and.lessThan(err.indexOf('Phones cannot reach'))
    expect(await rowsLeft(there)).to.deep.equal(GONE)
  })
})

/** Returns an empty location on the same engine, as on another machine. */
async function anotherPlace(): Promise<{ config: Config; remove: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-again-'))
  const name = ENGINE === 'postgres' ? await emptyDatabase() : ''
  const place =
    ENGINE === 'postgres'
      ? ({ engine: 'postgres', url: urlOf(name) } as const)
      : ({ engine: 'sqlite', file: path.join(folder, 'colloquy.db') } as const)
  return {
    config: configOf(place, folder),
    remove: async () => {
      if (ENGINE === 'postgres') await dropDatabase(name)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
