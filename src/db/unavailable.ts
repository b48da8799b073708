/** Prefixes of error codes that are temporary or for an operator to mend; all others are bugs. */
const PASSING = [
  // SQLite: disk full or failing, file locked by another process.
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_BUSY',
  'SQLITE_CANTOPEN',
  'SQLITE_READONLY',
  // PostgreSQL, by class: connection, resources, operator intervention, system error.
  '08',
  '53',
  '57P',
  '58',
  // Read-only standby, idle transaction ended, deadlock, lock timeout.
  '25006',
  '25P03',
  '40',
  '55P03',
  // Network.
  'ECONN',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOSPC',
]

/** Messages of node-postgres errors without a code. */
const LOST =
  /^(Connection terminated|Cannot use a pool|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout)/

/** Returns whether the database failed temporarily (lost connection, full disk), so that a retry may succeed. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return PASSING.some((start) => code.startsWith(start)) || LOST.test(error.message)
}
