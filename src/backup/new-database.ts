import { chmodSync, existsSync, renameSync } from 'node:fs'
import path from 'node:path'

import { sql } from 'kysely'

import type { Tx } from '../db/database.ts'
import { kyselyOn } from '../db/kysely-postgres.ts'
import { migrateWithin } from '../db/migrate.ts'
import { printableLocation, type DatabaseLocation } from '../db/database-url.ts'
import { connectPostgres } from '../db/postgres.ts'
import { whereOf } from '../db/refusal.ts'
import { openSqlite } from '../db/sqlite.ts'
import { conflict } from '../problem.ts'
import { onDisk, inTemporaryFolder } from './folder.ts'
import { findTables } from './postgres.ts'
import { NUMBERED } from './tables.ts'

type Fill<T> = (trx: Tx) => Promise<T>

/**
 * Creates and fills a database atomically: invisible to others until `fill` succeeds, then durable on disk. `bytes` is
 * the approximate size. Throws conflict when something exists there already.
 */
export async function filled<T>(to: DatabaseLocation, bytes: number, fill: Fill<T>): Promise<T> {
  return to.engine === 'sqlite'
    ? await filledSqlite(to.file, bytes, fill)
    : await filledPostgres(to.url, fill)
}

async function filledSqlite<T>(file: string, bytes: number, fill: Fill<T>): Promise<T> {
  refuseTaken(file)
  return await inTemporaryFolder(file, bytes, async (folder) => {
    const made = path.join(folder, 'colloquy.db')
    const stores = openSqlite(made)
    let done: T
    try {
      done = await stores.db.transaction().execute(fill)
      await stores.checkpoint()
    } finally {
      await stores.close()
    }
    chmodSync(made, 0o600)
    onDisk(made)
    refuseTaken(file)
    renameSync(made, file)
    onDisk(path.dirname(file))
    return done
  })
}

/** Drafts, visits and logs of another installation would be opened as this one's. */
function refuseTaken(file: string): void {
  const beside = (name: string) => path.join(path.dirname(file), name)
  const names = [file, beside('drafts.db'), beside('visits.db')]
  const taken = names
    .flatMap((name) => [name, `${name}-wal`, `${name}-journal`])
    .find((one) => existsSync(one))
  if (taken !== undefined) throw conflict('backup.move_not_empty', { place: taken })
}

async function filledPostgres<T>(url: string, fill: Fill<T>): Promise<T> {
  if ((await findTables(url)) !== undefined)
    throw conflict('backup.move_not_empty', { place: printableLocation({ engine: 'postgres', url }) })
  const client = await connectPostgres(url)
  try {
    await client.query('set idle_in_transaction_session_timeout = 0')
    return await kyselyOn(client)
      .transaction()
      .execute(async (trx) => {
        await migrateWithin(client, whereOf(client))
        return await fill(trx)
      })
  } finally {
    await client.end()
  }
}

/**
 * After inserting explicit ids on PostgreSQL: advances the id sequences, as SQLite does by itself, and updates planner
 * statistics.
 */
export async function numberOn(trx: Tx, { engine }: DatabaseLocation): Promise<void> {
  if (engine === 'sqlite') return
  for (const table of NUMBERED) {
    await sql`select setval(pg_get_serial_sequence(${table}, 'id'), coalesce(max(id), 0) + 1, false)
      from ${sql.table(table)}`.execute(trx)
  }
  await sql`analyze`.execute(trx)
}
