import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import Sqlite, { type Database } from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type KyselyPlugin,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'

import { createChannel } from './channel.ts'
import type { Stores } from './database.ts'
import { migrate } from './migrate.ts'
import type { DraftSchema, Schema, VisitSchema } from './schema.ts'

/** Milliseconds a statement may wait for another process; longer waits go on outside the event loop. */
const BUSY = 100
const ATTEMPTS = 50

/** What answers depend on; a file that will not have it so is not used. */
const PRAGMAS: Readonly<Record<string, string | number>> = {
  journal_mode: 'wal',
  synchronous: 2,
  secure_delete: 1,
  foreign_keys: 1,
  trusted_schema: 0,
}

/**
 * Opens, and brings up to date, the three files of an installation. Throws one sentence that says what to do when a
 * file cannot be used.
 */
export function openSqlite(file: string, plugins: KyselyPlugin[] = []): Stores {
  const folder = path.dirname(file)
  const answers = opened(file, 'answers')
  const drafts = opened(path.join(folder, 'drafts.db'), 'drafts')
  const visits = opened(path.join(folder, 'visits.db'), 'visits')
  const reading = new Sqlite(file, { readonly: true })
  const db = kyselyOver<Schema>(answers, plugins)
  const reader = kyselyOver<Schema>(reading, plugins)
  const kept = [answers, drafts, visits]
  const channel = createChannel()
  const stores = {
    db,
    reader,
    drafts: kyselyOver<DraftSchema>(drafts, plugins),
    visits: kyselyOver<VisitSchema>(visits, plugins),
  }
  return {
    ...stores,
    checkpoint: async () => {
      for (const sqlite of kept) sqlite.pragma('wal_checkpoint(TRUNCATE)')
      return await Promise.resolve()
    },
    isStained: async () => {
      const free = [answers, drafts].map((sqlite) =>
        Number(sqlite.pragma('freelist_count', { simple: true })),
      )
      return await Promise.resolve(free.some((pages) => pages > 0))
    },
    vacuum: async () => {
      for (const sqlite of [answers, drafts]) {
        sqlite.exec('vacuum')
        sqlite.pragma('wal_checkpoint(TRUNCATE)')
      }
      return await Promise.resolve()
    },
    once: async (_name, act) => {
      await act()
      return true
    },
    notify: async (noun, id) => {
      channel.tell(noun, id)
      return await Promise.resolve()
    },
    listen: (noun, hear) => channel.listen(noun, hear),
    close: async () => {
      await Promise.all(Object.values(stores).map((handle) => handle.destroy()))
    },
  }
}

/** Opens the answers of an installation for reading only, beside a server that may be running. Throws likewise. */
export function openSqliteReader(file: string): Kysely<Schema> {
  try {
    return kyselyOver<Schema>(new Sqlite(file, { readonly: true, fileMustExist: true }), [])
  } catch (error) {
    throw refusalOf(error, file)
  }
}

function opened(file: string, room: string): Database {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    return trusted(file, room)
  } catch (error) {
    throw refusalOf(error, file)
  }
}

function trusted(file: string, room: string): Database {
  const sqlite = new Sqlite(file, { timeout: BUSY })
  for (const [name, value] of Object.entries(PRAGMAS)) {
    sqlite.pragma(`${name} = ${value}`)
    const found: unknown = sqlite.pragma(name, { simple: true })
    if (found !== value)
      throw new Error(`${file} will not have ${name} = ${value}: it says ${String(found)}.`)
  }
  migrate(sqlite, room)
  return sqlite
}

const REFUSALS: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: 'is no database: give another path in DATABASE_URL.',
  SQLITE_CORRUPT: 'is damaged: restore the latest backup.',
  SQLITE_FULL: 'lies on a disk that is full: make room, then start again.',
  ENOSPC: 'lies on a disk that is full: make room, then start again.',
  SQLITE_BUSY: 'is in use by another program: stop it, then start again.',
  SQLITE_READONLY: 'cannot be written to: give this account the right to write to it and to its folder.',
}

/** What stands in the way of using this file and what to do about it, in one sentence. */
function refusalOf(error: unknown, file: string): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = Object.entries(REFUSALS).find(([start]) => code.startsWith(start))
  if (known) return new Error(`${file} ${known[1]}`)
  if (/^(SQLITE_CANTOPEN|E[A-Z]+$)/.test(code) || /directory does not exist/.test(String(error)))
    return new Error(`${file} cannot be opened: correct DATABASE_URL, or the rights of its folder.`)
  return error instanceof Error ? error : new Error(String(error))
}

function kyselyOver<S>(database: Database, plugins: KyselyPlugin[]): Kysely<S> {
  return new Kysely<S>({
    plugins,
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => immediateDriver(database),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
}

/** Takes the write lock when a transaction begins: one that reads first and writes later fails under load. */
function immediateDriver(database: Database): SqliteDriver {
  const driver = new SqliteDriver({ database })
  driver.beginTransaction = async (connection: DatabaseConnection) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'))
        return
      } catch (error) {
        if (attempt === ATTEMPTS || !isBusy(error)) throw error
        await pause(10 + Math.random() * 20)
      }
    }
  }
  const rollBack = driver.rollbackTransaction.bind(driver)
  // SQLite has rolled back by itself where the disk is full or fails; what is thrown is why it had to.
  driver.rollbackTransaction = async (connection: DatabaseConnection) => {
    if (database.inTransaction) await rollBack(connection)
  }
  return driver
}

const isBusy = (error: unknown) => error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')
