/** How the codes begin of what passes by itself or when an operator mends it; the rest are bugs. */
const PASSING = [
  // SQLite: the disk is full or failing, another process holds the file.
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_BUSY',
  'SQLITE_CANTOPEN',
  'SQLITE_READONLY',
  // PostgreSQL, by class: connection, resources, operator's intervention, the system underneath.
  '08',
  '53',
  '57P',
  '58',
  // A standby that is read only, an idle transaction that was ended, a deadlock, a lock that took too long.
  '25006',
  '25P03',
  '40',
  '55P03',
  // The way there.
  'ECONN',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOSPC',
]

/** What node-postgres says without a code. */
const LOST =
  /^(Connection terminated|Cannot use a pool|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout)/

/** Whether the database could not do it now and may again in a minute: a lost connection, a full disk. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return PASSING.some((start) => code.startsWith(start)) || LOST.test(error.message)
}
