import { randomBytes } from 'node:crypto'

import Sqlite from 'better-sqlite3'

/** Baseline of a durable insert: one row, one transaction, on disk before it returns. */
export function inserterInto(file: string, bytes: number): () => void {
  const db = new Sqlite(file)
  db.pragma('journal_mode = wal')
  db.pragma('synchronous = full')
  db.exec(`create table response (session_id integer not null, k blob not null, answers text not null,
    primary key (session_id, k)) strict, without rowid`)
  const insert = db.prepare('insert into response values (1, ?, ?)')
  const answers = JSON.stringify({ q: 'x'.repeat(Math.max(0, bytes - 8)) })
  return () => void insert.run(randomBytes(16), answers)
}
