import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import pg from 'pg'

import { openPostgres } from '../src/db/postgres.ts'
import { openSqlite } from '../src/db/sqlite.ts'
import { root } from '../src/root.ts'
import { postgresSchema } from './schema/postgres.ts'
import { sqliteSchema } from './schema/sqlite.ts'

// Writes db/schema/*.sql after a migration was added; runs in a cluster of its own (npm run schema).
const url = process.env['COLLOQUY_TEST_URL'] ?? ''
await (await openPostgres(url)).close()
const client = new pg.Client({ connectionString: url })
await client.connect()
writeFileSync(path.join(root, 'db/schema/postgres.sql'), `${await postgresSchema(client)}\n`)
await client.end()

const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-schema-'))
await openSqlite(path.join(folder, 'colloquy.db')).close()
const rooms = [
  ['answers', 'colloquy.db'],
  ['drafts', 'drafts.db'],
  ['visits', 'visits.db'],
] as const
const parts = rooms.map(([room, file]) => `-- ${room}\n${sqliteSchema(path.join(folder, file))}\n`)
writeFileSync(path.join(root, 'db/schema/sqlite.sql'), parts.join('\n'))
rmSync(folder, { recursive: true })
