import type { Context } from '../context.ts'
import { anyAwake, closeForgotten, dueForSealing } from '../session/due.ts'
import { forgetVisits } from '../web/visit.ts'
import { forgetReceipts } from './queries.ts'
import { sealSession } from './seal.ts'

/** Minutes between emptyings of the logs while a session is awake. */
const CHECKPOINT_MINUTES = 5

/** Does what has fallen due: closes forgotten sessions, seals closed ones, forgets old receipts and visits. */
export async function doWhatIsDue({ stores, now, log }: Context): Promise<void> {
  await closeForgotten(stores.db, now())
  for (const session of await dueForSealing(stores.db, now())) {
    const { count } = await sealSession(stores, session, null, now())
    log.info({ session: session.id, count }, 'sealed')
  }
  if ((await forgetReceipts(stores.db, now())) > 0) await stores.checkpoint()
  await forgetVisits(stores.visits, now())
}

/** Does what is due every few seconds until told to stop; a fault is logged and tried again. */
export function keepTime(context: Context, seconds = 5): { stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  let checkpointed = Date.now()
  const tick = async () => {
    try {
      await doWhatIsDue(context)
      if (Date.now() - checkpointed > CHECKPOINT_MINUTES * 60_000 && (await anyAwake(context.stores.db))) {
        checkpointed = Date.now()
        await context.stores.checkpoint()
      }
    } catch (error) {
      context.log.error({ err: { name: error instanceof Error ? error.name : 'unknown' } }, 'timer')
    }
  }
  running = tick()
  const timer = setInterval(() => {
    running = running.then(tick)
  }, seconds * 1000)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
