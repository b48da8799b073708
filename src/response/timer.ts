import type { Context } from '../context.ts'
import type { Stores } from '../db/database.ts'
import { Problem } from '../problem.ts'
import { every, type Job } from '../scheduler.ts'
import { anyActiveSession, closeForgotten, dueForSealing } from '../session/due.ts'
import type { Session } from '../session/session.ts'
import { classOf } from '../web/log.ts'
import { forgetVisits } from '../web/visit-queries.ts'
import { deleteDraftsOf } from './draft-queries.ts'
import { forgetReceipts } from './queries.ts'
import { endRehearsalsDue } from './rehearsal.ts'
import { eraseNowOrLater, eraseTraces, noteForgetting, sealSession } from './seal.ts'
import { renewTotals } from './totals.ts'
import { tracesLeft } from './trace-queries.ts'

/** Minutes between checkpoints while a session is open, and between retries of erasing traces while none is. */
const CHECKPOINT_MINUTES = 5

/**
 * Runs due jobs: deletes finished rehearsals, counts totals, closes forgotten sessions, seals closed ones, deletes
 * expired receipts and visits. One of several servers runs them at a time; idempotent.
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
  // A Start concurrent with sealing leaves a draft that cannot be sent.
  for (const id of over) await deleteDraftsOf(stores.drafts, id)
  if (over.length > 0) await eraseNowOrLater(stores)
  await forgetVisits(stores.visits, now())
}

/** Returns undefined when a facilitator sealed or reopened it concurrently. */
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
 * While participants may be writing, checkpoints and checks whether the database still erases traces; otherwise erases
 * the remaining ones.
 */
export async function leaveNoTrace({ stores }: Context): Promise<void> {
  if (await anyActiveSession(stores.db)) {
    await stores.checkpoint()
    await noteForgetting(stores)
  } else if ((await tracesLeft(stores.db, 1)).length > 0 || (await stores.isStained()))
    await stores.once('due', async () => await eraseTraces(stores))
}

/** Schedules the due jobs every few seconds, and checkpoints every few minutes. */
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
