/** Verified contents of a session in a backup. */
export type ProvenSession = Readonly<{
  /** With its consultation: `RIVER/GVA-1`. */
  code: string
  state: string
  /** Sealed responses, verified by the digest; 0 until sealed, since backups hold no others. */
  responses: number
  /** As recorded; null until sealed, '' where a server start found that the answers did not match it. */
  digest: string | null
}>

/** Proof that a backup equals what was sealed: digests recomputed, rows counted. */
export type Proof = Readonly<{
  sessions: readonly ProvenSession[]
  /** Sealed sessions with a correct digest. */
  sealed: number
  responses: number
}>

/** Backup operations that differ between SQLite and PostgreSQL. */
export type Engine = Readonly<{
  /** Writes a snapshot of the database to a new file in the folder, without the excluded tables. */
  write: (folder: string) => Promise<{ file: string; proof: Proof }>
  /** Restores a backup into a temporary database, verifies it and deletes it. */
  tried: (file: string, folder: string) => Promise<Proof>
}>

/** A finished file and its SHA-256 (hex). */
export type Written = Readonly<{ file: string; bytes: number; sha256: string; proof: Proof }>

/** A backup in the folder of scheduled backups; `at` is parsed from its name. */
export type Kept = Readonly<{ name: string; at: Date; bytes: number }>

/** SQLite header application_id of a Colloquy backup. */
export const SQLITE_MARK = 'Colq'

/** An SQLite file, or a pg_dump archive. */
const ENDING = { sqlite: 'db', postgres: 'dump' } as const

/** `colloquy-20261124T030000Z.db`: the name carries the time, since copying a file changes its mtime. */
export const nameOf = (at: Date, engine: keyof typeof ENDING): string =>
  `colloquy-${stampOf(at)}.${ENDING[engine]}`

/** Returns the new name of a database replaced by a restore. */
export const setAsideName = (file: string, at: Date): string => `${file}.before-restore-${stampOf(at)}`

/** Parses the time in a name from `nameOf` or `setAsideName`; undefined for other names. */
export function momentIn(name: string): Date | undefined {
  const [, stamp = ''] =
    /^colloquy-(\d{8}T\d{6}Z)\.(?:db|dump)$/.exec(name) ?? /\.before-restore-(\d{8}T\d{6}Z)$/.exec(name) ?? []
  const iso = stamp.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z')
  const at = new Date(iso)
  return Number.isNaN(at.getTime()) ? undefined : at
}

const stampOf = (at: Date) => at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '') + 'Z'

const HOUR = 3_600_000

/** Milliseconds after which an unfinished backup counts as interrupted. */
export const GIVEN_UP = 2 * HOUR
/** Milliseconds before a failed backup is retried. */
const AGAIN = HOUR

/** Inputs of the backup schedule; undefined where unknown. */
export type Timing = Readonly<{
  /** UTC hour of the daily backup; null when disabled. */
  hour: number | null
  now: Date
  /** The newest backup in the folder. */
  newest: Date | undefined
  /** Time of the first event. */
  begun: Date | undefined
  /** Start of the last attempt, if it failed. */
  failed: Date | undefined
}>

/** Returns when the next backup is due: `now` once the hour has passed; undefined for never. */
export function nextMoment({ hour, now, newest, begun, failed }: Timing): Date | undefined {
  if (hour === null) return undefined
  const strike = lastStrike(hour, now)
  const since = newest ?? begun ?? now
  const due = since < strike ? now : new Date(strike.getTime() + 24 * HOUR)
  const again = new Date((failed?.getTime() ?? 0) + AGAIN)
  return again > due ? again : due
}

function lastStrike(hour: number, now: Date): Date {
  const today = new Date(now)
  today.setUTCHours(hour, 0, 0, 0)
  return today <= now ? today : new Date(today.getTime() - 24 * HOUR)
}

/** Returns whether `at` is older than the retention, in days. */
export const isOver = (at: Date, days: number, now: Date): boolean =>
  now.getTime() - at.getTime() > days * 24 * HOUR
