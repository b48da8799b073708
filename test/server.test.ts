import { once } from 'node:events'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { expect } from 'chai'

import { serverProcess } from './support/server-process.ts'

describe('the server', () => {
  let folder: string
  let running: ChildProcess[]

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'colloquy-server-'))
    running = []
  })
  afterEach(() => {
    for (const child of running) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })

  const started = (settings: Readonly<Record<string, string>> = {}) => {
    const server = serverProcess({ DATA_DIR: folder, ...settings })
    running.push(server.child)
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

  it('does not wait, when it is told to stop, for a connection on which nothing was ever asked', async () => {
    const { child, until, ended } = started()
    const silent = connect(Number(new URL(await until('/set-up/')).port), '127.0.0.1')
    silent.on('error', () => {})
    await once(silent, 'connect')
    child.kill('SIGTERM')
    expect(await ended).to.deep.equal([0, null])
    silent.destroy()
  }).timeout(30_000)

  describe('told to stop while somebody has asked for more than the network holds', () => {
    /** Sends the same request repeatedly on one connection without reading. */
    const asking = async (url: string) => {
      const page = await (await fetch(`${url}/`)).text()
      const file = /\/static\/[^"]+\.css/.exec(page)?.[0] ?? ''
      const reader = connect(Number(new URL(url).port), '127.0.0.1').pause()
      const ended = once(reader, 'close')
      reader.on('error', () => {})
      reader.write(`GET ${file} HTTP/1.1\r\nHost: localhost\r\n\r\n`.repeat(2000))
      while (await isDraining(reader)) await pause(100)
      return { reader, ended, whole: await (await fetch(`${url}${file}`)).text() }
    }
    /** Returns whether the server still reads requests; it stops when responses are not read. */
    const isDraining = async (reader: Socket) => {
      const before = reader.bytesWritten - reader.writableLength
      await pause(500)
      return reader.bytesWritten - reader.writableLength > before
    }

    it('does not wait for a reader that takes nothing', async () => {
      const { child, until, ended } = started()
      const { reader } = await asking(await until('/set-up/'))
      child.kill('SIGTERM')
      expect(await ended).to.deep.equal([0, null])
      reader.destroy()
    }).timeout(60_000)

    it('waits for one that goes on after a while, and cuts no answer', async () => {
      const { child, until, ended } = started()
      const { reader, ended: closed, whole } = await asking(await until('/set-up/'))
      child.kill('SIGTERM')
      await pause(4000)
      const pieces: Buffer[] = []
      reader.on('data', (piece: Buffer) => pieces.push(piece)).resume()
      await closed
      expect(await ended).to.deep.equal([0, null])
      const [first, ...answers] = Buffer.concat(pieces).toString().split('HTTP/1.1 200 OK\r\n')
      expect(first).to.equal('')
      expect(answers.length, 'more than the network holds').to.be.greaterThan(50)
      for (const answer of answers) expect(answer.slice(answer.indexOf('\r\n\r\n') + 4)).to.equal(whole)
    }).timeout(60_000)
  })

  it('refuses a folder that another server uses, in one sentence', async () => {
    await started().until('/set-up/')
    const { said, ended } = started()
    expect(await ended).to.deep.equal([1, null])
    expect(said.err).to.match(/^Another server uses .*\. Stop it, or give another DATA_DIR\.\n$/)
  })

  it('names every mistake of its configuration and does not start', async () => {
    const { said, ended } = started({ PORT: 'many', PROXIES: '-1' })
    expect(await ended).to.deep.equal([1, null])
    expect(said.err).to.include('- PORT is').and.include('- PROXIES is').and.not.include('    at ')
  })
})
