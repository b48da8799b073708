import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect } from 'chai'

import { readConfig } from '../src/config.ts'
import { lockFolders } from '../src/lock.ts'
import { lockedElsewhere } from './support/locking-process.ts'

describe('the configuration', () => {
  it('needs nothing, and listens to this machine only', () => {
    expect(readConfig({})).to.include({ port: 3000, host: '127.0.0.1', public_url: 'http://localhost:3000' })
    expect(readConfig({ PORT: '4000' }).public_url).to.equal('http://localhost:4000')
    expect(readConfig({ PORT: '' }).port).to.equal(3000)
  })

  it('reports every mistake together', () => {
    const read = () =>
      readConfig({
        PORT: 'many',
        PUBLIC_URL: 'ask.example.org',
        SENDS_PER_MINUTE: '0',
        DATABASE_URL: 'mysql://x',
      })
    for (const name of ['PORT', 'PUBLIC_URL', 'SENDS_PER_MINUTE', 'DATABASE_URL'])
      expect(read).to.throw(new RegExp(`- ${name} is`))
  })

  it('takes the closing slash off the public address', () => {
    expect(readConfig({ PUBLIC_URL: 'https://ask.example.org/' }).public_url).to.equal(
      'https://ask.example.org',
    )
  })
})

describe('the data directory', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'colloquy-data-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it('is one server’s at a time, and free again when it stopped or was killed', async () => {
    const stop = lockFolders([folder])
    expect(() => lockFolders([folder])).to.throw(`Another server uses ${folder}. Stop it`)
    stop()
    const kill = await lockedElsewhere(folder)
    expect(() => lockFolders([folder])).to.throw(`Another server uses ${folder}. Stop it`)
    await kill()
    lockFolders([folder])()
  })

  it('is free although an earlier server left the number of a process that runs', () => {
    writeFileSync(path.join(folder, 'server.lock'), String(process.ppid))
    lockFolders([folder])()
  })

  it('is locked with the others or not at all', () => {
    const [free, taken] = ['a', 'b'].map((name) => path.join(folder, name)) as [string, string]
    const unlock = lockFolders([taken])
    expect(() => lockFolders([free, taken])).to.throw(taken)
    lockFolders([free])()
    unlock()
  })
})
