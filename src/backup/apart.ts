import { fork } from 'node:child_process'
import path from 'node:path'

import { Problem } from '../problem.ts'
import { root } from '../root.ts'
import type { Written } from './backup.ts'
import { sentenceIn } from './fault.ts'
import type { Reply, Task } from './task.ts'

/** The built one, also where this file is run from src: it starts in a third of the processor time. */
const PROGRAM = path.join(root, 'dist/backup-process.js')

/**
 * Does the task in a process of its own, which `signal` ends. Throws a Problem that says what to do, and an Error
 * with the stack of the other process where nobody but a developer can do anything.
 */
export async function apart(task: Task, signal?: AbortSignal): Promise<Written> {
  const reply = await replyOf(task, signal)
  if (reply.ok) return reply.done
  const { key, values } = sentenceIn(reply.fault)
  if (key !== 'backup.fault_unknown') throw new Problem('conflict', key, values)
  const fault = new Error('The process of the backup failed.')
  fault.stack = `Error: in another process\n${reply.stack}`
  throw fault
}

/** Waits until the process has ended, so that nothing writes into the folder of the task any more. */
async function replyOf(task: Task, signal: AbortSignal | undefined): Promise<Reply> {
  return await new Promise<Reply>((resolve, reject) => {
    const other = fork(PROGRAM, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: [],
      ...(signal && { signal }),
    })
    let reply: Reply | undefined
    let fault: Error | undefined
    other.once('message', (message) => {
      reply = message as Reply
    })
    other.once('error', (error) => {
      fault = error
      if (other.pid === undefined) reject(error)
    })
    other.once('exit', (status, name) => {
      if (reply) resolve(reply)
      else reject(fault ?? new Error(`The process of the backup ended (${name ?? status ?? 'unknown'}).`))
    })
    if (other.connected) other.send(task, () => {})
  })
}
