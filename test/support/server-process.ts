import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

import { root } from '../../src/root.ts'
import { SERVER } from './program.ts'

/** A server in a child process; end it with `child.kill`. */
export type ServerProcess = Readonly<{
  child: ChildProcessByStdio<null, Readable, Readable>
  said: { out: string; err: string }
  /** Waits until its output contains `words`; returns its URL. Throws when it exits before. */
  until: (words: string) => Promise<string>
  /** Exit status and signal. */
  ended: Promise<unknown[]>
}>

/** Starts a server on a free port; settings are environment variables. */
export function serverProcess(
  settings: Readonly<Record<string, string>>,
  program: readonly string[] = SERVER,
): ServerProcess {
  const child = spawn(process.execPath, program, {
    cwd: root,
    env: { ...process.env, PORT: '0', DATABASE_URL: '', PUBLIC_URL: '', BACKUP_HOUR: 'off', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()))
  const ended = once(child, 'exit')
  const until = async (words: string) => {
    while (!said.out.includes(words)) {
      const more = await Promise.race([once(child.stdout, 'data'), ended.then(() => undefined)])
      if (!more && !said.out.includes(words)) throw new Error(`it ended: ${said.out}${said.err}`)
    }
    return /listens on (http:\S+)/.exec(said.out)?.[1] ?? ''
  }
  return { child, said, until, ended }
}
