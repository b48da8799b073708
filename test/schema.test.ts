import { readFileSync } from 'node:fs'
import path from 'node:path'

import Sqlite from 'better-sqlite3'
import { expect } from 'chai'

import { root } from '../src/root.ts'
import { freshStores } from './support/database.ts'

/** What a migrated file holds, as SQL, in a stable order. */
function schemaIn(file: string): string {
  const sqlite = new Sqlite(file, { readonly: true })
  const rows = sqlite
    .prepare(
      `select sql from sqlite_schema where sql is not null and name <> 'migration' order by type, name`,
    )
    .pluck()
    .all()
  sqlite.close()
  return rows.map((sql) => `${String(sql)};`).join('\n\n')
}

/** Tables and columns of src/db/schema.ts, interface by interface. */
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

describe('the schema', () => {
  for (const room of ['answers', 'drafts', 'visits'] as const) {
    it(`of the ${room} file is what db/schema/sqlite.sql says`, async () => {
      const { folder, remove } = await freshStores()
      const file = room === 'answers' ? 'colloquy.db' : `${room}.db`
      const written = readFileSync(path.join(root, 'db/schema/sqlite.sql'), 'utf8')
      const part = written.split(/^-- /m).find((text) => text.startsWith(`${room}\n`)) ?? ''
      expect(part.slice(room.length + 1).trim()).to.equal(schemaIn(path.join(folder, file)).trim())
      await remove()
    })
  }

  it('has the columns that src/db/schema.ts declares, table by table', async () => {
    const { folder, remove } = await freshStores()
    for (const file of ['colloquy.db', 'drafts.db', 'visits.db']) {
      const sqlite = new Sqlite(path.join(folder, file), { readonly: true })
      const tables = sqlite
        .prepare(`select name from sqlite_schema where type = 'table' and name <> 'migration'`)
        .pluck()
        .all()
      for (const table of tables) {
        const found = sqlite.prepare('select name from pragma_table_info(?)').pluck().all(table)
        expect(declared().get(String(table)), String(table)).to.deep.equal(found)
      }
      sqlite.close()
    }
    await remove()
  })

  it('keeps nothing about a participant beside the answers', async () => {
    const tables = declared()
    expect(tables.get('response')).to.deep.equal(['session_id', 'k', 'answers'])
    expect(tables.get('sealed_response')).to.deep.equal(['session_id', 'k', 'answers'])
    expect(tables.get('receipt')).to.deep.equal(['h', 'session_id'])
    expect(tables.get('draft')).to.deep.equal(['id', 'session_id', 'revision', 'box'])
    await Promise.resolve()
  })
})
