import { faultOf } from '../backup/fault.ts'
import type { Context } from '../context.ts'
import { every, type Job } from '../scheduler.ts'
import { classOf } from '../web/log.ts'
import { deleteWhatIsDue } from './due.ts'
import { renewBackups } from './replace-backups.ts'

/** Checks every minute for answers to delete, traces to erase or backups to replace. */
export function scheduleDeletions(context: Context, seconds = 60): Job {
  const run = async () => {
    await deleteWhatIsDue(context)
    await renewBackups(context)
  }
  return every(seconds, run, (error) => {
    if (context.stopping.aborted) return
    context.log.error({ fault: faultOf(error).key, err: classOf(error) }, 'deletion')
  })
}
