// A temporary PostgreSQL cluster. As root it runs as the account postgres, since PostgreSQL refuses to run as root.
// fsync is off unless COLLOQUY_TEST_FSYNC is on, which is for benchmarks.
import { execFileSync, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const DEBIAN = '/usr/lib/postgresql'
const MADE = ['-A', 'trust', '-U', 'postgres', '-N', '-E', 'UTF8', '--locale=C.UTF-8', '--wal-segsize=1']

/**
 * Starts a cluster with these lines in postgresql.conf, in a new folder under `place`. Returns the superuser's URL, the
 * data folder, and functions to check, restart and remove it. Throws when PostgreSQL is missing or fails.
 */
export function startCluster(settings = [], place = isDurable() ? tmpdir() : roomiest()) {
  const bin = findBin()
  if (!bin) throw new Error('PostgreSQL 15 or newer is needed: on Debian, apt-get install postgresql.')
  const account = process.getuid?.() === 0 ? accountOf('postgres') : {}
  const folder = mkdtempSync(path.join(place, 'colloquy-pg-'))
  if ('uid' in account) chownSync(folder, account.uid, account.gid)
  const data = path.join(folder, 'data')
  const run = (program, given) =>
    spawnSync(path.join(bin, program), given, {
      ...account,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      env: { PATH: process.env.PATH, TZ: 'UTC' },
    })
  const stop = () => {
    run('pg_ctl', ['stop', '-D', data, '-m', 'immediate', '-s'])
    rmSync(folder, { recursive: true, force: true })
  }
  const must = (program, given) => {
    const { status, stderr, error } = run(program, given)
    if (status === 0) return
    stop()
    throw new Error(`${program} failed: ${stderr || error?.message}`)
  }
  must('initdb', ['-D', data, ...MADE])
  // Only the role `locked` needs a password.
  const hba = path.join(data, 'pg_hba.conf')
  writeFileSync(hba, `local all locked scram-sha-256\n${readFileSync(hba, 'utf8')}`)
  const own = [`unix_socket_directories = '${folder}'`, `listen_addresses = ''`, 'max_connections = 300']
  const hasty = isDurable() ? [] : ['fsync = off']
  appendFileSync(path.join(data, 'postgresql.conf'), [...own, ...hasty, ...settings, ''].join('\n'))
  const start = () => must('pg_ctl', ['start', '-w', '-s', '-D', data, '-l', path.join(folder, 'log')])
  const isRunning = () => run('pg_ctl', ['status', '-D', data]).status === 0
  start()
  return { url: `postgres://postgres@localhost/postgres?host=${folder}`, data, isRunning, start, stop }
}

const isDurable = () => process.env.COLLOQUY_TEST_FSYNC === 'on'

/** Newest version in Debian's folders, else on PATH. */
function findBin() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const folders = versions.map((version) => path.join(DEBIAN, version, 'bin'))
  return [...folders, ...(process.env.PATH ?? '').split(path.delimiter)].find((one) =>
    existsSync(path.join(one, 'initdb')),
  )
}

/** /dev/shm if it has a gigabyte free, since every test creates a database; else the temporary folder. */
export function roomiest() {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > 2 ** 30 ? memory : tmpdir()
}

function accountOf(name) {
  const number = (flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
  return { uid: number('-u'), gid: number('-g') }
}
