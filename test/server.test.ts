import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect } from 'chai'

import { root } from '../src/root.ts'

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

  /** Starts it and waits for what it says. */
  const started = async (settings: Record<string, string> = {}) => {
    const child = spawn(process.execPath, ['--import=tsx', 'src/server.ts'], {
      cwd: root,
      env: { ...process.env, PORT: '0', DATA_DIR: folder, DATABASE_URL: '', PUBLIC_URL: '', ...settings },
    })
    running = child
    const said = { out: '', err: '' }
    child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()))
    const ended = once(child, 'exit')
    const until = async (words: string) => {
      while (!said.out.includes(words)) {
        const more = await Promise.race([once(child.stdout, 'data'), ended.then(() => undefined)])
        if (!more && !said.out.includes(words)) throw new Error(`it ended: ${said.out}${said.err}`)
      }
      return /listens on (http:\S+)/.exec(said.out)?.[1] ?? ''
    }
    return { child, said, until, ended }
  }

  it('says where it listens, that phones cannot reach it, and how to make the first account', async () => {
    const { child, said, until } = await started()
    const url = await until('/set-up/')
    expect(url).to.match(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(said.out).to.match(/\/set-up\/[\w-]{43}/)
    while (!said.err.includes('set PUBLIC_URL')) await once(child.stderr, 'data')
    expect((await fetch(`${url}/healthz`)).status).to.equal(200)
  })

  it('lets a request in flight end when it is told to stop, and then ends well', async () => {
    const { child, until, ended } = await started()
    const url = await until('/set-up/')
    const answers = Array.from({ length: 20 }, async () => await (await fetch(url)).text())
    await Promise.race(answers)
    child.kill('SIGTERM')
    for (const text of await Promise.all(answers)) expect(text).to.include('</html>')
    expect(await ended).to.deep.equal([0, null])
  })

  it('refuses a folder that another server uses, in one sentence', async () => {
    await (await started()).until('/set-up/')
    const first = running
    const { said, ended } = await started()
    expect(await ended).to.deep.equal([1, null])
    expect(said.err).to.match(
      /^Another server \(process \d+\) uses .*\. Stop it, or give another DATA_DIR\.\n$/,
    )
    first?.kill('SIGKILL')
  })

  it('names every mistake of its configuration and does not start', async () => {
    const { said, ended } = await started({ PORT: 'many', PROXIES: '-1' })
    expect(await ended).to.deep.equal([1, null])
    expect(said.err).to.include('- PORT is').and.include('- PROXIES is').and.not.include('    at ')
  })
})
