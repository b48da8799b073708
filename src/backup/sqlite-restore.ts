import { chmodSync, constants, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'

import type { Config } from '../config.ts'
import { lockFor } from '../lock.ts'
import { conflict } from '../problem.ts'
import { setAsideName, type Proof } from './backup.ts'
import { bytesOf, onDisk, inTemporaryFolder } from './folder.ts'
import { provenFile, unmark } from './sqlite.ts'

/**
 * Replaces the database by a backup, keeping the old file, under the lock that stops servers; `prove` opens it there.
 * Throws without changes when the backup is not whole or the server was not shut down cleanly.
 */
export async function putInPlace(
  config: Config,
  database_file: string,
  file: string,
  now: Date,
  prove: () => Promise<Proof>,
): Promise<{ proof: Proof; set_aside: string | null }> {
  const unlock = lockFor(config)
  try {
    await provenFile(file)
    refuseLog(database_file)
    const set_aside = await inTemporaryFolder(
      database_file,
      bytesOf(file),
      async (folder) => await exchanged(file, database_file, folder, now),
    )
    return { proof: await prove(), set_aside }
  } finally {
    unlock()
  }
}

/** A non-empty log (WAL or journal) has answers not yet in the database file, or belongs to another file. */
function refuseLog(database_file: string): void {
  const log = [`${database_file}-wal`, `${database_file}-journal`].find((file) => bytesOf(file) > 0)
  if (log !== undefined) throw conflict('backup.stale_log', { file: database_file, log })
}

/** Returns the path of the replaced database; null when there was none. */
async function exchanged(
  file: string,
  database_file: string,
  folder: string,
  now: Date,
): Promise<string | null> {
  const copy = path.join(folder, 'copy.db')
  copyFileSync(file, copy, constants.COPYFILE_EXCL)
  chmodSync(copy, 0o600)
  await provenFile(copy)
  unmark(copy)
  onDisk(copy)
  const set_aside = existsSync(database_file) ? setAsideName(database_file, now) : null
  if (set_aside !== null) renameSync(database_file, set_aside)
  for (const rest of restsBeside(database_file)) rmSync(rest, { force: true })
  renameSync(copy, database_file)
  onDisk(path.dirname(database_file))
  return set_aside
}

/** Files of the replaced database: its empty logs, drafts and visits. */
function restsBeside(database_file: string): readonly string[] {
  const others = ['drafts.db', 'visits.db'].map((name) => path.join(path.dirname(database_file), name))
  const logs = [database_file, ...others].flatMap((file) => [`${file}-wal`, `${file}-shm`, `${file}-journal`])
  return [...others, ...logs]
}
