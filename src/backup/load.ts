import type { Context } from '../context.ts'
import { backupsLeft, isBare } from '../deletion/replace-backups.ts'
import { anyAwake } from '../session/due.ts'
import type { Kept } from './backup.ts'
import { keptIn } from './folder.ts'
import { findLastRun, type Run } from './queries.ts'
import { shortDisks, type Short } from './disk-space.ts'
import { nextBackup, type Next } from './schedule.ts'

/** What is known about backups; undefined where there has been none. */
export type Backups = Readonly<{
  last: Run | undefined
  drill: Run | undefined
  next: Next
  kept: readonly Kept[]
  /** Disks that will be full before long. */
  short: readonly Short[]
  folder: string
  days: number
  /** Backups in the folders of this server that still hold answers that were deleted. */
  left: number
  /** Those have gone, there is no other, and none can be taken. */
  bare: boolean
  /** A session is open, paused or closed. */
  awake: boolean
}>

/** The last backup and the last drill, what comes next, and what is kept where. */
export async function backupsOf(context: Context): Promise<Backups> {
  const { stores, config } = context
  return {
    last: await findLastRun(stores.db, 'backup'),
    drill: await findLastRun(stores.db, 'drill'),
    next: await nextBackup(context),
    kept: keptIn(config.backup_dir),
    short: await shortDisks(config),
    folder: config.backup_dir,
    days: config.backup_keep_days,
    left: await backupsLeft(context),
    bare: await isBare(context),
    awake: await anyAwake(stores.db),
  }
}
