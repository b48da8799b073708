import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { PostgresQueryCompiler, type KyselyPlugin } from 'kysely'

import type { Stores } from '../../src/db/database.ts'
import { openSqlite } from '../../src/db/sqlite.ts'

const FILES = ['colloquy.db', 'drafts.db', 'visits.db'] as const
let template = ''

/** An installation's migrated, empty database of this test's own; `folder` is its data directory. */
export async function freshStores(): Promise<{
  stores: Stores
  folder: string
  remove: () => Promise<void>
}> {
  template ||= await migratedTemplate()
  const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-test-'))
  for (const file of FILES) copyFileSync(path.join(template, file), path.join(folder, file))
  const stores = openSqlite(path.join(folder, 'colloquy.db'), [compiledForPostgres])
  const remove = async () => {
    await stores.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { stores, folder, remove }
}

async function migratedTemplate(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-template-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const stores = openSqlite(path.join(folder, 'colloquy.db'))
  await stores.checkpoint()
  await stores.close()
  return folder
}

/** Every query a test runs is compiled for PostgreSQL as well; one that cannot be is a failure of that test. */
const compiledForPostgres: KyselyPlugin = {
  transformQuery: ({ node, queryId }) => {
    if (node.kind !== 'RawNode') new PostgresQueryCompiler().compileQuery(node, queryId)
    return node
  },
  transformResult: async ({ result }) => await Promise.resolve(result),
}
