import {
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs'
import path from 'node:path'

import { conflict } from '../problem.ts'
import { isOver, momentIn, SQLITE_MARK, type Kept } from './backup.ts'

const WORKPLACE = '.colloquy-'
const MEGABYTE = 1_000_000

/** Returns the backups in a folder, newest first; empty when it cannot be read. */
export function keptIn(folder: string): readonly Kept[] {
  return namesIn(folder)
    .flatMap((name) => {
      const at = momentIn(name)
      const bytes = bytesOf(path.join(folder, name))
      return at && name.startsWith('colloquy-') ? [{ name, at, bytes }] : []
    })
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Deletes files older than `days`: backups, databases set aside, leftovers of killed processes. */
export function forgetOld(folders: readonly string[], days: number, now: Date): void {
  for (const folder of new Set(folders)) {
    for (const name of namesIn(folder)) {
      const file = path.join(folder, name)
      const at = momentIn(name)
      const over = at ? isOver(at, days, now) : isLeft(file, now)
      if (over) rmSync(file, { recursive: true, force: true })
    }
  }
}

/** Returns files written to these folders up to a time: backups of any name, databases set aside, leftovers. */
export const writtenUpTo = (folders: readonly string[], moment: Date): readonly string[] =>
  [...new Set(folders)].flatMap((folder) =>
    namesIn(folder).flatMap((name) => {
      const file = path.join(folder, name)
      const at = momentIn(name) ?? (isCopy(file) ? changedAt(file) : undefined)
      return at && at <= moment ? [file] : []
    }),
  )

const isCopy = (file: string): boolean => path.basename(file).startsWith(WORKPLACE) || isBackup(file)

/** Detects a backup by its file header, since a restored database has no record of later backups. */
function isBackup(file: string): boolean {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false
  const start = Buffer.alloc(72)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, start, 0, start.length, 0)
  } finally {
    closeSync(handle)
  }
  const text = start.toString('latin1')
  return text.startsWith('PGDMP') || (text.startsWith('SQLite format 3') && text.endsWith(SQLITE_MARK))
}

/**
 * Runs `work` with a temporary folder beside `file`, mode 0700. Throws conflict when the disk lacks room for twice
 * `bytes`: a backup that fills the disk would block answers.
 */
export async function inTemporaryFolder<T>(
  file: string,
  bytes: number,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const parent = path.dirname(path.resolve(file))
  mkdirSync(parent, { recursive: true, mode: 0o700 })
  const { bavail, bsize } = statfsSync(parent)
  if (bavail * bsize < 2 * bytes + 16 * MEGABYTE) throw conflict('backup.fault_disk_full')
  const folder = mkdtempSync(path.join(parent, WORKPLACE))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Returns the total bytes; a missing file counts 0. */
export const bytesOf = (...files: readonly string[]): number =>
  files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0)

/** Calls fsync on a file, or on a folder for its names. */
export function onDisk(fileOrFolder: string): void {
  const handle = openSync(fileOrFolder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** A temporary folder unmodified for a day. */
function isLeft(file: string, now: Date): boolean {
  const at = path.basename(file).startsWith(WORKPLACE) ? changedAt(file) : undefined
  return at !== undefined && isOver(at, 1, now)
}

/** When it was modified; undefined once it is gone, as after another process has ended its work. */
const changedAt = (file: string): Date | undefined => statSync(file, { throwIfNoEntry: false })?.mtime
