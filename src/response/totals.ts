import { sql } from 'kysely'

import type { Db, Stores } from '../db/database.ts'
import type { Session, SessionState, Totals } from '../session/session.ts'
import { draftsCounted } from './draft-queries.ts'

/** Minimum number of responses between two counts, so that no single response is visible. */
const TOGETHER = 3

const AWAKE: readonly SessionState[] = ['open', 'paused', 'closed']

/**
 * Returns the totals to show: the last count, or exact numbers once sealed. Nothing else may be shown: a total counted
 * on request would reveal when one person sends.
 */
export async function totalsOf(
  db: Db,
  { id, sealed_count }: Pick<Session, 'id' | 'sealed_count'>,
): Promise<Totals> {
  if (sealed_count !== null) return { sent: sealed_count, begun: 0, gone: 0 }
  const counted = await db
    .selectFrom('session_totals')
    .select(['sent', 'begun', 'gone'])
    .where('session_id', '=', id)
    .executeTakeFirst()
  return counted ?? { sent: 0, begun: 0, gone: 0 }
}

/**
 * Checks each unsealed session once a minute and recounts its totals when enough people have sent. The minute is
 * stored, so that another server, or a second check in the same minute, changes nothing.
 */
export async function renewTotals(stores: Stores, now: Date): Promise<void> {
  const minute = now.toISOString().slice(0, 16)
  await beginTotals(stores.db, minute)
  for (const { session_id, sent } of await lookedAtBefore(stores.db, minute)) {
    const exact = await exactTotalsOf(stores, session_id, now)
    const change = exact.sent >= sent + TOGETHER ? { minute, ...shownOf(exact) } : { minute }
    await stores.db.updateTable('session_totals').set(change).where('session_id', '=', session_id).execute()
  }
}

/** Counts those who left in threes, the rest with those who have begun: nobody who left is found to be alone. */
function shownOf({ sent, begun, gone }: Totals) {
  const shown = gone - (gone % TOGETHER)
  return { sent, begun: begun + gone - shown, gone: shown }
}

/** Returns the current totals, which must not be shown. */
export async function exactTotalsOf(
  { db, drafts }: Pick<Stores, 'db' | 'drafts'>,
  sessionId: number,
  now: Date,
): Promise<Totals> {
  const [sent, begun] = await Promise.all([
    db
      .selectFrom('response')
      .select((of) => of.fn.countAll<number | string>().as('total'))
      .where('session_id', '=', sessionId)
      .executeTakeFirstOrThrow(),
    draftsCounted(drafts, sessionId, now),
  ])
  return { sent: Number(sent.total), begun: begun.all - begun.gone, gone: begun.gone }
}

/** Inserts zero totals for newly opened sessions, first checked in the next minute. */
async function beginTotals(db: Db, minute: string): Promise<void> {
  await db
    .insertInto('session_totals')
    .columns(['session_id', 'minute', 'sent', 'begun'])
    .expression((from) =>
      from
        .selectFrom('session')
        .select(['id', sql<string>`cast(${minute} as text)`.as('minute')])
        .select([sql<number>`0`.as('sent'), sql<number>`0`.as('begun')])
        .where('state', 'in', AWAKE)
        .where('id', 'not in', from.selectFrom('session_totals').select('session_id')),
    )
    .onConflict((there) => there.column('session_id').doNothing())
    .execute()
}

const lookedAtBefore = async (db: Db, minute: string) =>
  await db
    .selectFrom('session_totals')
    .select(['session_id', 'sent'])
    .where('minute', '!=', minute)
    .orderBy('session_id')
    .limit(1000)
    .execute()
