// Runs a command beside a PostgreSQL cluster of its own, which ends with it: COLLOQUY_TEST_URL leads there as its
// superuser. As root the cluster belongs to the account postgres, since PostgreSQL will not run as root. It waits for
// no disk, except where COLLOQUY_TEST_FSYNC is on, which is for measuring.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
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
const bin = findBin()
if (!bin) {
  console.error('PostgreSQL 15 or newer is needed: on Debian, apt-get install postgresql.')
  process.exit(1)
}
const account = process.getuid?.() === 0 ? accountOf('postgres') : {}
const durable = process.env.COLLOQUY_TEST_FSYNC === 'on'
const folder = mkdtempSync(path.join(durable ? tmpdir() : roomiest(), 'colloquy-pg-'))
if ('uid' in account) chownSync(folder, account.uid, account.gid)
const data = path.join(folder, 'data')
process.once('exit', () => {
  run('pg_ctl', ['stop', '-D', data, '-m', 'immediate', '-s'])
  rmSync(folder, { recursive: true, force: true })
})
const made = ['-A', 'trust', '-U', 'postgres', '-N', '-E', 'UTF8', '--locale=C.UTF-8', '--wal-segsize=1']
must('initdb', ['-D', data, ...made])
// Everyone is let in but one, who has to know a password.
const doors = path.join(data, 'pg_hba.conf')
writeFileSync(doors, `local all locked scram-sha-256\n${readFileSync(doors, 'utf8')}`)
const hasty = durable ? '' : '-c fsync=off -c full_page_writes=off'
// Its log is emptied at every sealing, as the operator's guide says how.
const settings = `-k ${folder} -c listen_addresses='' ${hasty} -c max_connections=300 -c wal_recycle=off`
must('pg_ctl', ['start', '-w', '-s', '-D', data, '-l', path.join(folder, 'log'), '-o', settings])

const [command, ...args] = process.argv.slice(2)
const COLLOQUY_TEST_URL = `postgres://postgres@localhost/postgres?host=${folder}`
const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, COLLOQUY_TEST_URL } })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.once('error', (error) => {
  console.error(error.message)
  process.exit(1)
})
child.once('exit', (status) => process.exit(status ?? 1))

/** The newest of Debian's, else what is on the path. */
function findBin() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const folders = versions.map((version) => path.join(DEBIAN, version, 'bin'))
  return [...folders, ...(process.env.PATH ?? '').split(path.delimiter)].find((one) =>
    existsSync(path.join(one, 'initdb')),
  )
}

/** Memory where there is a gigabyte of it to spare, since a database is made for every test; else the disk. */
function roomiest() {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > 2 ** 30 ? memory : tmpdir()
}

function accountOf(name) {
  const number = (flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
  return { uid: number('-u'), gid: number('-g') }
}

function run(program, given) {
  return spawnSync(path.join(bin, program), given, {
    ...account,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TZ: 'UTC' },
  })
}

function must(program, given) {
  const { status, stderr, error } = run(program, given)
  if (status === 0) return
  console.error(`${program} failed: ${stderr || error?.message}`)
  process.exit(1)
}
