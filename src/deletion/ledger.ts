import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'

import { z } from 'zod'

import type { Config } from '../config.ts'

/**
 * A deletion recorded outside the database, since restoring an older backup would lose it: consultation code, time of
 * its first event (null if none is recorded) and time of deletion.
 */
const entry = z.object({ code: z.string(), begun: z.string().nullable(), deleted_at: z.iso.datetime() })
export type Entry = Readonly<z.infer<typeof entry>>

/** In the data directory and beside the backups, so that it travels with them. */
const NAME = 'deletions.json'

/** Returns the folders that hold the ledger. */
export const ledgerFolders = ({
  data_dir,
  backup_dir,
}: Pick<Config, 'data_dir' | 'backup_dir'>): readonly string[] => [...new Set([data_dir, backup_dir])]

/** Returns all deletions in these folders' ledgers. Throws when one is damaged. */
export function deletionsIn(folders: readonly string[]): readonly Entry[] {
  const known = new Map(folders.flatMap((folder) => listIn(folder).map((one) => [keyOf(one), one] as const)))
  return [...known.values()]
}

/** Adds missing deletions to the ledger in each of these folders. */
export function noteDeletions(folders: readonly string[], deletions: readonly Entry[]): void {
  for (const folder of folders) {
    const listed = new Set(listIn(folder).map(keyOf))
    if (deletions.every((one) => listed.has(keyOf(one)))) continue
    write(folder, deletionsIn([folder, ...folders]).concat(deletions))
  }
}

/** Identifies a consultation across copies of the database. */
export const keyOf = ({ code, begun }: Pick<Entry, 'code' | 'begun'>): string => `${code} ${begun ?? ''}`

function listIn(folder: string): readonly Entry[] {
  const file = path.join(folder, NAME)
  if (!existsSync(file)) return []
  try {
    return z.array(entry).parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new Error(
      `${file} is damaged: put the copy in its place that lies beside the backups or in DATA_DIR.`,
    )
  }
}

function write(folder: string, entries: readonly Entry[]): void {
  const known = [...new Map(entries.map((one) => [keyOf(one), one])).values()]
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const made = path.join(folder, `.${NAME}-${process.pid}`)
  const handle = openSync(made, 'w', 0o600)
  try {
    writeSync(handle, `${JSON.stringify(known, null, 2)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(made, path.join(folder, NAME))
}
