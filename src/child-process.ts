import { fork } from 'node:child_process'
import path from 'node:path'

import { root } from './root.ts'

/** Limits of a child process. */
export type Bounds = Readonly<{
  /** Heap limit in megabytes; Node.js's own when undefined. */
  heap?: number
  /** Timeout in milliseconds from the start of the child; none when undefined. */
  longest?: number
  /** Kills the child. */
  signal?: AbortSignal | undefined
  /** Discards the child's output, which may quote its input. */
  silent?: boolean
}>

/** Startup timeout of a child, in milliseconds. */
const STARTING = 30_000

/** First message of a child. */
const READY = 'ready'

/**
 * Runs a program of `dist/` in a child process, sends it a task and returns its reply after it has exited. Returns
 * undefined when it exited without a reply: timeout, out of memory. Throws an AbortError once `signal` is aborted.
 *
 * Uses the built program even where the parent runs from src: it starts in a third of the processor time.
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

/** In the child: answers the parent's one task, then disconnects so that the process exits. */
export function answerParent(answer: (task: never) => unknown): void {
  process.once('message', (task) => {
    void Promise.resolve(answer(task as never)).then((reply) =>
      process.send?.(reply, () => process.disconnect()),
    )
  })
  process.send?.(READY)
}

/** Returns the stack frames of an error without its message, which may quote the content of a file. */
export const framesOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 12).join('\n') : ''

/** Returns an error with the stack frames of a child process. */
export function childError(message: string, frames: string): Error {
  const error = new Error(message)
  error.stack = `Error: in another process\n${frames}`
  return error
}
