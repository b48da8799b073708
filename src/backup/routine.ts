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

/** Stored result of a successful backup or drill. */
export type RunResult = Readonly<{
  file: string
  bytes: number
  sha256: string
  sealed: number
  responses: number
}>

/**
 * Takes a backup into the backup folder, verifies it by a drill and deletes expired files; results are stored. Aborted
 * when the server stops. Throws what failed; conflict when another backup is running.
 */
export async function backupAndDrill(context: Context, by: number | null): Promise<void> {
  const { stores, config, now, stopping } = context
  const file = path.join(config.backup_dir, nameOf(now(), config.database.engine))
  try {
    await runAndRecord(stores.db, 'backup', now, async () => await takeBackup(context, file, by, stopping))
    await drillNewest(context)
  } finally {
    // People were promised a retention limit on copies, whether or not a newer one exists.
    forgetOld([config.backup_dir, config.data_dir], config.backup_keep_days, now())
  }
}

/** Verifies the newest backup by a drill; the result is stored. Throws what failed. */
export async function drillNewest({ stores, config, now, stopping }: Context): Promise<void> {
  const last = resultOf(await findLastRun(stores.db, 'backup'))
  const recorded = (name: string) => (last && path.basename(last.file) === name ? last.sha256 : null)
  await runAndRecord(stores.db, 'drill', now, async () => await drill(config, recorded, stopping))
}

/** Runs a backup or drill and stores how it ended, for the administrators' page. */
export async function runAndRecord(
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

/** Returns a run's stored result; undefined unless it succeeded. */
export function resultOf(run: Run | undefined): RunResult | undefined {
  return run?.ok === 1 && run.detail !== null ? (JSON.parse(run.detail) as RunResult) : undefined
}

const detailOf = ({ file, bytes, sha256, proof }: Written): RunResult => ({
  file,
  bytes,
  sha256,
  sealed: proof.sealed,
  responses: proof.responses,
})
