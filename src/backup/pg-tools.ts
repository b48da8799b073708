import { spawn } from 'node:child_process'

import { environmentWith } from '../config.ts'
import { conflict } from '../problem.ts'
import type { Key } from '../locale/message.ts'

/** Error output of pg_dump and pg_restore, with messages for administrators. */
const SAID: readonly (readonly [RegExp, Key])[] = [
  [/server version mismatch/, 'backup.fault_pg_version'],
  [/connection to server|could not connect|could not translate host/, 'backup.fault_no_postgres'],
  [/No space left/, 'backup.fault_disk_full'],
  [/Permission denied/, 'backup.fault_not_writable'],
  [/valid archive|input file|unsupported version/, 'backup.not_an_archive'],
]

/**
 * Runs a PostgreSQL tool and returns its stdout; the password is passed in the environment, since arguments are visible
 * to every account of the machine. Throws conflict that says what to do.
 */
export async function pgTool(
  program: 'pg_dump' | 'pg_restore',
  args: readonly string[],
  url?: string,
): Promise<string> {
  const { address, password } = parted(url)
  const env = environmentWith({ LC_ALL: 'C', ...(password !== '' && { PGPASSWORD: password }) })
  const other = spawn(program, [...(address ? [`--dbname=${address}`] : []), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed: string[] = []
  const complaints: string[] = []
  other.stdout.setEncoding('utf8').on('data', (text: string) => printed.push(text))
  other.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text))
  const status = await new Promise<number | null>((resolve, reject) => {
    other.once('error', () => reject(conflict('backup.fault_no_pg_dump')))
    other.once('close', resolve)
  })
  if (status !== 0) throw refusalOf(program, complaints.join(''))
  return printed.join('')
}

function parted(url: string | undefined): { address: string; password: string } {
  if (url === undefined) return { address: '', password: '' }
  const address = new URL(url)
  const password = decodeURIComponent(address.password)
  address.password = ''
  return { address: address.href, password }
}

/** Logs only the tool's own error line: the lines after it may quote rows. */
function refusalOf(program: string, complaints: string): Error {
  const line = complaints.split('\n').find((text) => text.startsWith(`${program}: error:`)) ?? ''
  const known = SAID.find(([said]) => said.test(line))
  if (known) return conflict(known[1])
  process.stderr.write(`${line}\n`)
  return new Error(`${program} failed`)
}
