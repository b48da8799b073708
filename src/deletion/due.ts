import { setTimeout as pause } from 'node:timers/promises'

import { isOver } from '../consultation/retention.ts'
import type { Surroundings } from '../context.ts'
import type { Stores } from '../db/database.ts'
import { Problem } from '../problem.ts'
import { deleteAnswers, eraseDeleted, isErasable } from './delete.ts'
import { deletionsIn, keyOf, ledgerFolders, noteDeletions } from './ledger.ts'
import { firstEventTimes, deletionMoments, retentionStates, type RetentionState } from './queries.ts'

type Needed = Pick<Surroundings, 'stores' | 'config' | 'now' | 'log'>

/** Milliseconds between polls while another server deletes. */
const LOOK = 200

/**
 * Deletes, before any page is served, answers whose retention expired while no server ran and those a backup brought
 * back. Resolves when none are left, whichever server deletes them.
 */
export async function deleteBeforeServing(context: Needed): Promise<void> {
  while ((await dueNow(context)).length > 0) {
    await context.stores.once('due', async () => await deleteDue(context))
    if ((await dueNow(context)).length > 0) await pause(LOOK)
  }
}

/** Deletes answers whose retention expired and erases their traces, on one server only. */
export async function deleteWhatIsDue(context: Needed): Promise<void> {
  const { stores, now } = context
  try {
    if ((await dueNow(context)).length === 0 && !(await isErasable(stores))) return
    await stores.once('due', async () => {
      await deleteDue(context)
      await eraseDeleted(stores, now())
    })
  } finally {
    await noted(context)
  }
}

async function deleteDue(context: Needed): Promise<void> {
  const { stores, now, log } = context
  for (const due of await dueNow(context)) {
    if (await deletedNow(stores, due, now())) log.info({ consultation: due.id }, 'answers deleted')
  }
}

/** `first_at`: original deletion, before a backup brought the answers back. */
type Due = RetentionState & Readonly<{ first_at: string | undefined }>

/** False when a session changed concurrently or another server was first; the next run retries. */
async function deletedNow(stores: Stores, due: Due, now: Date): Promise<boolean> {
  try {
    return await deleteAnswers(stores, due, { by: null, now, first_at: due.first_at })
  } catch (error) {
    if (error instanceof Problem && error.kind === 'conflict') return false
    throw error
  }
}

/** Consultations whose retention expired, or whose deleted answers a restored backup brought back. */
async function dueNow({ stores, config, now }: Needed): Promise<readonly Due[]> {
  const listed = new Map(
    deletionsIn(ledgerFolders(config)).map((one) => [keyOf(one), one.deleted_at] as const),
  )
  const kept = (await retentionStates(stores.db)).filter(
    ({ answers_deleted_on }) => answers_deleted_on === null,
  )
  const begun = listed.size > 0 ? await firstEventTimes(stores.db) : new Map<string, string>()
  return kept
    .map((one) => ({ ...one, first_at: listed.get(keyOf(known(one, begun))) }))
    .filter((one) => isOver(one, now()) || one.first_at !== undefined)
}

const known = ({ id, code }: RetentionState, begun: ReadonlyMap<string, string>) => ({
  code,
  begun: begun.get(`consultation/${id}`) ?? null,
})

/** Copies deletions to the ledger files. */
async function noted({ stores, config }: Needed): Promise<void> {
  const moments = await deletionMoments(stores.db)
  if (moments.size === 0) return
  const begun = await firstEventTimes(stores.db)
  const entries = (await retentionStates(stores.db)).flatMap((one) => {
    const deleted_at = moments.get(`consultation/${one.id}`)
    return deleted_at === undefined ? [] : [{ ...known(one, begun), deleted_at }]
  })
  noteDeletions(ledgerFolders(config), entries)
}
