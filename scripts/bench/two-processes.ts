import { spawn } from 'node:child_process'
import path from 'node:path'

import { root } from '../../src/root.ts'
import type { Found } from './job.ts'
import { figure } from './numbers.ts'
import { line, say, type Effort, type Line, type Topic } from './topic.ts'

/** Output of `on-postgres`: one process and two, whether fsync is on, and PostgreSQL's version. */
export type OnPostgres = Readonly<{ one: Found; two: Found; durable: boolean; version: string }>

/** Compares two server processes on PostgreSQL with one; `sqlite` is the same load on one process on SQLite. */
export async function twoProcessesTopic(effort: Effort, sqlite: Found): Promise<Topic> {
  const title = 'Two processes on PostgreSQL'
  say('Starting PostgreSQL …')
  const found = await onPostgres(effort)
  if (typeof found === 'string') return { title, lines: [], notes: [`Not measured: ${found}`] }
  return { title, lines: linesOf(found, sqlite), notes: notesOf(found) }
}

const rate = ({ done, seconds }: Found) => done / seconds
const cpu = ({ done, server_cpu }: Found) => (1000 * server_cpu) / done
const others = ({ seconds, others_cpu }: Found) => others_cpu / seconds

const linesOf = ({ one, two }: OnPostgres, sqlite: Found): readonly Line[] => [
  line('One process on SQLite: passes a second', figure(rate(sqlite))),
  line('One process: passes a second', figure(rate(one)), {
    beside: figure(rate(sqlite)),
    ratio: figure(rate(one) / rate(sqlite)),
  }),
  line('Two processes: passes a second', figure(rate(two)), {
    beside: figure(rate(one)),
    ratio: figure(rate(two) / rate(one)),
  }),
  line('Two processes: processor time of a pass, both together', `${figure(cpu(two))} ms`, {
    beside: `${figure(cpu(one))} ms`,
    ratio: figure(cpu(two) / cpu(one)),
  }),
  line('Two processes: 99 % of sends within', `${figure(two.p99)} ms`, {
    beside: `${figure(one.p99)} ms`,
    ratio: figure(two.p99 / one.p99),
  }),
]

const notesOf = ({ one, two, durable, version }: OnPostgres): readonly string[] => [
  `50 participants, every second one at the other process; ${version}. PostgreSQL, both processes and the phones share the processors: besides the servers and the phones, ${figure(others(one))} of them were busy with one process and ${figure(others(two))} with two.`,
  ...(durable ? [] : ['This PostgreSQL did not wait for the disk (fsync = off), which flatters it.']),
]

/** Returns the measurement, or why there is none. */
async function onPostgres(effort: Effort): Promise<OnPostgres | string> {
  const cluster = path.join(root, 'scripts/with-postgres.mjs')
  const program = path.join(root, 'dist/on-postgres.js')
  const load = JSON.stringify({ phones: 50, warm: effort.warm * 2, seconds: effort.seconds, seed: 5 })
  const child = spawn(process.execPath, [cluster, process.execPath, program, load], {
    cwd: root,
    env: { ...process.env, COLLOQUY_TEST_FSYNC: 'on' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [said, complained] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()))
  const code = await new Promise((resolve) => {
    child.once('exit', resolve)
  })
  if (code === 0) return JSON.parse(said) as OnPostgres
  return complained.trim().split('\n')[0] ?? 'it ended without a word'
}
