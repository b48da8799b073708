import type { Context } from '../context.ts'
import { every, type Job } from '../scheduler.ts'
import { anyActiveSession } from '../session/due.ts'
import { nextMoment } from './backup.ts'
import { described } from '../web/log.ts'
import { faultOf } from './fault.ts'
import { keptIn } from './folder.ts'
import { findFirstEventTime, findLastRun } from './queries.ts'
import { shortDisks } from './disk-space.ts'
import { backupAndDrill } from './routine.ts'

/** The next scheduled backup: `at` a time, now, once no session is awake, or never. */
export type Next = Readonly<{ when: 'at'; at: Date } | { when: 'now' | 'waits' | 'never' }>

/** Makes the daily backup if due and no session is open, paused or closed. Throws what failed. */
export async function backupWhenDue(context: Context): Promise<void> {
  const { when } = await nextBackup(context)
  if (when === 'now') await backupAndDrill(context, null)
}

/** Returns when the next backup is made, and why not before. */
export async function nextBackup({ stores: { db }, config, now }: Context): Promise<Next> {
  const last = await findLastRun(db, 'backup')
  const at = nextMoment({
    hour: config.backup_hour,
    now: now(),
    newest: keptIn(config.backup_dir)[0]?.at,
    begun: await findFirstEventTime(db),
    failed: last && last.ok !== 1 ? new Date(last.at) : undefined,
  })
  if (!at) return { when: 'never' }
  if (at > now()) return { when: 'at', at }
  return { when: (await anyActiveSession(db)) ? 'waits' : 'now' }
}

const MS_PER_DAY = 86_400_000

/** Logs a warning for each disk low on space, once a day. */
export function watchDisks({ config, log, now }: Context): () => Promise<void> {
  let told = -Infinity
  return async () => {
    if (now().getTime() - told < MS_PER_DAY) return
    told = now().getTime()
    for (const disk of await shortDisks(config)) log.warn(disk, 'disk')
  }
}

/** Checks every minute whether a backup is due and disks have space; a failed backup is retried after an hour. */
export function scheduleBackups(context: Context, seconds = 60): Job {
  const watch = watchDisks(context)
  const run = async () => {
    await watch()
    await backupWhenDue(context)
  }
  return every(seconds, run, (error) => {
    if (!context.stopping.aborted)
      context.log.error({ fault: faultOf(error).key, err: described(error) }, 'backup')
  })
}
