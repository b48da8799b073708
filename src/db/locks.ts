import { PostgresAdapter, sql, type SelectQueryBuilder } from 'kysely'

import type { Tx } from './database.ts'

/** Any number, the same in every server. */
const ALONE = 726_565

/**
 * The rows read stay as they are until this transaction ends; others may read them in the same way. On SQLite a
 * transaction is alone from its beginning.
 */
export const sharing = <DB, Table extends keyof DB, Row>(
  trx: Tx,
  query: SelectQueryBuilder<DB, Table, Row>,
): SelectQueryBuilder<DB, Table, Row> => (locksRows(trx) ? query.forShare() : query)

/** The rows read are this transaction's alone until it ends; it waits for those who share them. */
export const locking = <DB, Table extends keyof DB, Row>(
  trx: Tx,
  query: SelectQueryBuilder<DB, Table, Row>,
): SelectQueryBuilder<DB, Table, Row> => (locksRows(trx) ? query.forNoKeyUpdate() : query)

/**
 * Waits until no other transaction is about the same thing, and keeps the others waiting until this one ends:
 * for what is read first and written afterwards, where there is no row yet to lock.
 */
export async function alone(trx: Tx, thing: string): Promise<void> {
  if (locksRows(trx)) await sql`select pg_advisory_xact_lock(${ALONE}, hashtext(${thing}))`.execute(trx)
}

const locksRows = (trx: Tx) => trx.getExecutor().adapter instanceof PostgresAdapter
