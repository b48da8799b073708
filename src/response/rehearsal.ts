import type { Stores, Tx } from '../db/database.ts'
import { WITH_ANSWERS } from '../db/held.ts'
import { forNoKeyUpdate } from '../db/locks.ts'
import { record } from '../event.ts'
import { rehearsalsDue } from '../session/due-queries.ts'
import type { Session } from '../session/session.ts'
import { deleteDraftsOf } from './draft-queries.ts'
import { eraseNowOrLater } from './seal.ts'

/**
 * Deletes an opened rehearsal with its drafts and responses; an event remains. Returns false when it no longer exists.
 * `by` is null for the server.
 */
export async function endRehearsal(
  stores: Stores,
  { id, code }: Pick<Session, 'id' | 'code'>,
  by: number | null,
  at: Date,
): Promise<boolean> {
  const ended = await stores.db.transaction().execute(async (trx) => {
    const state = await findStateOfRehearsal(trx, id)
    if (state === undefined) return undefined
    await deleteWhole(trx, id)
    const detail = { code }
    await record(trx, { at, by, action: 'session.end_rehearsal', subject: `session/${id}`, detail })
    return state
  })
  if (ended === undefined) return false
  await deleteDraftsOf(stores.drafts, id)
  // Only older versions sealed rehearsals.
  await eraseNowOrLater(stores, ended === 'sealed' ? ['sealed_response', 'digest_key'] : [])
  return true
}

/**
 * Deletes finished rehearsals: a live session of the workshop was opened, a day has passed since they were opened, or
 * they were closed.
 */
export async function endRehearsalsDue(stores: Stores, now: Date): Promise<void> {
  for (const session of await rehearsalsDue(stores.db, now)) await endRehearsal(stores, session, null, now)
}

/**
 * Deletes drafts of a session that was never opened: a race with the deletion of a rehearsal whose id SQLite has
 * reused.
 */
export async function forgetStrays(
  stores: Stores,
  { id, state }: Pick<Session, 'id' | 'state'>,
): Promise<void> {
  if (state === 'draft') await deleteDraftsOf(stores.drafts, id)
}

/** Locks the session against concurrent sends; returns undefined unless it is an opened rehearsal. */
async function findStateOfRehearsal(trx: Tx, id: number): Promise<Session['state'] | undefined> {
  const query = trx
    .selectFrom('session')
    .select('state')
    .where('id', '=', id)
    .where('kind', '=', 'rehearsal')
    .where('state', '!=', 'draft')
  return (await forNoKeyUpdate(trx, query).executeTakeFirst())?.state
}

async function deleteWhole(trx: Tx, id: number): Promise<void> {
  for (const table of WITH_ANSWERS) await trx.deleteFrom(table).where('session_id', '=', id).execute()
  await trx.deleteFrom('session').where('id', '=', id).execute()
}
