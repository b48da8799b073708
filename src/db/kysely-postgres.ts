import {
  Kysely,
  type KyselyPlugin,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  type PostgresPool,
  PostgresQueryCompiler,
} from 'kysely'
import type { Client } from 'pg'

import type { Db } from './database.ts'
import type { Schema } from './schema.ts'
import { isUnavailable } from './unavailable.ts'

/** Returns Kysely on one connection, which `destroy` does not close. */
export const kyselyOn = (client: Client): Db =>
  kyselyOver<Schema>({ connect: async () => await lent(client), end: async () => {} }, [])

const lent = async (client: Client) => await Promise.resolve(Object.assign(client, { release: () => {} }))

/** Returns Kysely on a connection pool. */
export function kyselyOver<S>(pool: PostgresPool, plugins: KyselyPlugin[]): Kysely<S> {
  return new Kysely<S>({
    plugins,
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => forgivingDriver(pool),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}

/**
 * Ignores a failed rollback on a lost connection, so that the original error is thrown, and reports every failure to
 * connect as unavailable: temporary, or for an operator to mend.
 */
function forgivingDriver(pool: PostgresPool): PostgresDriver {
  const driver = new PostgresDriver({ pool })
  const acquire = driver.acquireConnection.bind(driver)
  driver.acquireConnection = async () => {
    try {
      return await acquire()
    } catch (error) {
      throw isUnavailable(error) ? error : unreachable(error)
    }
  }
  const rollBack = driver.rollbackTransaction.bind(driver)
  driver.rollbackTransaction = async (connection) => {
    try {
      await rollBack(connection)
    } catch (error) {
      if (!isUnavailable(error)) throw error
    }
  }
  return driver
}

/** SQLSTATE 08001: no connection could be made, for example because the Unix socket does not exist. */
function unreachable(cause: unknown): Error {
  const reason = cause instanceof Error && 'code' in cause ? ` ${String(cause.code)}` : ''
  return Object.assign(new Error('no connection', { cause }), { code: `08001${reason}` })
}
