import type { Stores, Tx } from '../db/database.ts'
import { WITH_ANSWERS } from '../db/held.ts'
import { locking } from '../db/locks.ts'
import { record } from '../event.ts'
import { rehearsalsDue } from '../session/due-queries.ts'
import type { Session } from '../session/session.ts'
import { deleteDraftsOf } from './draft-queries.ts'
import { eraseNowOrLater } from './seal.ts'

/**
 * Deletes a rehearsal that was opened and all that was begun and sent in it: what stays is that there was one. False
 * when there is no such rehearsal any more. `by` is null when the server does it.
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
  // No rehearsal is sealed now; an older version sealed them.
  await eraseNowOrLater(stores, ended === 'sealed' ? ['sealed_response', 'digest_key'] : [])
  return true
}

/**
 * Deletes the rehearsals that are over: a live session of their workshop was opened, a day has passed since they
 * were, or they were closed.
 */
export async function endRehearsalsDue(stores: Stores, now: Date): Promise<void> {
  for (const session of await rehearsalsDue(stores.db, now)) await endRehearsal(stores, session, null, now)
}

/**
 * Deletes what is begun in a session that was never opened: it was begun at the moment at which a rehearsal was
 * deleted whose id SQLite has given again.
 */
export async function forgetStrays(
  stores: Stores,
  { id, state }: Pick<Session, 'id' | 'state'>,
): Promise<void> {
  if (state === 'draft') await deleteDraftsOf(stores.drafts, id)
}

/** The session is this transaction's, so that nobody is sending; undefined for what is no opened rehearsal. */
async function findStateOfRehearsal(trx: Tx, id: number): Promise<Session['state'] | undefined> {
  const query = trx
    .selectFrom('session')
    .select('state')
    .where('id', '=', id)
    .where('kind', '=', 'rehearsal')
    .where('state', '!=', 'draft')
  return (await locking(trx, query).executeTakeFirst())?.state
}

async function deleteWhole(trx: Tx, id: number): Promise<void> {
  for (const table of WITH_ANSWERS) await trx.deleteFrom(table).where('session_id', '=', id).execute()
  await trx.deleteFrom('session').where('id', '=', id).execute()
}
