import { PostgresAdapter, sql, type SelectQueryBuilder } from 'kysely'

import type { Tx } from './database.ts'

/** Advisory lock namespace: arbitrary, but fixed. */
const ALONE = 726_565

/**
 * Adds `for share`: the rows stay unchanged until this transaction ends, others may share them. No lock on SQLite,
 * where a write transaction is exclusive from its beginning.
 */
export const forShare = <DB, Table extends keyof DB, Row>(
  trx: Tx,
  query: SelectQueryBuilder<DB, Table, Row>,
): SelectQueryBuilder<DB, Table, Row> => (locksRows(trx) ? query.forShare() : query)

/** Adds `for no key update`: locks the rows until this transaction ends; waits for those who share them. */
export const forNoKeyUpdate = <DB, Table extends keyof DB, Row>(
  trx: Tx,
  query: SelectQueryBuilder<DB, Table, Row>,
): SelectQueryBuilder<DB, Table, Row> => (locksRows(trx) ? query.forNoKeyUpdate() : query)

/**
 * Takes the advisory lock for `thing` until this transaction ends, for a read followed by a write where no row exists
 * yet to lock.
 */
export async function advisoryLock(trx: Tx, thing: string): Promise<void> {
  if (locksRows(trx)) await sql`select pg_advisory_xact_lock(${ALONE}, hashtext(${thing}))`.execute(trx)
}

const locksRows = (trx: Tx) => trx.getExecutor().adapter instanceof PostgresAdapter
