import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { expect } from 'chai'

import { nameOf } from '../../src/backup/backup.ts'
import { drill } from '../../src/backup/drill.ts'
import { takeBackup } from '../../src/backup/take.ts'
import { ENGINE } from '../support/database.ts'
import { asSuperuser } from '../support/postgres.ts'
import { anInstallation, answeredSession, refusal, sealedSession, type Kept } from './kept.ts'

const nothingKnown = () => null

describe('a drill', () => {
  let there: Kept
  let file = ''
  before(async () => {
    if (ENGINE === 'postgres') await asSuperuser('alter role colloquy createdb')
  })
  after(async () => {
    if (ENGINE === 'postgres') await asSuperuser('alter role colloquy nocreatedb')
  })
  beforeEach(async () => {
    there = await anInstallation()
    await sealedSession(there, 6)
    await answeredSession(there, 2)
    file = path.join(there.config.backup_dir, nameOf(there.now(), ENGINE))
  })
  afterEach(async () => await there.remove())

  it('restores the newest backup and proves what is in it', async () => {
    const { sha256, proof } = await takeBackup(there, file, null)
    writeFileSync(path.join(there.config.backup_dir, nameOf(new Date('2016-04-06'), ENGINE)), 'an older one')
    const found = await drill(there.config, () => sha256)
    expect(found.file).to.equal(file)
    expect(found.proof).to.deep.equal(proof)
    expect(proof.responses).to.equal(6)
  })

  it('removes the restored copy', async () => {
    await takeBackup(there, file, null)
    const names = readdirSync(there.config.backup_dir)
    await drill(there.config, nothingKnown)
    expect(readdirSync(there.config.backup_dir)).to.deep.equal(names)
    if (ENGINE === 'postgres')
      expect(
        await asSuperuser(`select datname from pg_database where datname like 'colloquy_drill%'`),
      ).to.deep.equal([])
  })

  it('notices that the file has changed since it was taken', async () => {
    const { sha256 } = await takeBackup(there, file, null)
    const bytes = readFileSync(file)
    const last = bytes.length - 1
    bytes[last] = (bytes[last] ?? 0) ^ 1
    writeFileSync(file, bytes)
    expect((await refusal(drill(there.config, () => sha256))).key).to.equal('backup.fault_damaged')
  })

  it('notices damage of a file without a recorded hash', async () => {
    await takeBackup(there, file, null)
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length / 2)))
    const { key } = await refusal(drill(there.config, nothingKnown))
    expect(key).to.be.oneOf(['backup.fault_damaged', 'backup.not_an_archive'])
  })

  it('says when there is nothing to try', async () => {
    expect((await refusal(drill(there.config, nothingKnown))).key).to.equal('backup.nothing_kept')
  })

  if (ENGINE === 'postgres')
    it('says which right is missing where the role may make no database', async () => {
      await takeBackup(there, file, null)
      await asSuperuser('alter role colloquy nocreatedb')
      const refused = await refusal(drill(there.config, nothingKnown))
      await asSuperuser('alter role colloquy createdb')
      expect(refused).to.deep.equal({ key: 'backup.drill_not_allowed', values: { role: 'colloquy' } })
    })
})
