import { constants, copyFileSync, existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import Sqlite, { type Database } from 'better-sqlite3'

import { migrationsOf } from '../db/migrate.ts'
import { openSqlite, openSqliteReader } from '../db/sqlite.ts'
import { conflict } from '../problem.ts'
import { SQLITE_MARK, type Engine, type Proof } from './backup.ts'
import { faultOf } from './fault.ts'
import { proofOf } from './proof.ts'
import { LEFT_OUT } from './tables.ts'

/** As an integer, for SQLite. */
const OURS = Buffer.from(SQLITE_MARK).readUInt32BE()

export const sqliteEngine = (database_file: string): Engine => ({
  write: async (folder) => {
    try {
      const file = writeCopy(database_file, folder)
      return { file, proof: await provenFile(file) }
    } catch (error) {
      throw isDamage(error) ? conflict('backup.fault_database_damaged') : error
    }
  },
  tried: async (file, folder) => {
    await provenFile(file)
    const restored = path.join(folder, 'colloquy.db')
    copyFileSync(file, restored, constants.COPYFILE_EXCL)
    unmark(restored)
    const stores = openSqlite(restored)
    try {
      return await proofOf(stores.db)
    } finally {
      await stores.close()
    }
  },
})

/**
 * Verifies that a file is a whole backup of this or an earlier version. Throws conflict that says what it is instead.
 */
export async function provenFile(file: string): Promise<Proof> {
  if (!existsSync(file)) throw conflict('backup.no_file', { file })
  if (['-wal', '-journal'].some((ending) => existsSync(`${file}${ending}`)))
    throw conflict('backup.not_ours', { file })
  try {
    using(file, { readonly: true }, (sqlite) => {
      if (sqlite.pragma('application_id', { simple: true }) !== OURS)
        throw conflict('backup.not_ours', { file })
      refuseDamaged(sqlite)
    })
    return await proofIn(file)
  } catch (error) {
    const none = error instanceof Sqlite.SqliteError && error.code === 'SQLITE_NOTADB'
    throw none
      ? conflict('backup.not_ours', { file })
      : isDamage(error)
        ? conflict('backup.fault_damaged')
        : error
  }
}

/** Turns a copy of a backup into a working database. */
export function unmark(file: string): void {
  using(file, {}, (sqlite) => {
    sqlite.pragma('journal_mode = memory')
    sqlite.pragma('application_id = 0')
  })
}

/** Writes a snapshot to a new file, mode 0600, free of excluded or deleted data. */
function writeCopy(database_file: string, folder: string): string {
  const whole = newFile(folder, 'whole.db')
  const copy = newFile(folder, 'copy.db')
  using(database_file, { readonly: true }, (live) => {
    live.prepare('vacuum into ?').run(whole)
  })
  using(whole, {}, (sqlite) => {
    // A rollback journal on disk would keep what is deleted here.
    sqlite.pragma('journal_mode = memory')
    sqlite.pragma('secure_delete = on')
    for (const table of LEFT_OUT) sqlite.exec(`delete from ${table}`)
    sqlite.pragma(`application_id = ${OURS}`)
    // VACUUM INTO a second file: VACUUM in place would write answers to the system's temporary folder.
    sqlite.prepare('vacuum into ?').run(copy)
  })
  return copy
}

/** Also refuses backups of a newer version. */
function refuseDamaged(sqlite: Database): void {
  if (sqlite.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw conflict('backup.fault_damaged')
  const known = migrationsOf('sqlite/answers')
  const found = sqlite.prepare('select name from migration').pluck().all().map(String)
  if (found.some((name) => !known.includes(name))) throw conflict('backup.newer_version')
  const orphans: unknown = sqlite.pragma('foreign_key_check')
  if (Array.isArray(orphans) && orphans.length > 0) throw conflict('backup.fault_damaged')
}

async function proofIn(file: string): Promise<Proof> {
  const db = openSqliteReader(file)
  try {
    return await proofOf(db)
  } finally {
    await db.destroy()
  }
}

const isDamage = (error: unknown): boolean => faultOf(error).key === 'backup.fault_damaged'

function newFile(folder: string, name: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, '', { flag: 'wx', mode: 0o600 })
  return file
}

function using(file: string, options: Sqlite.Options, work: (sqlite: Database) => void): void {
  const sqlite = new Sqlite(file, { fileMustExist: true, ...options })
  try {
    work(sqlite)
  } finally {
    sqlite.close()
  }
}
