import path from 'node:path'

import type { Context } from '../context.ts'
import type { Db } from '../db/database.ts'
import { conflict } from '../problem.ts'
import { nameOf, type Written } from './backup.ts'
import { drill } from './drill.ts'
import { faultOf } from './fault.ts'
import { forgetOld } from './folder.ts'
import { beginRun, endRun, findLastRun, type Run, type RunKind } from './queries.ts'
import { takeBackup } from './take.ts'

/** What is remembered of a backup or a drill that went well. */
export type Remembered = Readonly<{
  file: string
  bytes: number
  sha256: string
  sealed: number
  responses: number
}>

/**
 * A backup into the folder of backups, the drill that proves it, and the end of what is too old; all remembered. It
 * ends unfinished when the server stops.
 * Throws what failed; a conflict when another backup has not ended.
 */
export async function backupAndDrill(context: Context, by: number | null): Promise<void> {
  const { stores, config, now, stopping } = context
  const file = path.join(config.backup_dir, nameOf(now(), config.database.engine))
  try {
    await remembered(stores.db, 'backup', now, async () => await takeBackup(context, file, by, stopping))
    const last = rememberedIn(await findLastRun(stores.db, 'backup'))
    const recorded = (name: string) => (last && path.basename(last.file) === name ? last.sha256 : null)
    await remembered(stores.db, 'drill', now, async () => await drill(config, recorded, stopping))
  } finally {
    // People were told how long a copy of their answers is kept, whether or not there is a newer one.
    forgetOld([config.backup_dir, config.data_dir], config.backup_keep_days, now())
  }
}

/** Does a backup or a drill and notes how it ended, for the page of the administrators. */
export async function remembered(
  db: Db,
  kind: RunKind,
  now: () => Date,
  work: () => Promise<Written>,
): Promise<Written> {
  const id = await beginRun(db, kind, now())
  if (id === undefined) throw conflict('backup.running')
  try {
    const written = await work()
    await endRun(db, id, true, detailOf(written))
    return written
  } catch (error) {
    await endRun(db, id, false, faultOf(error))
    throw error
  }
}

/** What was remembered of a run; undefined unless it went well. */
export function rememberedIn(run: Run | undefined): Remembered | undefined {
  return run?.ok === 1 && run.detail !== null ? (JSON.parse(run.detail) as Remembered) : undefined
}

const detailOf = ({ file, bytes, sha256, proof }: Written): Remembered => ({
  file,
  bytes,
  sha256,
  sealed: proof.sealed,
  responses: proof.responses,
})
