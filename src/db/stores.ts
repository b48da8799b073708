import { existsSync } from 'node:fs'

import type { KyselyPlugin } from 'kysely'

import type { Db, Stores } from './database.ts'
import type { DatabaseLocation } from './database-url.ts'
import { openPostgres, openPostgresReader } from './postgres.ts'
import { openSqlite, openSqliteReader } from './sqlite.ts'

/** Opens and migrates an installation. Throws one sentence that says what to do when it cannot be used. */
export async function openStores(place: DatabaseLocation, plugins: KyselyPlugin[] = []): Promise<Stores> {
  return place.engine === 'sqlite' ? openSqlite(place.file, plugins) : await openPostgres(place.url, plugins)
}

/** Opens an installation read-only, beside running servers; `destroy` closes it. Throws like `openStores`. */
export async function openReader(place: DatabaseLocation): Promise<Db> {
  return place.engine === 'sqlite' ? openSqliteReader(place.file) : await openPostgresReader(place.url)
}

/** Returns whether the SQLite file does not exist, so that opening it would create an empty one. */
export const isMissing = (place: DatabaseLocation): boolean =>
  place.engine === 'sqlite' && !existsSync(place.file)
