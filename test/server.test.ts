import { once } from 'node:events'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect } from 'chai'

import { serverProcess } from './support/server-process.ts'

describe('the server', () => {
  let folder: string
  let running: ChildProcess | undefined

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'colloquy-server-'))
  })
  afterEach(() => {
    running?.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })

  const started = (settings: Readonly<Record<string, string>> = {}) => {
    const server = serverProcess({ DATA_DIR: folder, ...settings })
    running = server.child
    return server
  }

  it('says where it listens, that phones cannot reach it, and how to make the first account', async () => {
    const { child, said, until } = started()
    const url = await until('/set-up/')
    expect(url).to.match(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(said.out).to.match(/\/set-up\/[\w-]{43}/)
    while (!said.err.includes('set PUBLIC_URL')) await once(child.stderr, 'data')
    expect((await fetch(`${url}/healthz`)).status).to.equal(200)
  })

  it('lets a request in flight end when it is told to stop, and then ends well', async () => {
    const { child, until, ended } = started()
    const url = await until('/set-up/')
    const answers = Array.from({ length: 20 }, async () => await (await fetch(url)).text())
    await Promise.race(answers)
    child.kill('SIGTERM')
    for (const text of await Promise.all(answers)) expect(text).to.include('</html>')
    expect(await ended).to.deep.equal([0, null])
  })

  it('refuses a folder that another server uses, in one sentence', async () => {
    await started().until('/set-up/')
    const first = running
    const { said, ended } = started()
    expect(await ended).to.deep.equal([1, null])
    expect(said.err).to.match(
      /^Another server \(process \d+\) uses .*\. Stop it, or give another DATA_DIR\.\n$/,
    )
    first?.kill('SIGKILL')
  })

  it('names every mistake of its configuration and does not start', async () => {
    const { said, ended } = started({ PORT: 'many', PROXIES: '-1' })
    expect(await ended).to.deep.equal([1, null])
    expect(said.err).to.include('- PORT is').and.include('- PROXIES is').and.not.include('    at ')
  })
})
