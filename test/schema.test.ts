import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import Sqlite from 'better-sqlite3'
import { expect } from 'chai'

import { postgresColumns, postgresSchema } from '../scripts/schema/postgres.ts'
import { sqliteSchema } from '../scripts/schema/sqlite.ts'
import { HELD, WITH_ANSWERS, type HeldTable } from '../src/db/held.ts'
import { root } from '../src/root.ts'
import { ENGINE, freshSqlite, freshStores } from './support/database.ts'
import { connected } from './support/postgres.ts'

/** Parses tables and columns of src/db/schema.ts. */
function declared(): Map<string, string[]> {
  const source = readFileSync(path.join(root, 'src/db/schema.ts'), 'utf8')
  const columns = new Map<string, string[]>()
  for (const [, name = '', body = ''] of source.matchAll(/export interface (\w+) \{\n([\s\S]*?)\n\}/g)) {
    columns.set(
      name,
      [...body.matchAll(/^ {2}(\w+): (.*)$/gm)].map(([, column = '']) => column),
    )
  }
  const tables = new Map<string, string[]>()
  for (const schema of ['Schema', 'DraftSchema', 'VisitSchema']) {
    const body = new RegExp(`export interface ${schema} \\{\\n([\\s\\S]*?)\\n\\}`).exec(source)?.[1] ?? ''
    for (const [, table = '', type = ''] of body.matchAll(/^ {2}(\w+): (\w+Table)$/gm))
      tables.set(table, columns.get(type) ?? [])
  }
  return tables
}

const written = (engine: string) => readFileSync(path.join(root, `db/schema/${engine}.sql`), 'utf8')

describe('the schema', () => {
  if (ENGINE === 'sqlite') {
    for (const room of ['answers', 'drafts', 'visits'] as const) {
      it(`of the ${room} file is what db/schema/sqlite.sql says`, async () => {
        const { folder, remove } = await freshSqlite()
        const file = room === 'answers' ? 'colloquy.db' : `${room}.db`
        const part =
          written('sqlite')
            .split(/^-- /m)
            .find((text) => text.startsWith(`${room}\n`)) ?? ''
        expect(part.slice(room.length + 1).trim()).to.equal(sqliteSchema(path.join(folder, file)).trim())
        await remove()
      })
    }
  } else {
    it('is what db/schema/postgres.sql says, in the words of PostgreSQL 15', async () => {
      const { place, remove } = await freshStores()
      const client = await connected('url' in place ? place.url : '')
      expect(written('postgres').trim()).to.equal(await postgresSchema(client))
      await client.end()
      await remove()
    })
  }

  it('has the columns that src/db/schema.ts declares, table by table', async () => {
    const fresh = await freshStores()
    const { place } = fresh
    const found = place.engine === 'sqlite' ? columnsIn(fresh.folder) : await columnsAt(place.url)
    expect(Object.fromEntries(found)).to.deep.equal(Object.fromEntries(declared()))
    await fresh.remove()
  })

  it('is listed, table by table and column by column, with until when each is kept', async () => {
    const fresh = await freshStores()
    const { place } = fresh
    const found = place.engine === 'sqlite' ? columnsIn(fresh.folder) : await columnsAt(place.url)
    const listed = Object.entries(HELD).map(([table, { columns }]) => [table, Object.keys(columns)] as const)
    expect(Object.fromEntries(listed)).to.deep.equal({ ...Object.fromEntries(found), migration: ['name'] })
    await fresh.remove()
  })

  it('says of everything that belongs to a session that it goes with its answers', () => {
    const ofSessions = [...declared()].filter(([, columns]) => columns.includes('session_id'))
    expect(ofSessions.map(([table]) => table).sort()).to.deep.equal(
      [...WITH_ANSWERS, 'draft', 'room_note', 'text_unit'].sort(),
    )
    for (const [table] of ofSessions)
      expect(Object.values(HELD[table as HeldTable].columns)).not.to.include('kept')
  })

  it('is changed for both engines at once', () => {
    const names = (folder: string) => readdirSync(path.join(root, 'db/migrations', folder))
    const afterwards = (folder: string) => names(folder).filter((name) => name > '20261123-9')
    expect(names('postgres')).to.include.members(names('sqlite/answers'))
    expect(afterwards('postgres').sort()).to.deep.equal(
      ['answers', 'drafts', 'visits'].flatMap((room) => afterwards(`sqlite/${room}`)).sort(),
    )
  })

  it('keeps nothing about a participant beside the answers', async () => {
    const tables = declared()
    expect(tables.get('response')).to.deep.equal(['session_id', 'k', 'answers'])
    expect(tables.get('sealed_response')).to.deep.equal(['session_id', 'k', 'answers'])
    expect(tables.get('receipt')).to.deep.equal(['h', 'session_id'])
    expect(tables.get('draft')).to.deep.equal(['id', 'session_id', 'revision', 'box', 'touched'])
    await Promise.resolve()
  })
})

function columnsIn(folder: string): Map<string, string[]> {
  const columns = new Map<string, string[]>()
  for (const file of ['colloquy.db', 'drafts.db', 'visits.db']) {
    const sqlite = new Sqlite(path.join(folder, file), { readonly: true })
    const tables = sqlite
      .prepare(`select name from sqlite_schema where type = 'table' and name <> 'migration'`)
      .pluck()
      .all()
    for (const table of tables) {
      const names = sqlite.prepare('select name from pragma_table_info(?)').pluck().all(table)
      columns.set(String(table), names.map(String))
    }
    sqlite.close()
  }
  return columns
}

async function columnsAt(url: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const client = await connected(url)
  const columns = await postgresColumns(client)
  await client.end()
  return columns
}
