import { setTimeout as pause } from 'node:timers/promises'

import { isOver } from '../consultation/retention.ts'
import type { Surroundings } from '../context.ts'
import type { Stores } from '../db/database.ts'
import { Problem } from '../problem.ts'
import { deleteAnswers, eraseDeleted } from './delete.ts'
import { deletionsIn, keyOf, ledgerFolders, noteDeletions } from './ledger.ts'
import { beginnings, standings, type Standing } from './queries.ts'

type Needed = Pick<Surroundings, 'stores' | 'config' | 'now' | 'log'>

/** Milliseconds between two looks while another server deletes. */
const LOOK = 200

/**
 * Deletes the answers that must be gone before a page is answered: those whose day has passed while no server ran, and
 * those that a backup brought back. Returns when there are none left, whichever server deletes them.
 */
export async function deleteBeforeServing(context: Needed): Promise<void> {
  while ((await dueNow(context)).length > 0) {
    await context.stores.once('due', async () => await deleteDue(context))
    if ((await dueNow(context)).length > 0) await pause(LOOK)
  }
  await noted(context)
}

/** Deletes the answers whose day has passed and erases their traces; of several servers one does it. */
export async function deleteWhatIsDue(context: Needed): Promise<void> {
  const { stores, now } = context
  await stores.once('due', async () => {
    await deleteDue(context)
    await eraseDeleted(stores, now())
  })
  await noted(context)
}

async function deleteDue(context: Needed): Promise<void> {
  const { stores, now, log } = context
  for (const consultation of await dueNow(context)) {
    if (await deletedNow(stores, consultation, now()))
      log.info({ consultation: consultation.id }, 'answers deleted')
  }
}

/** False when somebody acted on a session at this moment, or another server was faster; then the next look deletes. */
async function deletedNow(stores: Stores, consultation: Standing, now: Date): Promise<boolean> {
  try {
    return await deleteAnswers(stores, consultation, { by: null, now })
  } catch (error) {
    if (error instanceof Problem && error.kind === 'conflict') return false
    throw error
  }
}

/** Whose day has passed, and whose answers were deleted before a backup was restored that still has them. */
async function dueNow({ stores, config, now }: Needed): Promise<readonly Standing[]> {
  const gone = new Set(deletionsIn(ledgerFolders(config)).map(keyOf))
  const kept = (await standings(stores.db)).filter(({ answers_deleted_on }) => answers_deleted_on === null)
  const begun = gone.size > 0 ? await beginnings(stores.db) : new Map<string, string>()
  return kept.filter((one) => isOver(one, now()) || gone.has(keyOf(listed(one, begun))))
}

const listed = ({ id, code }: Standing, begun: ReadonlyMap<string, string>) => ({
  code,
  begun: begun.get(`consultation/${id}`) ?? null,
})

/** What was deleted is known outside the database too. */
async function noted({ stores, config }: Needed): Promise<void> {
  const deleted = (await standings(stores.db)).filter(({ answers_deleted_on }) => answers_deleted_on !== null)
  if (deleted.length === 0) return
  const begun = await beginnings(stores.db)
  const entries = deleted.map((one) => ({ ...listed(one, begun), deleted_on: one.answers_deleted_on ?? '' }))
  noteDeletions(ledgerFolders(config), entries)
}
