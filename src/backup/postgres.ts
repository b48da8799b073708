import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'

import type { Client } from 'pg'

import { migrationsOf } from '../db/migrate.ts'
import { connectPostgres, openPostgres, openPostgresReader } from '../db/postgres.ts'
import { conflict } from '../problem.ts'
import type { Engine, Proof } from './backup.ts'
import { pgTool } from './pg-tools.ts'
import { proofOf } from './proof.ts'
import { IN_NO_BACKUP } from './tables.ts'

export const postgresEngine = (url: string): Engine => ({
  write: async (folder) => {
    const file = path.join(folder, 'copy.dump')
    const without = IN_NO_BACKUP.map((table) => `--exclude-table-data=${table}`)
    await pgTool('pg_dump', ['--format=custom', '--no-owner', '--no-acl', ...without, `--file=${file}`], url)
    await refuseForeignArchive(file)
    return { file, proof: await proofAt(url) }
  },
  tried: async (file) => {
    await refuseForeignArchive(file)
    return await besideIn(url, async (scratch) => {
      await load(file, scratch)
      const stores = await openPostgres(scratch)
      try {
        return await proofOf(stores.db)
      } finally {
        await stores.close()
      }
    })
  },
})

/** Throws conflict unless the file is a whole archive of this or an earlier version. */
export async function refuseForeignArchive(file: string): Promise<void> {
  if (!existsSync(file)) throw conflict('backup.no_file', { file })
  const contents = await pgTool('pg_restore', ['--list', file])
  if (!/ TABLE DATA \S+ sealed_response /.test(contents)) throw conflict('backup.not_ours', { file })
  const migrations = await pgTool('pg_restore', ['--data-only', '--table=migration', '--file=-', file])
  const known = migrationsOf('postgres')
  const found = migrations.split('\n').filter((line) => /^\d{8}-\d\d-.*\.sql$/.test(line))
  if (found.some((name) => !known.includes(name))) throw conflict('backup.newer_version')
}

/** Restores an archive into an empty database, atomically. */
export async function load(file: string, url: string): Promise<void> {
  await pgTool('pg_restore', ['--no-owner', '--no-acl', '--single-transaction', file], url)
}

/** Throws conflict when the target database has tables. */
export async function refuseFull(url: string): Promise<void> {
  const database = await findTables(url)
  if (database !== undefined) throw conflict('backup.not_empty', { database })
}

/** Returns the database name when it has tables; undefined when it is empty. */
export async function findTables(url: string): Promise<string | undefined> {
  return await asking(url, async (client) => {
    const { rows } = await client.query<{ database: string }>(
      `select current_database() as database from pg_tables where schemaname = current_schema() limit 1`,
    )
    return rows[0]?.database
  })
}

async function proofAt(url: string): Promise<Proof> {
  const db = await openPostgresReader(url)
  try {
    return await proofOf(db)
  } finally {
    await db.destroy()
  }
}

/** Runs `work` with a temporary database on the same server. Throws conflict when not permitted. */
async function besideIn<T>(url: string, work: (scratch: string) => Promise<T>): Promise<T> {
  const name = `colloquy_drill_${randomBytes(6).toString('hex')}`
  const scratch = new URL(url)
  scratch.pathname = `/${name}`
  return await asking(url, async (client) => {
    await dropLeft(client)
    try {
      await client.query(`create database ${name} template template0 encoding 'UTF8'`)
    } catch (error) {
      const refused = error instanceof Error && 'code' in error && error.code === '42501'
      throw refused ? conflict('backup.drill_not_allowed', { role: client.user ?? '' }) : error
    }
    try {
      return await work(scratch.href)
    } finally {
      await client.query(`drop database if exists ${name} with (force)`)
    }
  })
}

/** Drops the databases left by drills whose process was killed. */
async function dropLeft(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database where datname ~ '^colloquy_drill_[0-9a-f]{12}$'
      and pg_get_userbyid(datdba) = current_user
      and not exists (select 1 from pg_stat_activity where pg_stat_activity.datid = pg_database.oid)`,
  )
  for (const { name } of rows) await client.query(`drop database if exists ${name}`)
}

async function asking<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connectPostgres(url)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
