import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import type { Database } from 'better-sqlite3'
import type { ClientBase } from 'pg'

import { root } from '../root.ts'

/** Key of the advisory lock held while migrating: arbitrary, the same in every server. */
const MIGRATING = 7_265_657_821

type Migration = { readonly name: string; readonly sql: string }

/**
 * Runs the pending migrations of an SQLite file in order, in one transaction. Throws when a newer version or another
 * program wrote the file.
 */
export function migrate(sqlite: Database, room: string): void {
  sqlite
    .transaction(() => {
      const tables = sqlite.prepare(`select name from sqlite_schema where type = 'table'`).pluck().all()
      const columns = sqlite.prepare(`select name from pragma_table_info('migration')`).pluck().all()
      refuseForeign(sqlite.name, tables, columns)
      sqlite.exec('create table if not exists migration (name text primary key) strict, without rowid')
      const done = sqlite.prepare('select name from migration').pluck().all()
      for (const { name, sql } of missing(sqlite.name, `sqlite/${room}`, done)) {
        sqlite.exec(sql)
        sqlite.prepare('insert into migration (name) values (?)').run(name)
      }
    })
    .immediate()
}

/**
 * Runs the pending migrations in order, in one transaction; servers that start together wait for each other. Throws,
 * naming the database as `where`, when a newer version or another program wrote it.
 */
export async function migratePostgres(client: ClientBase, where: string): Promise<void> {
  await client.query('begin')
  await migrateWithin(client, where)
  await client.query('commit')
}

/** Like `migratePostgres`, within a transaction that has begun. */
export async function migrateWithin(client: ClientBase, where: string): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [MIGRATING])
  refuseForeign(
    where,
    await column(client, 'select relname from pg_class', `relkind in ('r', 'p') and ${IN_SCHEMA}`),
    await column(
      client,
      'select attname from pg_attribute',
      `attnum > 0 and not attisdropped and attrelid = to_regclass('migration')`,
    ),
  )
  await client.query('create table if not exists migration (name text collate "C" primary key)')
  const done = await column(client, 'select name from migration', 'true')
  for (const { name, sql } of missing(where, 'postgres', done)) {
    await client.query(sql)
    await client.query('insert into migration (name) values ($1)', [name])
  }
}

/** Returns the file names of the migrations in a folder (`sqlite/answers`, `postgres`), in order. */
export const migrationsOf = (folder: string): readonly string[] =>
  readdirSync(path.join(root, 'db/migrations', folder)).sort()

/** Excludes tables that an extension created. */
const IN_SCHEMA = `relnamespace = current_schema()::regnamespace
  and not exists (select 1 from pg_depend where objid = pg_class.oid and deptype = 'e')`

async function column(client: ClientBase, select: string, where: string): Promise<unknown[]> {
  const { rows } = await client.query<unknown[]>({ text: `${select} where ${where}`, rowMode: 'array' })
  return rows.map(([value]) => value)
}

/** Returns the pending migrations in order. Throws when one was applied that this version does not know. */
function missing(where: string, folder: string, done: readonly unknown[]): readonly Migration[] {
  const known = migrationsOf(folder)
  const strange = done.filter((name) => !known.includes(String(name)))
  if (strange.length > 0) {
    if (strange.length === done.length) throw foreign(where)
    throw new Error(`${where} was written by a newer version of Colloquy: start that version.`)
  }
  return known
    .filter((name) => !done.includes(name))
    .map((name) => ({ name, sql: readFileSync(path.join(root, 'db/migrations', folder, name), 'utf8') }))
}

function refuseForeign(where: string, tables: readonly unknown[], columns: readonly unknown[]): void {
  if (tables.length === 0) return
  if (!tables.includes('migration') || columns.join() !== 'name') throw foreign(where)
}

const foreign = (where: string) =>
  new Error(`${where} belongs to another program: give another database in DATABASE_URL.`)
