import type { KyselyPlugin } from 'kysely'
import pg, { type ClientConfig, type Pool } from 'pg'

import type { Db, Stores } from './database.ts'
import { kyselyOver } from './kysely-postgres.ts'
import { migratePostgres } from './migrate.ts'
import { emptyLog, forgettingAt } from './postgres-log.ts'
import { refusalOf, refuseUntrusted, whereOf } from './refusal.ts'
import type { DraftSchema, Schema, VisitSchema } from './schema.ts'

/** Connection pool sizes per server: for requests, and for long reads. */
const WRITING = 10
const READING = 4
/** Connection timeout in milliseconds, after which the person is told to try again. */
const PATIENCE = 5_000
/** Advisory lock namespace: arbitrary, but fixed. */
const ONCE = 726_566

/** Settings of every connection; durable commits are required for answers. */
const SETTINGS = `set synchronous_commit = on; set idle_in_transaction_session_timeout = '60s';
  set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3`

/**
 * Opens and migrates the database of an installation; several servers may share it. Throws one sentence that says what
 * to do when it cannot be used.
 */
export async function openPostgres(url: string, plugins: KyselyPlugin[] = []): Promise<Stores> {
  const config = configOf(url)
  await prepared(config, async (client) => await migratePostgres(client, whereOf(client)))
  const pool = poolOf(config, WRITING)
  const reading = poolOf(config, READING)
  let closing: Promise<unknown> | undefined
  return {
    db: kyselyOver<Schema>(pool, plugins),
    reader: kyselyOver<Schema>(reading, plugins),
    drafts: kyselyOver<DraftSchema>(pool, plugins),
    visits: kyselyOver<VisitSchema>(pool, plugins),
    checkpoint: async () => await Promise.resolve(),
    isStained: async () => await isStained(pool),
    forgets: async () => await forgettingAt(pool),
    vacuum: async () => await vacuum(pool),
    rewrite: async (tables) => await rewrite(pool, [...tables, 'pg_statistic']),
    once: async (name, act) => await once(pool, name, act),
    close: async () => {
      closing ??= Promise.all([pool.end(), reading.end()])
      await closing
    },
  }
}

/** Opens an installation read-only, beside running servers. Throws like `openPostgres`. */
export async function openPostgresReader(url: string): Promise<Db> {
  const config = configOf(url)
  await prepared(config, async (client) => {
    const { rows } = await client.query<{ found: unknown }>(`select to_regclass('migration') as found`)
    if (!rows[0]?.found) throw new Error(`${whereOf(client)} holds no installation of Colloquy.`)
  })
  return kyselyOver<Schema>(poolOf({ ...config, options: '-c default_transaction_read_only=on' }, 1), [])
}

/** Parses `bigint` as a number: ids and counts stay far below 2^53. */
const configOf = (url: string): ClientConfig => ({
  connectionString: url,
  application_name: 'colloquy',
  connectionTimeoutMillis: PATIENCE,
  keepAlive: true,
  types: {
    getTypeParser: (...[oid, format]: Parameters<typeof pg.types.getTypeParser>) =>
      oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format),
  },
})

/** Connects to a database after checking its settings; the caller ends the client. Throws like `openPostgres`. */
export async function connectPostgres(url: string): Promise<pg.Client> {
  return await trusted(configOf(url))
}

async function trusted(config: ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config)
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query(SETTINGS)
    await refuseUntrusted(client)
    return client
  } catch (error) {
    await client.end().catch(() => {})
    throw refusalOf(error, client)
  }
}

/** Runs `look` on a temporary connection before the pool is made. */
async function prepared(config: ClientConfig, look: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = await trusted(config)
  try {
    await look(client)
  } catch (error) {
    throw refusalOf(error, client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Errors of idle clients are ignored: the pool removes a client that lost its connection. */
function poolOf(config: ClientConfig, max: number): Pool {
  const onConnect = async (client: pg.ClientBase) => {
    client.on('error', () => {})
    await client.query(SETTINGS)
  }
  const pool = new pg.Pool(Object.assign({ ...config, max }, { onConnect }))
  return pool.on('error', () => {})
}

/** Rows deleted or overwritten in these tables stay in table and index files until `vacuum full`. */
const PASSING_THROUGH = ['response', 'receipt', 'draft'] as const

async function isStained(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ stained: boolean }>(
    `select ${PASSING_THROUGH.map(
      (table) => `(pg_table_size('${table}') > 8192 and not exists (select 1 from ${table}))`,
    ).join(' or ')} as stained`,
  )
  return rows[0]?.stained === true
}

/** Returns true when nothing is left, or when the WAL cannot be emptied anyway. */
async function vacuum(pool: Pool): Promise<boolean> {
  await rewrite(pool, PASSING_THROUGH)
  const client = await pool.connect()
  try {
    return (await forgettingAt(client)) === 'not' || (await emptyLog(client))
  } finally {
    client.release()
  }
}

/** Lock timeout of two seconds, so that no query queues behind `vacuum full` for longer. */
async function rewrite(pool: Pool, tables: readonly string[]): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query(`set lock_timeout = '2s'`)
    for (const table of tables) await client.query(`vacuum (full, analyze) ${table}`)
  } finally {
    await released(client, 'set lock_timeout = default')
  }
}

async function once(pool: Pool, name: string, act: () => Promise<void>): Promise<boolean> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      'select pg_try_advisory_lock($1, hashtext($2)) as mine',
      [ONCE, name],
    )
    if (rows[0]?.mine !== true) return false
    await act()
    return true
  } finally {
    await released(client, 'select pg_advisory_unlock_all()')
  }
}

/** Resets a connection and returns it to the pool; closes it when the reset fails. */
async function released(client: pg.PoolClient, undo: string): Promise<void> {
  try {
    await client.query(undo)
    client.release()
  } catch {
    client.release(true)
  }
}
