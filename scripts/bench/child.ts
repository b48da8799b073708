import { fork, spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { root } from '../../src/root.ts'
import { memoryOf } from './machine.ts'

/** Node options of `npm start` and `npm run export`. */
const FLAGS = ['--max-semi-space-size=8']

/** A server in a child process. */
export type Child = Readonly<{ pid: number; url: string; stop: () => Promise<void> }>

/** A built checkout, and the Node that runs it. */
export type Program = Readonly<{ node: string; root: string }>
export const HERE: Program = { node: process.execPath, root }

const dist = (name: string) => path.join(root, 'dist', `${name}.js`)
/** Child processes, killed when the bench exits. */
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts a server and waits until it listens. Throws with its output when it exits before. */
export async function serverOf(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  program = HERE,
): Promise<Child> {
  const child = spawn(program.node, [...FLAGS, path.join(program.root, 'dist', `${name}.js`), ...args], {
    cwd: program.root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = endOf(child)
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const [, address] = /listens on (http:\S+)/.exec(said) ?? []
      if (address) resolve(address)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    void ended.then(() => reject(new Error(`${name} ended before it listened:\n${said}`)))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await Promise.race([ended, pause(20_000)])
    child.kill('SIGKILL')
    await ended
  }
  return { pid: child.pid ?? 0, url, stop }
}

/** Runs a child process that answers one message. Throws when it exits without. */
export async function answerOf<Answer>(
  name: string,
  args: readonly string[],
  message?: object,
): Promise<Answer> {
  const child = fork(dist(name), args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = endOf(child)
  const answer = new Promise<Answer>((resolve, reject) => {
    child.once('message', (said: Answer) => resolve(said))
    void ended.then((code) => reject(new Error(`${name} ended with ${code} and said nothing`)))
  })
  if (message) child.send(message)
  const said = await answer
  await ended
  return said
}

/** Runs a command to its end; returns seconds, peak memory in MB, processor seconds. Throws when it fails. */
export async function runOf(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ seconds: number; peak: number; said: string }> {
  const begun = performance.now()
  const child = spawn(process.execPath, [...FLAGS, dist(name), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid ?? 0))), 20)
  const code = await endOf(child)
  clearInterval(watch)
  if (code !== 0) throw new Error(`${name} ended with ${code}:\n${said}`)
  return { seconds: (performance.now() - begun) / 1000, peak, said }
}

/** Returns 0 for a process that has just exited. */
function peakOf(pid: number): number {
  try {
    return memoryOf(pid).peak
  } catch {
    return 0
  }
}

async function endOf(child: ChildProcess): Promise<number | null> {
  running.add(child)
  return await new Promise((resolve) => {
    child.once('exit', (code) => {
      running.delete(child)
      resolve(code)
    })
  })
}
