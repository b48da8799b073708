import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import type { Config } from './config.ts'

/**
 * Marks the folders of an installation on SQLite as in use by this process; on PostgreSQL several may serve one.
 * Gives what takes the marks away again. Throws when a living server holds one.
 */
export function lockFor({ data_dir, database }: Pick<Config, 'data_dir' | 'database'>): () => void {
  if (database.engine !== 'sqlite') return () => {}
  const unlock = lockFolder(data_dir)
  const folder = path.dirname(database.file)
  if (folder === data_dir) return unlock
  try {
    const unlockOther = lockFolder(folder)
    return () => {
      unlockOther()
      unlock()
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/**
 * Marks the folder as in use by this process; SQLite serves one server. Gives what takes the mark away again.
 * Throws, with what else may be done, when a living server holds it.
 */
export function lockFolder(folder: string, otherwise = 'Stop it, or give another DATA_DIR.'): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, 'server.lock')
  const holder = holderOf(file)
  if (holder !== undefined && holder !== process.pid && isAlive(holder)) {
    throw new Error(`Another server (process ${holder}) uses ${folder}. ${otherwise}`)
  }
  writeFileSync(file, String(process.pid), { mode: 0o600 })
  return () => rmSync(file, { force: true })
}

function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
