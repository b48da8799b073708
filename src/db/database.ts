import type { Kysely, Transaction } from 'kysely'

import type { DraftSchema, Schema, VisitSchema } from './schema.ts'

/** A handle that may read, or write one statement. */
export type Db = Kysely<Schema>
/** A handle inside a transaction. A function that asks for it writes more than one row. */
export type Tx = Transaction<Schema>
/** Drafts live in a file of their own, so that the answers' file carries none. */
export type Drafts = Kysely<DraftSchema>
/** Visits live in a file of their own as well. */
export type Visits = Kysely<VisitSchema>

/** Every open handle of an installation, and what only its engine can do. */
export type Stores = {
  readonly db: Db
  /** For long reads, beside the writer. */
  readonly reader: Db
  readonly drafts: Drafts
  readonly visits: Visits
  /** Moves what the write-ahead logs hold into the files and empties the logs. */
  checkpoint(): Promise<void>
  /** Rewrites the files so that no trace of deleted rows or of their order remains. */
  vacuum(): Promise<void>
  /** Ends every handle. */
  close(): Promise<void>
}
