import type { Selectable } from 'kysely'

import type { Db } from '../db/database.ts'
import type { BackupRunTable } from '../db/schema.ts'
import { GIVEN_UP } from './backup.ts'

export type Run = Selectable<BackupRunTable>
export type RunKind = Run['kind']

/** Inserts a started backup or drill; undefined when another of this kind is still running. */
export async function beginRun(db: Db, kind: RunKind, now: Date): Promise<number | undefined> {
  await db
    .updateTable('backup_run')
    .set({ ok: 0 })
    .where('ok', 'is', null)
    .where('at', '<', new Date(now.getTime() - GIVEN_UP).toISOString())
    .execute()
  const row = await db
    .insertInto('backup_run')
    .values({ kind, at: now.toISOString(), ok: null, detail: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Stores the outcome. */
export async function endRun(db: Db, id: number, ok: boolean, detail: object): Promise<void> {
  await db
    .updateTable('backup_run')
    .set({ ok: ok ? 1 : 0, detail: JSON.stringify(detail) })
    .where('id', '=', id)
    .execute()
}

/** Deletes runs unfinished when a backup was written: that backup itself, which is not running after a restore. */
export async function forgetRunning(db: Db): Promise<void> {
  await db.deleteFrom('backup_run').where('ok', 'is', null).execute()
}

/** Returns the latest backup or drill, successful or not; undefined without any. */
export async function findLastRun(db: Db, kind: RunKind): Promise<Run | undefined> {
  return await db
    .selectFrom('backup_run')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Returns since when backups fail; undefined if the last succeeded or none was tried. */
export async function findFailingSince(db: Db): Promise<Date | undefined> {
  const row = await db
    .selectFrom('backup_run')
    .select('at')
    .where('kind', '=', 'backup')
    .where('ok', '=', 0)
    .where('id', '>', (of) =>
      of
        .selectFrom('backup_run as good')
        .select((one) => one.fn.coalesce(one.fn.max('good.id'), one.lit(0)).as('id'))
        .where('good.kind', '=', 'backup')
        .where('good.ok', '=', 1),
    )
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row && new Date(row.at)
}

/** Returns the time of the first event; undefined when there is none. */
export async function findFirstEventTime(db: Db): Promise<Date | undefined> {
  const row = await db.selectFrom('event').select('at').orderBy('id').limit(1).executeTakeFirst()
  return row && new Date(row.at)
}
