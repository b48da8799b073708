import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { expect } from 'chai'

import { root } from '../src/root.ts'

const CHECKOUT = 'src scripts static test/support package.json package-lock.json tsconfig.json'.split(' ')
/** A program that is no longer built; a server of an earlier version may start it. */
const FORMER = 'dist/former-process.js'
const WITHOUT_BUNDLER = { ESBUILD_BINARY_PATH: '/bin/false' }
const SCRIPT = 'static/js/conditions.js'

describe('npm run build', () => {
  let copy: string
  before(async () => {
    copy = mkdtempSync(path.join(tmpdir(), 'colloquy-build-'))
    for (const part of CHECKOUT) cpSync(path.join(root, part), path.join(copy, part), { recursive: true })
    rmSync(path.join(copy, SCRIPT), { force: true })
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
    expect(await building()).to.equal(0)
    writeFileSync(at(FORMER), '')
  })
  after(() => rmSync(copy, { recursive: true, force: true }))

  const at = (file: string) => path.join(copy, file)
  const text = (file: string) => readFileSync(at(file), 'utf8')
  const start = (env: Readonly<Record<string, string>> = {}) =>
    spawn(process.execPath, [at('scripts/build.mjs')], {
      cwd: copy,
      env: { ...process.env, ...env },
      stdio: 'ignore',
    })
  const building = async (env: Readonly<Record<string, string>> = {}): Promise<unknown> =>
    (await once(start(env), 'exit'))[0]
  /** Changes a source without a visible effect. */
  const change = (source: string, to: string) => {
    appendFileSync(at(source), `\nReflect.set(globalThis, 'changed', '${to}')\n`)
  }

  const programs = () => readdirSync(at('dist')).flatMap((name) => /^(.*)\.js\.map$/.exec(name)?.[1] ?? [])
  const filesOf = (program: string) => [`dist/${program}.js`, `dist/${program}.js.map`]
  const built = () => [...programs().flatMap(filesOf), SCRIPT]
  /** Returns inode, modification time and size of each built file. */
  const standing = () =>
    new Map(
      built().map((file) => {
        const { ino, mtimeMs, size } = statSync(at(file))
        return [file, `${ino} ${mtimeMs} ${size}`] as const
      }),
    )
  const rewrittenSince = (before: ReadonlyMap<string, string>) =>
    [...standing()].filter(([file, now]) => now !== before.get(file)).map(([file]) => file)
  const sourcesOf = (program: string): readonly string[] =>
    (JSON.parse(text(`dist/${program}.js.map`)) as { sources: string[] }).sources
  const containing = (source: string) =>
    programs().filter((program) => sourcesOf(program).includes(`../${source}`))

  it('bundles each program into one file', () => {
    expect(programs()).to.include.members([
      'server',
      'backup',
      'backup-process',
      'workbook-process',
      'codes-process',
    ])
    for (const program of programs())
      expect(text(`dist/${program}.js`), program).to.not.match(/^(?:import|export)\b.*["']\.{1,2}\//m)
    expect(text(SCRIPT)).to.include('export{')
  })

  it('rebuilds when any source of a program has changed', async () => {
    const sources = [...new Set(programs().flatMap(sourcesOf))]
      .map((file) => path.normalize(`dist/${file}`))
      .filter((file) => !file.includes('node_modules/'))
    const from = ['src', 'scripts', 'test/support'].map((folder) =>
      sources.filter((file) => file.startsWith(`${folder}/`)),
    )
    expect(from.flat()).to.have.members(sources)
    for (const [source = ''] of [...from, ['package-lock.json'], ['tsconfig.json']]) {
      const was = text(source)
      appendFileSync(at(source), '\n')
      expect(await building(WITHOUT_BUNDLER), source).to.equal(1)
      writeFileSync(at(source), was)
    }
  })

  it('touches nothing, and needs no bundler, when nothing has changed', async () => {
    const before = standing()
    expect(await building(WITHOUT_BUNDLER)).to.equal(0)
    expect(rewrittenSince(before)).to.deep.equal([])
  })

  it('rewrites the programs that contain what has changed, and no other', async () => {
    const before = standing()
    change('src/csv.ts', 'alone')
    expect(await building()).to.equal(0)
    const due = containing('src/csv.ts')
    expect(due.length).to.be.greaterThan(0).and.lessThan(programs().length)
    expect(rewrittenSince(before)).to.have.members(due.flatMap(filesOf))
  })

  it('leaves built files as they are when it fails', async () => {
    const before = standing()
    const was = text('scripts/verify.ts')
    writeFileSync(at('scripts/verify.ts'), `${was}}`)
    expect(await building()).to.equal(1)
    expect(rewrittenSince(before)).to.deep.equal([])
    writeFileSync(at('scripts/verify.ts'), was)
  })

  it('rebuilds a program that is missing or was built from other sources', async () => {
    const files = ['dist/server.js', 'dist/verify.js']
    const was = files.map(text)
    rmSync(at('dist/server.js'))
    writeFileSync(at('dist/verify.js'), '// of other sources')
    expect(await building()).to.equal(0)
    expect(files.map((file, index) => text(file) === was[index])).to.deep.equal([true, true])
  })

  it('is not harmed by a build that was killed, and removes what that one left', async () => {
    const usual = readdirSync(at('dist'))
    const left = () => readdirSync(at('dist')).filter((name) => !usual.includes(name))
    for (let tries = 0; tries < 5 && left().length === 0; tries++) {
      change('src/problem.ts', `killed ${tries}`)
      await killedWhen(() => left().length > 0)
    }
    expect(left()).to.have.length(1)
    expect(await readiness()).to.equal('ready')
    expect(await building()).to.equal(0)
    expect(left()).to.deep.equal([])
    for (const program of containing('src/problem.ts'))
      expect(text(`dist/${program}.js`), program).to.include('"killed 0"')
  })

  it('removes no file that a running program or a concurrent build needs', async () => {
    const files = [...built(), FORMER]
    const opened = files.map((file) => ({ file, was: text(file), handle: openSync(at(file), 'r') }))
    const missing = new Set<string>()
    const watch = setInterval(() => {
      for (const file of files) if (!existsSync(at(file))) missing.add(file)
    }, 1)
    const heard = new Set<string>()
    const done = new AbortController()
    const use = async () => {
      for (let turn = 0; !done.signal.aborted && turn < 100; turn++) heard.add(await readiness())
    }
    const users = use()
    try {
      for (const round of ['first', 'second']) {
        change('src/problem.ts', round)
        expect(await Promise.all([building(), building()])).to.deep.equal([0, 0])
      }
    } finally {
      done.abort()
      await users
      clearInterval(watch)
    }
    expect([...missing]).to.deep.equal([])
    for (const { file, was, handle } of opened) {
      expect(readFileSync(handle, 'utf8') === was, file).to.equal(true)
      closeSync(handle)
    }
    expect([...heard]).to.deep.equal(['ready'])
  })

  /** Kills a build as soon as `seen` returns true, checked every millisecond for up to a minute. */
  async function killedWhen(seen: () => boolean): Promise<void> {
    const child = start()
    const ended = once(child, 'exit')
    for (let looks = 0; looks < 60_000 && child.exitCode === null && !seen(); looks++) await pause(1)
    child.kill('SIGKILL')
    await ended
  }

  /** Starts the built process that reads workbooks; returns its first message. */
  async function readiness(): Promise<string> {
    const child = fork(at('dist/workbook-process.js'), {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
    })
    const [said]: unknown[] = await Promise.race([once(child, 'message'), once(child, 'exit')])
    child.kill('SIGKILL')
    return String(said)
  }
})
