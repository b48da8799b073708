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

/** Queries on one connection, which `destroy` does not end. */
export const kyselyOn = (client: Client): Db =>
  kyselyOver<Schema>({ connect: async () => await lent(client), end: async () => {} }, [])

const lent = async (client: Client) => await Promise.resolve(Object.assign(client, { release: () => {} }))

/** Kysely on a pool of connections. */
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

/** Where the connection is gone there is nothing to roll back, and what is thrown is why it went. */
function forgivingDriver(pool: PostgresPool): PostgresDriver {
  const driver = new PostgresDriver({ pool })
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
