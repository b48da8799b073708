import type { Kysely, Transaction } from 'kysely'

import type { DraftSchema, Forgetting, Schema, VisitSchema } from './schema.ts'

/** A handle for reads, or a single write. */
export type Db = Kysely<Schema>
/** A handle inside a transaction; functions that take it write more than one row. */
export type Tx = Transaction<Schema>
/** Drafts: on SQLite a separate file, so that the file of the answers holds none. */
export type Drafts = Kysely<DraftSchema>
/** Visits: on SQLite a separate file. */
export type Visits = Kysely<VisitSchema>

/** All open handles of an installation and its engine-specific operations. */
export type Stores = {
  readonly db: Db
  /** For long reads beside the writer. */
  readonly reader: Db
  readonly drafts: Drafts
  readonly visits: Visits
  /** Checkpoints and empties the write-ahead logs of SQLite; PostgreSQL needs `vacuum`. */
  checkpoint(): Promise<void>
  /** Returns whether the files may hold traces of deleted rows that `vacuum` would remove. */
  isStained(): Promise<boolean>
  /** Returns when the engine, as configured now, forgets deleted rows. */
  forgets(): Promise<Forgetting>
  /**
   * Rewrites the files so that no trace of deleted rows or of their order remains, and empties the engine's log where
   * its configuration allows; false when the log still holds older segments.
   */
  vacuum(): Promise<boolean>
  /** Rewrites PostgreSQL tables in which deleted rows leave traces; a no-op on SQLite (`secure_delete`). */
  rewrite(tables: readonly (keyof Schema)[]): Promise<void>
  /** Runs `act` under a lock of this name; false, without running it, when another process holds the lock. */
  once(name: string, act: () => Promise<void>): Promise<boolean>
  /** Closes all handles; idempotent. */
  close(): Promise<void>
}
