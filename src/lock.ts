import { mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'

import Sqlite, { type Database } from 'better-sqlite3'

import type { Config } from './config.ts'

/** The file whose lock a server holds; it stays when the server stops. */
export const LOCK_FILE = 'server.lock.db'

/**
 * Locks the folders of an installation on SQLite for this process; on PostgreSQL several may serve one. Gives what
 * unlocks them. Throws when a running server holds one.
 */
export function lockFor({ data_dir, database }: Pick<Config, 'data_dir' | 'database'>): () => void {
  if (database.engine !== 'sqlite') return () => {}
  return lockFolders([data_dir, path.dirname(database.file)])
}

/**
 * Locks each of these folders, or none; SQLite serves one server. Gives what unlocks them. Throws, with what else may
 * be done, when a running server holds one.
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
 * Holds the exclusive lock of an empty SQLite file. It is the operating system's lock: it ends with the process,
 * however that ends, and another process that is given the same number holds none.
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
