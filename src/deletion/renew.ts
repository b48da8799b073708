import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'

import { GIVEN_UP, nameOf } from '../backup/backup.ts'
import { keptIn, namedBefore, onDisk } from '../backup/folder.ts'
import { filesWritten, findLastRun } from '../backup/queries.ts'
import { remembered } from '../backup/routine.ts'
import { takeBackup } from '../backup/take.ts'
import type { Context } from '../context.ts'
import { findLastDeletion } from './queries.ts'

type Needed = Pick<Context, 'stores' | 'config' | 'now'>

/** Milliseconds between two attempts when one failed. */
const AGAIN = 3_600_000

/**
 * Replaces the backups from before the last deletion by a fresh one, on this server's disks. What is still there says
 * whether it is done, so that it is tried again until it is: every hour when a backup fails. Throws what failed.
 */
export async function renewBackups(context: Context): Promise<void> {
  const { stores, config, now } = context
  const deleted = await findLastDeletion(stores.db)
  if (!deleted) return
  const older = await writtenBefore(context, deleted)
  if (older.length === 0) return
  const newest = keptIn(config.backup_dir)[0]
  if (!newest || newest.at <= deleted) {
    if (await hasJustTried(context)) return
    await freshBackup(context, new Date(Math.max(now().getTime(), deleted.getTime() + 1000)))
  }
  for (const file of older) rmSync(file, { recursive: true, force: true })
  for (const folder of new Set(older.map((file) => path.dirname(file)))) onDisk(folder)
}

/** How many backups on this server's disks still hold answers that were deleted. */
export async function backupsLeft(context: Needed): Promise<number> {
  const deleted = await findLastDeletion(context.stores.db)
  return deleted ? (await writtenBefore(context, deleted)).length : 0
}

/**
 * In the folders of this installation: backups, those taken by hand under any name too, databases that a restore set
 * aside, and what a process left that ended while it wrote one. What the
 * database says was written to other folders is left: in a copy of it, that may be another installation's.
 */
async function writtenBefore({ stores, config }: Needed, deleted: Date): Promise<readonly string[]> {
  const { data_dir, backup_dir, database } = config
  const folders = [
    backup_dir,
    data_dir,
    ...(database.engine === 'sqlite' ? [path.dirname(database.file)] : []),
  ]
  const byHand = (await filesWritten(stores.db, deleted)).filter(
    (file) => folders.includes(path.dirname(file)) && existsSync(file),
  )
  return [...new Set([...namedBefore(folders, deleted), ...byHand])]
}

async function hasJustTried({ stores, now }: Needed): Promise<boolean> {
  const last = await findLastRun(stores.db, 'backup')
  if (!last || last.ok === 1) return false
  const patience = last.ok === null ? GIVEN_UP : AGAIN
  return now().getTime() - Date.parse(last.at) < patience
}

/** Named by a moment after the deletion, although names have no fractions of a second. */
async function freshBackup({ stores, config, stopping }: Context, at: Date): Promise<void> {
  const now = () => at
  const file = path.join(config.backup_dir, nameOf(at, config.database.engine))
  await remembered(
    stores.db,
    'backup',
    now,
    async () => await takeBackup({ stores, config, now }, file, null, stopping),
  )
}
