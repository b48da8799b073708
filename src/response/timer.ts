import type { Context } from '../context.ts'
import type { Stores } from '../db/database.ts'
import { Problem } from '../problem.ts'
import { every, type Job } from '../scheduler.ts'
import { anyAwake, closeForgotten, dueForSealing } from '../session/due.ts'
import type { Session } from '../session/session.ts'
import { classOf } from '../web/log.ts'
import { forgetVisits } from '../web/visit-queries.ts'
import { deleteDraftsOf } from './draft-queries.ts'
import { forgetReceipts } from './queries.ts'
import { endRehearsalsDue } from './rehearsal.ts'
import { eraseNowOrLater, eraseTraces, noteForgetting, sealSession } from './seal.ts'
import { renewTotals } from './totals.ts'
import { tracesLeft } from './trace-queries.ts'

/** Minutes between emptyings of the logs while a session is awake, and of traces left behind while none is. */
const CHECKPOINT_MINUTES = 5

/**
 * Does what has fallen due: deletes rehearsals that are over, counts the totals that are shown, closes forgotten
 * sessions, seals closed ones, forgets old receipts and visits. Of several servers one does it; the others find nothing
 * to do.
 */
export async function doWhatIsDue(context: Context): Promise<void> {
  await context.stores.once('due', async () => await doAll(context))
}

async function doAll({ stores, now, log }: Context): Promise<void> {
  await endRehearsalsDue(stores, now())
  await renewTotals(stores, now())
  await closeForgotten(stores.db, now())
  for (const session of await dueForSealing(stores.db, now())) {
    const sealed = await sealedNow(stores, session, now())
    if (sealed) log.info({ session: session.id, count: sealed.count }, 'sealed')
  }
  const over = await forgetReceipts(stores.db, now())
  // Whoever pressed Start at the moment of sealing left a draft that nobody can send.
  for (const id of over) await deleteDraftsOf(stores.drafts, id)
  if (over.length > 0) await eraseNowOrLater(stores)
  await forgetVisits(stores.visits, now())
}

/** Undefined when a facilitator sealed it, or opened it again, at this moment. */
async function sealedNow(
  stores: Stores,
  session: Session,
  now: Date,
): Promise<{ count: number } | undefined> {
  try {
    return await sealSession(stores, session, null, now)
  } catch (error) {
    if (error instanceof Problem && error.kind === 'conflict') return undefined
    throw error
  }
}

/**
 * While participants may be writing, empties the logs and looks whether the database still forgets; afterwards, erases
 * what could not go at once.
 */
export async function leaveNoTrace({ stores }: Context): Promise<void> {
  if (await anyAwake(stores.db)) {
    await stores.checkpoint()
    await noteForgetting(stores)
  } else if ((await tracesLeft(stores.db, 1)).length > 0 || (await stores.isStained()))
    await stores.once('due', async () => await eraseTraces(stores))
}

/** Every few seconds does what is due, and every few minutes empties the logs. */
export function scheduleDueWork(context: Context, seconds = 5): Job {
  let checkpointed = Date.now()
  const run = async () => {
    await doWhatIsDue(context)
    if (Date.now() - checkpointed <= CHECKPOINT_MINUTES * 60_000) return
    checkpointed = Date.now()
    await leaveNoTrace(context)
  }
  return every(seconds, run, (error) => context.log.error({ err: classOf(error) }, 'timer'))
}
