// Child process: the server stays responsive while a large file is read, and can kill it at any time.
import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'

import { answerParent, framesOf } from '../child-process.ts'
import type { DatabaseLocation } from '../db/database-url.ts'
import { conflict } from '../problem.ts'
import type { Engine, Written } from './backup.ts'
import { faultOf } from './fault.ts'
import { postgresEngine } from './postgres.ts'
import { sqliteEngine } from './sqlite.ts'
import type { Reply, Task } from './task.ts'

// Files are readable by their owner only.
process.umask(0o077)

answerParent(replyTo)

async function replyTo(task: Task): Promise<Reply> {
  try {
    return { ok: true, done: task.task === 'take' ? await taken(task) : await drilled(task) }
  } catch (error) {
    return { ok: false, fault: faultOf(error), frames: framesOf(error) }
  }
}

async function taken({ place, folder }: Extract<Task, { task: 'take' }>): Promise<Written> {
  const { file, proof } = await engineAt(place).write(folder)
  return { ...(await described(file)), proof }
}

async function drilled({ place, file, folder, sha256 }: Extract<Task, { task: 'drill' }>): Promise<Written> {
  const found = await described(file)
  if (sha256 !== null && found.sha256 !== sha256) throw conflict('backup.fault_damaged')
  return { ...found, proof: await engineAt(place).tried(file, folder) }
}

const engineAt = (place: DatabaseLocation): Engine =>
  place.engine === 'sqlite' ? sqliteEngine(place.file) : postgresEngine(place.url)

async function described(file: string): Promise<Omit<Written, 'proof'>> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return { file, bytes: statSync(file).size, sha256: hash.digest('hex') }
}
