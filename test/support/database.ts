import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'

import { PostgresQueryCompiler, type KyselyPlugin } from 'kysely'

import { roomiest } from '../../scripts/postgres-cluster.mjs'
import type { Stores } from '../../src/db/database.ts'
import type { DatabaseLocation } from '../../src/db/database-url.ts'
import { openPostgres } from '../../src/db/postgres.ts'
import { openSqlite } from '../../src/db/sqlite.ts'
import { dropDatabase, migratedDatabase, TEST_URL, urlOf } from './postgres.ts'

const FILES = ['colloquy.db', 'drafts.db', 'visits.db'] as const
let template = ''

/** Database engine of this test run. */
export const ENGINE: DatabaseLocation['engine'] = TEST_URL ? 'postgres' : 'sqlite'

/** Returns the DATABASE_URL of a location. */
export const addressOf = (place: DatabaseLocation): string =>
  place.engine === 'sqlite' ? `sqlite:${place.file}` : place.url

/** A migrated, empty database for one test; `folder` is its data directory, in memory where there is room. */
export type Fresh = { stores: Stores; folder: string; place: DatabaseLocation; remove: () => Promise<void> }

/** Creates a database on the engine of this run. */
export async function freshStores(): Promise<Fresh> {
  return TEST_URL ? await freshPostgres() : await freshSqlite()
}

/** Creates an SQLite database, whatever the engine of this run. */
export async function freshSqlite(): Promise<Fresh> {
  template ||= await migratedTemplate()
  const folder = mkdtempSync(path.join(roomiest(), 'colloquy-test-'))
  for (const file of FILES) copyFileSync(path.join(template, file), path.join(folder, file))
  const file = path.join(folder, 'colloquy.db')
  const stores = openSqlite(file, [compiledForPostgres])
  const remove = async () => {
    await stores.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { stores, folder, place: { engine: 'sqlite', file }, remove }
}

async function freshPostgres(): Promise<Fresh> {
  const name = await migratedDatabase()
  const folder = mkdtempSync(path.join(roomiest(), 'colloquy-test-'))
  const place: DatabaseLocation = { engine: 'postgres', url: urlOf(name) }
  const stores = await openPostgres(place.url)
  const remove = async () => {
    await stores.close()
    await dropDatabase(name)
    rmSync(folder, { recursive: true, force: true })
  }
  return { stores, folder, place, remove }
}

async function migratedTemplate(): Promise<string> {
  const folder = mkdtempSync(path.join(roomiest(), 'colloquy-template-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const stores = openSqlite(path.join(folder, 'colloquy.db'))
  await stores.checkpoint()
  await stores.close()
  return folder
}

/** Also compiles every query of a test for PostgreSQL; a failure to compile fails the test. */
const compiledForPostgres: KyselyPlugin = {
  transformQuery: ({ node, queryId }) => {
    if (node.kind !== 'RawNode') new PostgresQueryCompiler().compileQuery(node, queryId)
    return node
  },
  transformResult: async ({ result }) => await Promise.resolve(result),
}
