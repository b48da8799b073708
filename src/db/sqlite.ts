import { mkdirSync } from 'node:fs'
import path from 'node:path'

import Sqlite, { type Database } from 'better-sqlite3'
import {
  type Driver,
  Kysely,
  type KyselyPlugin,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'

import type { Stores } from './database.ts'
import { betweenWrites, groupCommitFor, type GroupCommit } from './group-commit.ts'
import { migrate } from './migrate.ts'
import type { DraftSchema, Schema, VisitSchema } from './schema.ts'
import { sqliteDriver, sqliteReadingDriver } from './sqlite-driver.ts'

/** Busy timeout in milliseconds; it blocks the event loop, so longer waits are asynchronous retries. */
const BUSY = 100

/** Settings that durability and anonymity depend on; opening fails when a file does not take one. */
const PRAGMAS: Readonly<Record<string, string | number>> = {
  journal_mode: 'wal',
  synchronous: 2,
  secure_delete: 1,
  foreign_keys: 1,
  trusted_schema: 0,
  // Memory: rollback data of a transaction is never written to a temporary file.
  temp_store: 2,
}

/**
 * Opens and migrates the three files of an installation. Throws one sentence that says what to do when a file cannot be
 * used.
 */
export function openSqlite(file: string, plugins: KyselyPlugin[] = []): Stores {
  const folder = path.dirname(file)
  const answers = groupCommitFor(opened(file, 'answers'))
  const drafts = groupCommitFor(opened(path.join(folder, 'drafts.db'), 'drafts'))
  const visits = groupCommitFor(opened(path.join(folder, 'visits.db'), 'visits'))
  const reading = readerOf(answers.sqlite)
  const handles = [reading, answers.sqlite, drafts.sqlite, visits.sqlite]
  const over = <S>(writes: GroupCommit) => {
    const reader = readerOf(writes.sqlite)
    handles.unshift(reader)
    return kyselyOver<S>(() => sqliteDriver(reader, writes), plugins)
  }
  const stores = {
    db: over<Schema>(answers),
    reader: kyselyOver<Schema>(() => sqliteReadingDriver(reading), plugins),
    drafts: over<DraftSchema>(drafts),
    visits: over<VisitSchema>(visits),
  }
  return {
    ...stores,
    checkpoint: async () => {
      for (const one of [answers, drafts, visits])
        await betweenWrites(one, () => one.sqlite.pragma('wal_checkpoint(TRUNCATE)'))
    },
    isStained: async () => await Promise.resolve([answers, drafts].some(hasFreePages)),
    forgets: async () => await Promise.resolve('at_once'),
    vacuum: async () => {
      for (const one of [answers, drafts]) await betweenWrites(one, () => rewrite(one.sqlite))
      return true
    },
    rewrite: async () => await Promise.resolve(),
    once: async (_name, act) => {
      await act()
      return true
    },
    close: async () => {
      await Promise.all(Object.values(stores).map((store) => store.destroy()))
      // Kysely does not close a handle that ran no query.
      for (const handle of handles) handle.close()
    },
  }
}

/** Opens the file of the answers read-only, beside a running server. Throws like `openSqlite`. */
export function openSqliteReader(file: string): Kysely<Schema> {
  try {
    const reading = new Sqlite(file, { readonly: true, fileMustExist: true })
    return kyselyOver<Schema>(() => sqliteReadingDriver(reading), [])
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

const hasFreePages = ({ sqlite }: GroupCommit): boolean =>
  Number(sqlite.pragma('freelist_count', { simple: true })) > 0

const readerOf = ({ name }: Database): Database => new Sqlite(name, { readonly: true, timeout: BUSY })

/** `vacuum` makes a temporary copy as large as the file, so not in memory. */
function rewrite(sqlite: Database): void {
  sqlite.pragma('temp_store = file')
  sqlite.exec('vacuum')
  sqlite.pragma('temp_store = memory')
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
}

const REFUSALS: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: 'is no database: give another path in DATABASE_URL.',
  SQLITE_CORRUPT: 'is damaged: restore the latest backup.',
  SQLITE_FULL: 'lies on a disk that is full: make room, then start again.',
  ENOSPC: 'lies on a disk that is full: make room, then start again.',
  SQLITE_BUSY: 'is in use by another program: stop it, then start again.',
  SQLITE_READONLY: 'cannot be written to: give this account the right to write to it and to its folder.',
}

/** Returns an error that says in one sentence why this file cannot be used and what to do about it. */
function refusalOf(error: unknown, file: string): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = Object.entries(REFUSALS).find(([start]) => code.startsWith(start))
  if (known) return new Error(`${file} ${known[1]}`)
  if (/^(SQLITE_CANTOPEN|E[A-Z]+$)/.test(code) || /directory does not exist/.test(String(error)))
    return new Error(`${file} cannot be opened: correct DATABASE_URL, or the rights of its folder.`)
  return error instanceof Error ? error : new Error(String(error))
}

function kyselyOver<S>(createDriver: () => Driver, plugins: KyselyPlugin[]): Kysely<S> {
  return new Kysely<S>({
    plugins,
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver,
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
}
