import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect } from 'chai'

import { root } from '../src/root.ts'
import { aPort } from './support/port.ts'

const CHECKOUT = 'src scripts static views db/migrations db/seeds test/support package.json package-lock.json'
const CHANGED = 'data: changed\n\n'
const LOADING = '<script src="/dev/reload.js" defer></script>'

describe('npm run dev', function () {
  this.timeout(120_000)
  let copy: string
  let url: string
  let child: ChildProcess
  let complaints = ''
  let changes: ReadableStreamDefaultReader<Uint8Array>
  before(async () => {
    copy = mkdtempSync(path.join(tmpdir(), 'colloquy-dev-'))
    for (const part of [...CHECKOUT.split(' '), 'tsconfig.json'])
      cpSync(path.join(root, part), path.join(copy, part), { recursive: true })
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
    const port = await aPort()
    url = `http://localhost:${port}`
    const env = { ...process.env, PORT: String(port), DATA_DIR: copy, DATABASE_URL: '', PUBLIC_URL: '' }
    child = spawn(process.execPath, ['scripts/dev.mjs'], {
      cwd: copy,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stderr?.on('data', (said) => (complaints += String(said)))
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', (said) => String(said).includes('/set-up/') && resolve())
      child.once('exit', () => reject(new Error('it has ended')))
    })
    changes = (await fetch(`${url}/dev/changes`)).body?.getReader() ?? expect.fail('nothing to read')
  })
  after(async () => {
    const ended = once(child, 'exit')
    if (child.kill('SIGTERM')) await ended
    rmSync(copy, { recursive: true, force: true })
  })

  const page = async () => await (await fetch(`${url}/sign-in`)).text()
  const change = (file: string, from: string, to: string) => {
    const was = readFileSync(path.join(copy, file), 'utf8')
    expect(was).to.include(from)
    writeFileSync(path.join(copy, file), was.replace(from, to))
  }
  const told = async () => Buffer.from((await changes.read()).value ?? []).toString()

  it('adds the reload script to every page, under the same CSP', async () => {
    const answer = await fetch(`${url}/sign-in`)
    expect(await answer.text()).to.include(LOADING)
    expect(answer.headers.get('content-security-policy')).to.include("script-src 'self';")
    expect(await (await fetch(`${url}/dev/reload.js`)).text()).to.include('/dev/changes')
  })

  it('shows a template as it is saved', async () => {
    change('views/people/sign-in.ejs', '<h1>', '<h1 class="saved">')
    expect(await told()).to.equal(CHANGED)
    expect(await page()).to.include('<h1 class="saved">')
  })

  it('serves what was built last while a source cannot be built, and the next that can', async () => {
    const file = path.join(copy, 'src/text.ts')
    const was = readFileSync(file, 'utf8')
    writeFileSync(file, `${was}}`)
    while (!complaints.includes('src/text.ts')) await once(child.stderr ?? child, 'data')
    expect(await page()).to.include('<h1 class="saved">')
    writeFileSync(file, was)
    change('views/people/sign-in.ejs', '<h1 class="saved">', '<h1>')
    expect(await told()).to.equal(CHANGED)
    expect(await page()).to.include('<h1>')
  })
})
