import { stat, statfs } from 'node:fs/promises'
import path from 'node:path'

import type { Config } from '../config.ts'
import { keptIn } from './folder.ts'

/** A disk that Colloquy writes to and that has less room than it should: bytes that are free, and that should be. */
export type Short = Readonly<{ folder: string; free: number; needed: number }>

const LEAST = 1_000_000_000
/** A backup and its drill stand beside the database for a while. */
const TIMES = 3

/**
 * The disks that will be full before long, each once: of the data on SQLite, of the backups on both engines. What
 * PostgreSQL's own disk has left is not known here.
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

/** Bytes that should be free beside a database of so many bytes. */
export const neededFor = (size: number): number => Math.max(LEAST, TIMES * size)

const sizeOf = async (file: string) => (await stat(file)).size

/** Of a folder that is not there yet, the disk it will be on. */
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
