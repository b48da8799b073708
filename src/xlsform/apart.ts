import { fork } from 'node:child_process'
import path from 'node:path'

import { root } from '../root.ts'
import { seatsOf } from '../seats.ts'
import type { Beside } from './read/read.ts'
import { type Reading, refusedReading } from './read/report.ts'
import { MOST } from './workbook/workbook.ts'

export type Task = { readonly bytes: Uint8Array; readonly beside: Beside }
export type Reply =
  { readonly ok: true; readonly reading: Reading } | { readonly ok: false; readonly stack: string }

/** The built one, also where this file is run from src: it starts in a third of the processor time. */
const PROGRAM = path.join(root, 'dist/workbook-process.js')

/** Milliseconds a file may take, and megabytes of what is made of it; its unpacked bytes come on top. */
const LONGEST = 9_000
const HEAP = 128
/** Milliseconds the process may take until it can begin. */
const STARTING = 30_000

/** Processes at once: each may take some hundred megabytes. */
const processes = seatsOf(1)

/** What the process says when it can begin. */
export const READY = 'ready'

/**
 * Reads a file in a process of its own. A file that takes longer than `longest` milliseconds, or more than `heap`
 * megabytes beside its bytes, is refused like any other. One file is read at a time, in the order they came.
 */
export async function readApart(
  bytes: Uint8Array,
  beside: Beside,
  longest = LONGEST,
  heap = HEAP,
): Promise<Reading> {
  if (bytes.length > MOST.bytes) return refusedReading({ key: 'workbook.too_large' })
  const leave = await processes.take()
  const reply = await replyOf({ bytes, beside }, { longest, heap }).finally(() => leave?.())
  if (!reply) return refusedReading({ key: 'workbook.took_too_long' })
  if (reply.ok) return reply.reading
  const fault = new Error('The process that reads a workbook failed.')
  fault.stack = `Error: in another process\n${reply.stack}`
  throw fault
}

/** Undefined when the process had to be ended, or ended by itself for want of memory. Its start is not counted. */
async function replyOf(
  task: Task,
  { longest, heap }: { longest: number; heap: number },
): Promise<Reply | undefined> {
  return await new Promise<Reply | undefined>((resolve, reject) => {
    const other = fork(PROGRAM, {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${heap}`],
      timeout: STARTING + longest,
      killSignal: 'SIGKILL',
    })
    let reply: Reply | undefined
    let clock: NodeJS.Timeout | undefined
    other.on('message', (message) => {
      if (message !== READY) {
        reply = message as Reply
        return
      }
      clock = setTimeout(() => other.kill('SIGKILL'), longest)
      other.send(task, () => {})
    })
    other.once('error', reject)
    other.once('exit', () => {
      clearTimeout(clock)
      resolve(reply)
    })
  })
}
