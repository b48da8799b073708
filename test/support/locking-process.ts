import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { root } from '../../src/root.ts'

const LOCKS = `
  import { lockFolders } from './src/lock.ts'
  // The lock ends when the garbage collector finds it unused.
  globalThis.unlock = lockFolders([process.argv[1]])
  process.stdout.write('locked')
  setInterval(() => {}, 1000)
`

/** Locks a folder in another process, as a server does; returns the function that kills it (SIGKILL). */
export async function lockedElsewhere(folder: string): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['--import=tsx', '--input-type=module', '-e', LOCKS, folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  await Promise.race([once(child.stdout, 'data'), ended])
  if (child.exitCode !== null) throw new Error(`It could not lock ${folder}.`)
  return async () => {
    child.kill('SIGKILL')
    await ended
  }
}
