import { rmSync } from 'node:fs'
import path from 'node:path'

import { GIVEN_UP, nameOf } from '../backup/backup.ts'
import { faultOf } from '../backup/fault.ts'
import { keptIn, onDisk, writtenUpTo } from '../backup/folder.ts'
import { findFailingSince, findLastRun } from '../backup/queries.ts'
import { drillNewest, runAndRecord } from '../backup/routine.ts'
import { takeBackup } from '../backup/take.ts'
import type { Context } from '../context.ts'
import { classOf } from '../web/log.ts'
import { findLastDeletion } from './queries.ts'

type Needed = Pick<Context, 'stores' | 'config' | 'now'>

/** Milliseconds before a failed attempt is retried. */
const AGAIN = 3_600_000

/** Milliseconds of failing backups after which older ones are deleted without a new one. */
const PATIENCE = 24 * 3_600_000

/**
 * Replaces backups older than the last deletion by a new one, on this server's disks. Idempotent: old files still
 * present mean it is not done; failures are retried hourly. When backups have failed for a day, files older than a
 * deletion a day ago are deleted anyway. Throws what failed.
 */
export async function renewBackups(context: Context): Promise<void> {
  const { stores, config } = context
  const deleted = await findLastDeletion(stores.db)
  if (!deleted) return
  const older = writtenBefore(context, deleted)
  if (older.length === 0) return
  const newest = keptIn(config.backup_dir)[0]
  try {
    const isNeeded = !newest || newest.at <= deleted
    if (isNeeded && !(await renewed(context, deleted))) return
    removed(older)
    if (isNeeded) await tried(context)
  } finally {
    await removeOverdue(context)
  }
}

/** False while a recent attempt is running or failed. */
async function renewed(context: Context, deleted: Date): Promise<boolean> {
  if (await hasJustTried(context)) return false
  await freshBackup(context, new Date(Math.max(context.now().getTime(), deleted.getTime() + 1000)))
  return true
}

/** Verifies the new backup. A failure is stored for the page of backups; the older ones go all the same. */
async function tried(context: Context): Promise<void> {
  try {
    await drillNewest(context)
  } catch (error) {
    const { stopping, log } = context
    if (!stopping.aborted) log.error({ fault: faultOf(error).key, err: classOf(error) }, 'drill')
  }
}

/** Deletion was promised: a failing backup must not keep old copies for ever. */
async function removeOverdue(context: Context): Promise<void> {
  const { stores, now, log } = context
  const since = await findFailingSince(stores.db)
  const day_ago = new Date(now().getTime() - PATIENCE)
  if (!since || since > day_ago) return
  const deleted = await findLastDeletion(stores.db, day_ago)
  const overdue = deleted ? writtenBefore(context, deleted) : []
  if (overdue.length === 0) return
  removed(overdue)
  log.error({ files: overdue.length }, 'backups deleted without a fresh one')
}

function removed(files: readonly string[]): void {
  for (const file of files) rmSync(file, { recursive: true, force: true })
  for (const folder of new Set(files.map((file) => path.dirname(file)))) onDisk(folder)
}

/** Returns whether answers were deleted, no backup is left and none can be taken. */
export async function isBare({ stores, config }: Needed): Promise<boolean> {
  if (!(await findLastDeletion(stores.db)) || keptIn(config.backup_dir).length > 0) return false
  return (await findFailingSince(stores.db)) !== undefined
}

/** Returns how many backups on this server still hold deleted answers. */
export async function backupsLeft(context: Needed): Promise<number> {
  const deleted = await findLastDeletion(context.stores.db)
  return deleted ? writtenBefore(context, deleted).length : 0
}

/**
 * Only in this installation's folders: backups, manual ones of any name too, databases set aside by a restore, and
 * leftovers of killed processes.
 */
function writtenBefore({ config }: Pick<Needed, 'config'>, deleted: Date): readonly string[] {
  const { data_dir, backup_dir, database } = config
  const beside = database.engine === 'sqlite' ? [path.dirname(database.file)] : []
  return writtenUpTo(
    [backup_dir, data_dir, ...beside].map((folder) => path.resolve(folder)),
    deleted,
  )
}

async function hasJustTried({ stores, now }: Needed): Promise<boolean> {
  const last = await findLastRun(stores.db, 'backup')
  if (!last || last.ok === 1) return false
  const patience = last.ok === null ? GIVEN_UP : AGAIN
  return now().getTime() - Date.parse(last.at) < patience
}

/** Named by a time after the deletion, although names have whole seconds. */
async function freshBackup({ stores, config, stopping }: Context, at: Date): Promise<void> {
  const now = () => at
  const file = path.join(config.backup_dir, nameOf(at, config.database.engine))
  await runAndRecord(
    stores.db,
    'backup',
    now,
    async () => await takeBackup({ stores, config, now }, file, null, stopping),
  )
}
