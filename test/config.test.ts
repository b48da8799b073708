import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect } from 'chai'

import { readConfig } from '../src/config.ts'
import { lockFolder } from '../src/lock.ts'

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

  it('is one server’s at a time, and free again when a server died', () => {
    const unlock = lockFolder(folder)
    expect(readFileSync(path.join(folder, 'server.lock'), 'utf8')).to.equal(String(process.pid))
    unlock()
    lockAs(process.ppid)
    expect(() => lockFolder(folder)).to.throw(`process ${process.ppid}`)
    lockAs(2 ** 22 - 3)
    lockFolder(folder)()
  })

  const lockAs = (pid: number) => writeFileSync(path.join(folder, 'server.lock'), String(pid))
})
