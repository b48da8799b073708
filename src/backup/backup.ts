/** What a session of a backup was found to hold. */
export type ProvenSession = Readonly<{
  /** With its consultation: `RIVER/GVA-1`. */
  code: string
  state: string
  /** Sealed responses, compared with the digest; 0 until the session is sealed, since no backup holds others. */
  responses: number
  /** As recorded; null until the session is sealed, empty where a start found that the answers were not those sealed. */
  digest: string | null
}>

/** That what is kept is what was sealed: every digest recomputed, every row counted. */
export type Proof = Readonly<{
  sessions: readonly ProvenSession[]
  /** Sealed sessions whose digests are right. */
  sealed: number
  responses: number
}>

/** What differs between SQLite and PostgreSQL when a backup is taken and tried. */
export type Engine = Readonly<{
  /** Writes what the database holds at this moment to a new file in the folder, without what is left out. */
  write: (folder: string) => Promise<{ file: string; proof: Proof }>
  /** Restores a backup beside the database, proves what is in it and removes it again. */
  tried: (file: string, folder: string) => Promise<Proof>
}>

/** A finished file and its SHA-256 (hex). */
export type Written = Readonly<{ file: string; bytes: number; sha256: string; proof: Proof }>

/** A backup in the folder of scheduled backups; `at` is the moment its name says. */
export type Kept = Readonly<{ name: string; at: Date; bytes: number }>

/** In the header of an SQLite file (application_id): it is a backup of Colloquy. */
export const SQLITE_MARK = 'Colq'

/** A whole SQLite file, or an archive of pg_dump. */
const ENDING = { sqlite: 'db', postgres: 'dump' } as const

/** `colloquy-20261124T030000Z.db`: the moment is in the name, since copying a file changes its own times. */
export const nameOf = (at: Date, engine: keyof typeof ENDING): string =>
  `colloquy-${stampOf(at)}.${ENDING[engine]}`

/** What the database that a restore replaces is called from then on. */
export const setAsideName = (file: string, at: Date): string => `${file}.before-restore-${stampOf(at)}`

/** The moment in a name given by `nameOf` or `setAsideName`; undefined for any other name. */
export function momentIn(name: string): Date | undefined {
  const [, stamp = ''] =
    /^colloquy-(\d{8}T\d{6}Z)\.(?:db|dump)$/.exec(name) ?? /\.before-restore-(\d{8}T\d{6}Z)$/.exec(name) ?? []
  const iso = stamp.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z')
  const at = new Date(iso)
  return Number.isNaN(at.getTime()) ? undefined : at
}

const stampOf = (at: Date) => at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '') + 'Z'

const HOUR = 3_600_000

/** Milliseconds after which a backup that has not ended counts as interrupted. */
export const GIVEN_UP = 2 * HOUR
/** Milliseconds between two attempts when one failed. */
const AGAIN = HOUR

/** When backups are due, as far as it can be known. All moments; undefined where there is none. */
export type Timing = Readonly<{
  /** UTC hour of the daily backup; null when it is switched off. */
  hour: number | null
  now: Date
  /** The newest backup in the folder. */
  newest: Date | undefined
  /** Since when there has been something to keep. */
  begun: Date | undefined
  /** When the last attempt began, if it failed. */
  failed: Date | undefined
}>

/** When the next backup is due: `now` when the hour has struck since the last one; undefined for never. */
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

/** Whether what this name says is from before the days backups are kept. */
export const isOver = (at: Date, days: number, now: Date): boolean =>
  now.getTime() - at.getTime() > days * 24 * HOUR
