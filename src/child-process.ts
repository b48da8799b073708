import { fork } from 'node:child_process'
import path from 'node:path'

import { root } from './root.ts'

/** What a child process may use. */
export type Bounds = Readonly<{
  /** Megabytes of heap; Node's own limit where it is left out. */
  heap?: number
  /** Milliseconds from when the child has started until it is killed; for ever where it is left out. */
  longest?: number
  /** Kills the child. */
  signal?: AbortSignal | undefined
  /** What the child prints is lost, since it may quote what it was given. */
  silent?: boolean
}>

/** Milliseconds in which a child must have started. */
const STARTING = 30_000

/** What a child says when it has started. */
const READY = 'ready'

/**
 * Runs a program of `dist/` in a child process, gives it a task and waits until it has ended. Undefined when it ended
 * without a reply: killed after `longest`, out of memory. Throws an AbortError once `signal` is aborted.
 *
 * The built program runs also where the parent runs from src: it starts in a third of the processor time.
 */
export async function runInChild<Reply>(
  program: string,
  task: unknown,
  { heap, longest, signal, silent = false }: Bounds = {},
): Promise<Reply | undefined> {
  const output = silent ? 'ignore' : 'inherit'
  return await new Promise<Reply | undefined>((resolve, reject) => {
    const child = fork(path.join(root, 'dist', `${program}.js`), {
      stdio: ['ignore', output, output, 'ipc'],
      serialization: 'advanced',
      execArgv: heap === undefined ? [] : [`--max-old-space-size=${heap}`],
      killSignal: 'SIGKILL',
      ...(longest !== undefined && { timeout: STARTING + longest }),
      ...(signal && { signal }),
    })
    let reply: Reply | undefined
    let fault: Error | undefined
    let clock: NodeJS.Timeout | undefined
    child.on('message', (message) => {
      if (message !== READY) {
        reply = message as Reply
        return
      }
      if (longest !== undefined) clock = setTimeout(() => child.kill('SIGKILL'), longest)
      child.send(task as object, () => {})
    })
    child.once('error', (error) => {
      fault = error
      if (child.pid === undefined) reject(error)
    })
    child.once('exit', () => {
      clearTimeout(clock)
      if (reply === undefined && fault) reject(fault)
      else resolve(reply)
    })
  })
}

/** In the child: answers the one task of its parent, then lets the process end. */
export function answerParent(answer: (task: never) => unknown): void {
  process.once('message', (task) => {
    void Promise.resolve(answer(task as never)).then((reply) =>
      process.send?.(reply, () => process.disconnect()),
    )
  })
  process.send?.(READY)
}

/** Where an error arose, without its message, which may quote what a file holds. */
export const framesOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 12).join('\n') : ''

/** An error of a child, with where it arose there. */
export function childError(message: string, frames: string): Error {
  const error = new Error(message)
  error.stack = `Error: in another process\n${frames}`
  return error
}
