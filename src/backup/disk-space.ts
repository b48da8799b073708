import { stat, statfs } from 'node:fs/promises'
import path from 'node:path'

import type { Config } from '../config.ts'
import { keptIn } from './folder.ts'

/** A disk Colloquy writes to with too little space: bytes free, and bytes needed. */
export type Short = Readonly<{ folder: string; free: number; needed: number }>

const LEAST = 1_000_000_000
/** Room for the database, a backup and its drill. */
const TIMES = 3

/**
 * Returns disks low on space, each once: of the data on SQLite, of the backups on both engines. The disk of a
 * PostgreSQL server cannot be checked.
 */
export async function shortDisks(config: Config): Promise<readonly Short[]> {
  const { database, data_dir, backup_dir } = config
  const size =
    database.engine === 'sqlite' ? await sizeOf(database.file) : (keptIn(backup_dir)[0]?.bytes ?? 0)
  const folders =
    database.engine === 'sqlite' ? [path.dirname(database.file), data_dir, backup_dir] : [backup_dir]
  const disks = new Map<number, Short>()
  for (const folder of folders) {
    const disk = await diskOf(folder)
    if (!disks.has(disk.device)) disks.set(disk.device, { folder, free: disk.free, needed: neededFor(size) })
  }
  return [...disks.values()].filter(({ free, needed }) => free < needed)
}

/** Returns the bytes that should be free beside a database. */
export const neededFor = (size: number): number => Math.max(LEAST, TIMES * size)

const sizeOf = async (file: string) => (await stat(file)).size

/** For a missing folder, the disk of its nearest ancestor. */
async function diskOf(folder: string): Promise<{ device: number; free: number }> {
  try {
    const [{ dev }, { bavail, bsize }] = [await stat(folder), await statfs(folder)]
    return { device: dev, free: bavail * bsize }
  } catch (error) {
    const above = path.dirname(folder)
    if (above === folder) throw error
    return await diskOf(above)
  }
}
