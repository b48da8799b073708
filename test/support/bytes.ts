import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import type { Fresh } from './database.ts'
import { asSuperuser } from './postgres.ts'

/**
 * Returns all bytes of an installation on disk: its folder, and on PostgreSQL the files of its tables and indexes, not
 * the WAL, which the operator controls.
 */
export async function bytesOf({ folder, place }: Pick<Fresh, 'folder' | 'place'>): Promise<Buffer> {
  return Buffer.concat([
    ...ownIn(folder),
    ...(place.engine === 'postgres' ? await filesAt(place.url, FIRST) : []),
  ])
}

/** Like `bytesOf`, and on PostgreSQL with its system tables, such as samples for statistics. */
export async function everyByteOf({ folder, place }: Pick<Fresh, 'folder' | 'place'>): Promise<Buffer> {
  return Buffer.concat([
    ...ownIn(folder),
    ...(place.engine === 'postgres' ? await filesAt(place.url, 0) : []),
  ])
}

const ownIn = (folder: string): readonly Buffer[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)))

/** PostgreSQL's first OID (relfilenode) of user relations. */
const FIRST = 16_384

async function filesAt(url: string, first: number): Promise<readonly Buffer[]> {
  const name = new URL(url).pathname.slice(1)
  await asSuperuser('checkpoint')
  const rows = await asSuperuser(
    `select pg_read_binary_file(folder || '/' || file) as bytes
     from (select 'base/' || oid as folder from pg_database where datname = '${name}') base,
       lateral pg_ls_dir(folder) file
     where substring(file from '^[0-9]+$')::bigint >= ${first} order by file`,
  )
  return rows.map(({ bytes }) => bytes as Buffer)
}
