import { existsSync, renameSync } from 'node:fs'
import path from 'node:path'

import type { Context } from '../context.ts'
import type { DatabaseLocation } from '../db/database-url.ts'
import { record } from '../event.ts'
import { conflict } from '../problem.ts'
import { runTask } from './run-task.ts'
import type { Written } from './backup.ts'
import { bytesOf, onDisk, inTemporaryFolder } from './folder.ts'

type Needed = Pick<Context, 'stores' | 'config' | 'now'>

/**
 * Writes a verified backup of everything sealed so far to a new file, mode 0600, and records it. Throws conflict when
 * the file exists or the copy does not match what was sealed.
 */
export async function takeBackup(
  { stores, config, now }: Needed,
  given: string,
  by: number | null,
  signal?: AbortSignal,
): Promise<Written> {
  const file = path.resolve(given)
  refuseExisting(file)
  const place = config.database
  const written = await inTemporaryFolder(file, sizeOf(place), async (folder): Promise<Written> => {
    const done = await runTask({ task: 'take', place, folder }, signal)
    onDisk(done.file)
    refuseExisting(file)
    renameSync(done.file, file)
    onDisk(path.dirname(file))
    return { ...done, file }
  })
  // Truncate the WAL, which the copy prevented.
  await stores.checkpoint()
  const { bytes, sha256 } = written
  await stores.db.transaction().execute(async (trx) => {
    const subject = `backup/${sha256.slice(0, 12)}`
    await record(trx, { at: now(), by, action: 'backup.take', subject, detail: { bytes, sha256 } })
  })
  return written
}

function refuseExisting(file: string): void {
  if (existsSync(file)) throw conflict('backup.file_exists', { file })
}

/** Bytes of the database on this disk; 0 for a remote one. */
const sizeOf = (place: DatabaseLocation): number =>
  place.engine === 'sqlite' ? bytesOf(place.file, `${place.file}-wal`) : 0
