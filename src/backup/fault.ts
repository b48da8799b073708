import { Problem } from '../problem.ts'
import type { Key } from '../locale/message.ts'
import { isKey } from '../locale/catalogue.ts'
import type { Sentence } from '../web/form.ts'

/** Prefixes of system and SQLite error codes, with messages for administrators. */
const CODES: readonly (readonly [string, Key])[] = [
  ['ENOSPC', 'backup.fault_disk_full'],
  ['EDQUOT', 'backup.fault_disk_full'],
  ['SQLITE_FULL', 'backup.fault_disk_full'],
  ['EACCES', 'backup.fault_not_writable'],
  ['EPERM', 'backup.fault_not_writable'],
  ['EEXIST', 'backup.fault_not_writable'],
  ['ENOTDIR', 'backup.fault_not_writable'],
  ['EROFS', 'backup.fault_not_writable'],
  ['SQLITE_READONLY', 'backup.fault_not_writable'],
  ['SQLITE_CANTOPEN', 'backup.fault_not_writable'],
  ['EIO', 'backup.fault_disk'],
  ['SQLITE_IOERR', 'backup.fault_disk'],
  ['SQLITE_CORRUPT', 'backup.fault_damaged'],
  ['SQLITE_NOTADB', 'backup.fault_damaged'],
]

/** Maps an error to what to do; a bug refers to the log. */
export function faultOf(error: unknown): Sentence {
  if (error instanceof Problem) return { key: error.key, values: error.values }
  if (error instanceof Error && error.name === 'AbortError') return { key: 'backup.fault_interrupted' }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = CODES.find(([start]) => code.startsWith(start))
  return { key: known?.[1] ?? 'backup.fault_unknown' }
}

/** Parses a stored message; one unknown to this version becomes a reference to the log. */
export function sentenceIn(kept: unknown): Sentence {
  if (!isRecord(kept) || typeof kept['key'] !== 'string' || !isKey(kept['key']))
    return { key: 'backup.fault_unknown' }
  const values = isRecord(kept['values']) ? Object.entries(kept['values']) : []
  return {
    key: kept['key'],
    values: Object.fromEntries(
      values.flatMap(([name, value]) =>
        typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [],
      ),
    ),
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
