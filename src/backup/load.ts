import type { Context } from '../context.ts'
import type { DatabaseLocation } from '../db/database-url.ts'
import { backupsLeft, isBare } from '../deletion/replace-backups.ts'
import { anyActiveSession } from '../session/due.ts'
import type { Kept } from './backup.ts'
import { keptIn } from './folder.ts'
import { findLastRun, type Run } from './queries.ts'
import { shortDisks, type Short } from './disk-space.ts'
import { nextBackup, type Next } from './schedule.ts'

/** State of backups; undefined where there was none. */
export type Backups = Readonly<{
  last: Run | undefined
  drill: Run | undefined
  next: Next
  kept: readonly Kept[]
  /** Disks low on space. */
  short: readonly Short[]
  folder: string
  engine: DatabaseLocation['engine']
  days: number
  /** Backups on this server that still hold deleted answers. */
  left: number
  /** Those are gone, no other exists, and none can be taken. */
  bare: boolean
  /** A session is open, paused or closed. */
  awake: boolean
}>

/** Returns the last backup and drill, the next one due, and the files kept. */
export async function backupsOf(context: Context): Promise<Backups> {
  const { stores, config } = context
  return {
    last: await findLastRun(stores.db, 'backup'),
    drill: await findLastRun(stores.db, 'drill'),
    next: await nextBackup(context),
    kept: keptIn(config.backup_dir),
    short: await shortDisks(config),
    folder: config.backup_dir,
    engine: config.database.engine,
    days: config.backup_keep_days,
    left: await backupsLeft(context),
    bare: await isBare(context),
    awake: await anyActiveSession(stores.db),
  }
}
