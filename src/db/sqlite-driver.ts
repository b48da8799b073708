import type { Database, Statement } from 'better-sqlite3'
import {
  SelectQueryNode,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely'

import { betweenWrites, acquireWriteLock, type GroupCommit, type WriteLock } from './group-commit.ts'

/** Limits of the prepared statement cache per handle: statements, and characters of each. */
const KEPT = 300
const LONGEST = 4000

type Run = (query: CompiledQuery) => QueryResult<unknown>

/**
 * Kysely driver for one SQLite file. Writes use group commit; reads outside a transaction use a separate handle, so
 * that they never return uncommitted rows.
 */
export function sqliteDriver(reader: Database, writes: GroupCommit): Driver {
  const locks = new WeakMap<DatabaseConnection, WriteLock>()
  const [read, write] = [runnerOver(reader), runnerOver(writes.sqlite)]
  const ended = (connection: DatabaseConnection) => {
    const lock = locks.get(connection)
    locks.delete(connection)
    return lock
  }
  return {
    ...nothingToDo,
    acquireConnection: async () => {
      const connection = connectionOver(async (query) => {
        if (locks.has(connection)) return write(query)
        return SelectQueryNode.is(query.query) ? read(query) : await written(writes, write, query)
      })
      return await Promise.resolve(connection)
    },
    beginTransaction: async (connection) => {
      locks.set(connection, await acquireWriteLock(writes, 'many'))
    },
    commitTransaction: async (connection) => await ended(connection)?.commit(),
    rollbackTransaction: async (connection) => await Promise.resolve(ended(connection)?.rollback()),
    destroy: async () => {
      await betweenWrites(writes, () => writes.sqlite.close())
      reader.close()
    },
  }
}

/** Kysely driver for a read-only handle. */
export function sqliteReadingDriver(reader: Database): Driver {
  const read = runnerOver(reader)
  const connection = connectionOver(async (query) => await Promise.resolve(read(query)))
  return {
    ...nothingToDo,
    acquireConnection: async () => await Promise.resolve(connection),
    destroy: async () => await Promise.resolve(void reader.close()),
  }
}

const nothing = async () => await Promise.resolve()
const nothingToDo = {
  init: nothing,
  beginTransaction: nothing,
  commitTransaction: nothing,
  rollbackTransaction: nothing,
  releaseConnection: nothing,
}

/** Runs a single write outside a transaction. */
async function written(writes: GroupCommit, write: Run, query: CompiledQuery): Promise<QueryResult<unknown>> {
  const lock = await acquireWriteLock(writes, 'one')
  let result: QueryResult<unknown>
  try {
    result = write(query)
  } catch (error) {
    lock.rollback()
    throw error
  }
  await lock.commit()
  return result
}

const connectionOver = (
  run: (query: CompiledQuery) => Promise<QueryResult<unknown>>,
): DatabaseConnection => ({
  executeQuery: async <Row>(query: CompiledQuery) => (await run(query)) as QueryResult<Row>,
  streamQuery: () => {
    throw new TypeError('rows are read in batches by key: a stream would hold up every other query')
  },
})

/** Runs queries on a handle, with a cache of prepared statements by SQL text. */
function runnerOver(database: Database): Run {
  const kept = new Map<string, Statement>()
  const statementFor = (sql: string): Statement => {
    const known = kept.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    if (kept.size >= KEPT) kept.clear()
    if (sql.length <= LONGEST) kept.set(sql, statement)
    return statement
  }
  return ({ sql, parameters }) => {
    const statement = statementFor(sql)
    if (statement.reader) return { rows: statement.all(parameters) }
    const { changes, lastInsertRowid } = statement.run(parameters)
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }
}
