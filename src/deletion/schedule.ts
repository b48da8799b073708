import { faultOf } from '../backup/fault.ts'
import type { Context } from '../context.ts'
import { deleteWhatIsDue } from './due.ts'
import { renewBackups } from './renew.ts'

/**
 * Looks every minute whether answers are to be deleted, traces erased or backups replaced, until told to stop; a fault
 * is logged and tried again.
 */
export function keepDeletions(context: Context, seconds = 60): { stop: () => Promise<void> } {
  const look = async () => {
    try {
      await deleteWhatIsDue(context)
      await renewBackups(context)
    } catch (error) {
      if (context.stopping.aborted) return
      const name = error instanceof Error ? error.name : typeof error
      context.log.error({ fault: faultOf(error).key, err: { name } }, 'deletion')
    }
  }
  let running = look()
  const timer = setInterval(() => {
    running = running.then(look)
  }, seconds * 1000)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
