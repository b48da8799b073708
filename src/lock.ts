import { mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'

import Sqlite, { type Database } from 'better-sqlite3'

import type { Config } from './config.ts'

/** Lock file of a server; not deleted when the server stops. */
export const LOCK_FILE = 'server.lock.db'

/**
 * Locks the folders of an SQLite installation for this process; several servers may share PostgreSQL. Returns the
 * function that unlocks. Throws when a running server holds a lock.
 */
export function lockFor({ data_dir, database }: Pick<Config, 'data_dir' | 'database'>): () => void {
  if (database.engine !== 'sqlite') return () => {}
  return lockFolders([data_dir, path.dirname(database.file)])
}

/**
 * Locks all of these folders or none, since SQLite serves one server. Returns the function that unlocks. Throws, with
 * `otherwise` as advice, when a running server holds a lock.
 */
export function lockFolders(
  folders: readonly string[],
  otherwise = 'Stop it, or give another DATA_DIR.',
): () => void {
  const locks: Database[] = []
  const unlock = () => {
    for (const lock of locks) lock.close()
  }
  try {
    for (const folder of new Set(folders.map(made))) locks.push(locked(folder, otherwise))
  } catch (error) {
    unlock()
    throw error
  }
  return unlock
}

/**
 * Takes the exclusive lock of an empty SQLite file: an operating system lock, released however the process ends and,
 * unlike a PID file, safe when process ids are reused.
 */
function locked(folder: string, otherwise: string): Database {
  const lock = new Sqlite(path.join(folder, LOCK_FILE), { timeout: 0 })
  try {
    lock.pragma('journal_mode = memory')
    lock.exec('begin exclusive')
    return lock
  } catch (error) {
    lock.close()
    if (!(error instanceof Sqlite.SqliteError && error.code === 'SQLITE_BUSY')) throw error
    throw new Error(`Another server uses ${folder}. ${otherwise}`, { cause: error })
  }
}

const made = (folder: string): string => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return realpathSync(folder)
}
