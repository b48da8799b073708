import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

import Sqlite from 'better-sqlite3'
import { expect } from 'chai'

import { root } from '../../src/root.ts'
import { freshSqlite } from '../support/database.ts'
import { commandNamed } from '../support/program.ts'
import { anInstallation, answeredSession, sealedSession, type Kept } from './kept.ts'

describe('npm run backup, npm run restore', () => {
  let there: Kept
  let file = ''
  before(async () => {
    there = await anInstallation(freshSqlite)
    await sealedSession(there, 6)
    await answeredSession(there, 2)
    file = path.join(there.folder, 'by-hand.db')
  })
  after(async () => await there.remove())

  /** Runs the command while the test's stores are open, as beside a server. */
  const run = (name: 'backup' | 'restore' | 'move', data_dir: string, ...args: readonly string[]) => {
    const env = { ...process.env, DATA_DIR: data_dir, DATABASE_URL: '' }
    return spawnSync(process.execPath, [...commandNamed(name), ...args], {
      cwd: root,
      encoding: 'utf8',
      env,
    })
  }
  const rows = (printed: string) => printed.split('\n').map((line) => line.trim().split(/ {2,}/))

  it('take a backup beside a running server, and say what is in it', async () => {
    const { status, stdout, stderr } = run('backup', there.folder, file)
    expect(stderr).to.match(
      /^Note: a session is not sealed yet\. .*are lost and whoever has sent can send again/,
    )
    expect(status).to.equal(0)
    expect(
      rows(stdout)
        .slice(0, 4)
        .map(([, ...cells]) => cells.slice(0, 2)),
    ).to.deep.equal([['State', 'Responses'], ['Sealed', '6'], ['Open', '0'], []])
    expect(stdout).to.match(/^SHA-256 [0-9a-f]{64}$/m)
    expect((statSync(file).mode & 0o777).toString(8)).to.equal('600')
    const run_of = await there.stores.db.selectFrom('backup_run').selectAll().executeTakeFirstOrThrow()
    expect(run_of).to.include({ kind: 'backup', ok: 1 })
  })

  it('restore it elsewhere, and say what was proved', () => {
    const elsewhere = path.join(there.folder, 'elsewhere')
    const { status, stdout, stderr } = run('restore', elsewhere, file)
    expect(stderr).to.equal('')
    expect(status).to.equal(0)
    expect(stdout).to.match(/ Sealed +6 {2}[0-9a-f]{12}$/m)
    expect(stdout).to.contain('Every digest was computed anew and is the one recorded at sealing.')
    expect(readFileSync(path.join(elsewhere, 'colloquy.db')).subarray(0, 15).toString()).to.equal(
      'SQLite format 3',
    )
  })

  it('move it elsewhere, and say what is the same there', () => {
    const [old, moved] = ['elsewhere', 'moved'].map((name) => path.join(there.folder, name, 'colloquy.db'))
    const places = ['--from', `sqlite:${old}`, '--to', `sqlite:${moved}`]
    const refused = run('move', there.folder, ...places)
    expect(refused.status).to.equal(1)
    expect(refused.stderr)
      .to.match(/^Not yet sealed: \S+\./)
      .and.to.match(/Nothing was moved\. \S+ is as it was\.\n$/)
    const sqlite = new Sqlite(old)
    sqlite.exec(`update session set state = 'draft', opened_at = null where state = 'open'`)
    sqlite.close()
    const { status, stdout, stderr } = run('move', there.folder, ...places)
    expect(stderr).to.equal('')
    expect(status).to.equal(0)
    expect(stdout)
      .to.match(/^sealed_response +6$/m)
      .and.to.match(/ Sealed +6 {2}[0-9a-f]{12}$/m)
    expect(stdout).to.contain('Every row and every digest is the same on both sides.')
    expect(stdout).to.contain('Staff sign in again')
  })

  const wrong: readonly (readonly [
    string,
    'backup' | 'restore' | 'move',
    () => readonly string[],
    string,
  ])[] = [
    ['without a file', 'backup', () => [], 'Use: npm run backup -- FILE\n'],
    ['without a file', 'restore', () => [], 'Use: npm run restore -- FILE\n'],
    ['without places', 'move', () => [], 'a password may stand in PGPASSWORD.\n'],
    [
      'to nowhere',
      'move',
      () => ['--from', 'sqlite:a', '--to', 'b'],
      'a password may stand in PGPASSWORD.\n',
    ],
    ['onto a file that exists', 'backup', () => [file], 'exists. Give the name of a new file.\n'],
    ['from no file', 'restore', () => ['/no/such/file'], 'There is no file /no/such/file.\n'],
  ]
  for (const [what, name, args, sentence] of wrong) {
    it(`refuse, and say what to do: ${name} ${what}`, () => {
      const { status, stdout, stderr } = run(name, there.folder, ...args())
      expect(status).to.equal(1)
      expect(stderr.endsWith(sentence), stderr).to.equal(true)
      expect(stdout).to.equal('')
    })
  }

  it('refuse, and say what to do: backup of an installation that is not there', () => {
    const { status, stderr } = run('backup', path.join(there.folder, 'nowhere'), '/tmp/never')
    expect(status).to.equal(1)
    expect(stderr).to.contain('Set DATA_DIR or DATABASE_URL as the server has it.')
  })
})
