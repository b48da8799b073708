import type { Kysely, Transaction } from 'kysely'

import type { DraftSchema, Forgetting, Schema, VisitSchema } from './schema.ts'

/** A handle that may read, or write one statement. */
export type Db = Kysely<Schema>
/** A handle inside a transaction. A function that asks for it writes more than one row. */
export type Tx = Transaction<Schema>
/** On SQLite drafts live in a file of their own, so that the answers' file carries none. */
export type Drafts = Kysely<DraftSchema>
/** On SQLite visits live in a file of their own as well. */
export type Visits = Kysely<VisitSchema>

/** Every open handle of an installation, and what only its engine can do. */
export type Stores = {
  readonly db: Db
  /** For long reads, beside the writer. */
  readonly reader: Db
  readonly drafts: Drafts
  readonly visits: Visits
  /** Moves what the write-ahead logs hold into the files and empties the logs; PostgreSQL's is emptied with `vacuum`. */
  checkpoint(): Promise<void>
  /** Whether the files may hold traces of deleted rows that `vacuum` would remove. */
  isStained(): Promise<boolean>
  /** Asks the engine what it forgets as it is set up now. */
  forgets(): Promise<Forgetting>
  /**
   * Rewrites the files so that no trace of deleted rows or of their order remains, and empties the engine's log where
   * it forgets; false when the log still holds what is older.
   */
  vacuum(): Promise<boolean>
  /** Rewrites these tables, in which deleted rows leave traces otherwise; in SQLite's files they leave none. */
  rewrite(tables: readonly (keyof Schema)[]): Promise<void>
  /** Does the act unless another process is doing the one of this name; false when another was. */
  once(name: string, act: () => Promise<void>): Promise<boolean>
  /** Ends every handle; once more does nothing. */
  close(): Promise<void>
}
