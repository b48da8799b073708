import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import type { Database } from 'better-sqlite3'

import { root } from '../root.ts'

/**
 * Runs the migrations this file has not had, in order, all or none.
 * Throws when the file was written by a newer version or by another program.
 */
export function migrate(sqlite: Database, room: string): void {
  const folder = path.join(root, 'db/migrations', room)
  const known = readdirSync(folder).sort()
  sqlite
    .transaction(() => {
      refuseForeign(sqlite)
      sqlite.exec('create table if not exists migration (name text primary key) strict, without rowid')
      const done = new Set(sqlite.prepare('select name from migration').pluck().all())
      for (const name of done) {
        if (!known.includes(String(name))) {
          throw new Error(`${sqlite.name} was written by a newer version of Colloquy: start that version.`)
        }
      }
      for (const name of known) {
        if (done.has(name)) continue
        sqlite.exec(readFileSync(path.join(folder, name), 'utf8'))
        sqlite.prepare('insert into migration (name) values (?)').run(name)
      }
    })
    .immediate()
}

function refuseForeign(sqlite: Database): void {
  const tables = sqlite.prepare(`select name from sqlite_schema where type = 'table'`).pluck().all()
  if (tables.length > 0 && !tables.includes('migration')) {
    throw new Error(`${sqlite.name} belongs to another program: give another path in DATABASE_URL.`)
  }
}
