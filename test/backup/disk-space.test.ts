import { expect } from 'chai'

import { neededFor, shortDisks } from '../../src/backup/disk-space.ts'
import { watchDisks } from '../../src/backup/schedule.ts'
import { installation, type Installation } from '../support/app.ts'
import { tinyDisk, type TinyDisk } from '../support/tiny-disk.ts'
import { aPerson, signedInAs } from '../support/world.ts'

describe('a disk that will be full before long', () => {
  let disk: TinyDisk
  let there: Installation
  before(function () {
    const made = tinyDisk(2048)
    if (!made) this.skip()
    disk = made
  })
  beforeEach(async () => {
    there = await installation({ BACKUP_DIR: `${disk.folder}/not/yet/there` })
  })
  afterEach(async () => await there?.remove())
  after(() => disk?.remove())

  it('has less than a gigabyte, or three times the database', () => {
    expect(neededFor(0)).to.equal(1_000_000_000)
    expect(neededFor(2_000_000_000)).to.equal(6_000_000_000)
  })

  it('is told to administrators where the backups are shown', async () => {
    const ada = await signedInAs(there, await aPerson(there.stores.db, ['administrator'], 'Ada'))
    const { text } = await ada.get('/backups').expect(200)
    expect(text).to.include(`The disk of ${there.config.backup_dir} is nearly full`)
    expect(text).to.match(/2\u00a0MB are free; at least 1,000\u00a0MB should be/)
  })

  it('is told to the log once a day', async () => {
    const watch = watchDisks(there)
    const lines = () =>
      there.logged.filter((line) => line.includes(disk.folder) && line.includes('"msg":"disk"'))
    await watch()
    await watch()
    expect(lines()).to.have.length(1)
    there.clock.now = new Date(there.clock.now.getTime() + 24 * 3_600_000)
    await watch()
    expect(lines()).to.have.length(2)
  })

  it('is told once where data and backups lie on the same', async () => {
    const { config } = there
    const both = { ...config, data_dir: disk.folder, backup_dir: disk.folder }
    const inside = (await shortDisks(both)).filter(({ folder }) => folder === disk.folder)
    expect(inside).to.have.length(1)
  })

  it('of PostgreSQL is not known here', async () => {
    const { config } = there
    const elsewhere = { ...config, database: { engine: 'postgres' as const, url: 'postgres://elsewhere' } }
    const folders = (
      await shortDisks({ ...elsewhere, data_dir: disk.folder, backup_dir: config.data_dir })
    ).map(({ folder }) => folder)
    expect(folders).not.to.include(disk.folder)
  })
})
