import { sql } from 'kysely'

import type { Db, Stores } from '../db/database.ts'
import type { Session, SessionState, Totals } from '../session/session.ts'
import { draftsCounted } from './draft-queries.ts'

/** People who must have sent since the totals were counted last before they are counted again: one is never alone. */
const TOGETHER = 3

const AWAKE: readonly SessionState[] = ['open', 'paused', 'closed']

/**
 * The totals anybody is shown: as they were counted last, by whichever server, and exact once the session is sealed.
 * The only way to them: a total that is counted when it is asked for tells when one person sends.
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
 * Looks once a minute at each session that is not sealed, and counts its totals anew where enough people have sent.
 * What was looked at is stored, so that another server, or a look in the same minute, changes nothing.
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

/** The totals at this moment, which are shown to no one. */
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

/** A session that was opened begins with none, and is looked at in the next minute. */
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
