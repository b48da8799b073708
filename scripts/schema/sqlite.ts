import Sqlite from 'better-sqlite3'

/** Returns the schema of a SQLite file as SQL, in a stable order. */
export function sqliteSchema(file: string): string {
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
