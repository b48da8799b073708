import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { openSqlite } from '../../src/db/sqlite.ts'
import { aCluster, RIGHTS, type Cluster } from '../support/cluster.ts'
import { ENGINE, type Fresh } from '../support/database.ts'
import { connected } from '../support/postgres.ts'
import { tinyDisk, type TinyDisk } from '../support/tiny-disk.ts'
import { aScene, aside, integrityOf } from './fixtures.ts'

/** Size in kilobytes: more than the tests write without the filler. */
const SIZE = ENGINE === 'sqlite' ? 32_768 : 196_608

/** An installation with its whole database on a small disk. */
export type SmallDisk = Fresh &
  Readonly<{
    /**
     * Fills the disk, and the free space of the database. On PostgreSQL every second of three times ends the server,
     * and every third new connections are refused.
     */
    fill: () => Promise<void>
    /** Frees space; resolves when the database accepts connections. Returns whether it had to be restarted. */
    free: () => Promise<boolean>
    /** Errors in the database files found by the engine. */
    damage: () => Promise<readonly unknown[]>
  }>

/** Returns whether this account may mount a file system. */
export function canMount(): boolean {
  const disk = tinyDisk(64)
  disk?.remove()
  return disk !== undefined
}

/** Mounts a small disk with a database of this run's engine. */
export async function aSmallDisk(): Promise<SmallDisk> {
  const disk = tinyDisk(SIZE, ENGINE === 'sqlite' ? 'root' : 'postgres')
  if (!disk) throw new Error('this account may not mount')
  try {
    return ENGINE === 'sqlite' ? filesOn(disk) : await clusterOn(disk)
  } catch (error) {
    disk.remove()
    throw error
  }
}

function filesOn(disk: TinyDisk): SmallDisk {
  const { folder } = disk
  const file = `${folder}/colloquy.db`
  const stores = openSqlite(file)
  return {
    stores,
    folder,
    place: { engine: 'sqlite', file },
    remove: async () => {
      await stores.close().finally(disk.remove)
    },
    fill: async () => {
      while (!isLogEmptied(file)) await pause(1)
      disk.fill()
    },
    free: async () => {
      disk.free()
      return await Promise.resolve(false)
    },
    damage: async () => await Promise.resolve(integrityOf(folder).filter((said) => said !== 'ok')),
  }
}

/** Truncates the WAL, whose frames could be overwritten on a full disk; returns whether that succeeded. */
function isLogEmptied(file: string): boolean {
  let busy: unknown
  aside(file, (sqlite) => (busy = sqlite.pragma('wal_checkpoint(TRUNCATE)', { simple: true })))
  return busy === 0
}

async function clusterOn(disk: TinyDisk): Promise<SmallDisk> {
  const cluster = await aCluster([], RIGHTS, disk.folder)
  const { session } = await aScene(cluster)
  let times = 0
  return {
    ...cluster,
    remove: async () => {
      await cluster.remove().finally(disk.remove)
    },
    fill: async () => {
      await asked(cluster, 'vacuum (full) response')
      disk.fill()
      while ((await squeezedIn(cluster, session.id)) > 0);
      times += 1
      if (times % 3 === 2) await logFilled(cluster)
      if (times % 3 === 0) await connectionsEnded(cluster, disk)
    },
    free: async () => {
      disk.free()
      let had_ended = cluster.revive()
      while (!(await asked(cluster, 'select').catch(() => undefined))) {
        await pause(50)
        had_ended = cluster.revive() || had_ended
      }
      return had_ended
    },
    damage: async () => {
      await asked(cluster, 'create extension if not exists amcheck')
      await asked(cluster, INDEXES)
      return await asked(cluster, TABLES)
    },
  }
}

/** `INDEXES` throws when an index does not match its table; `TABLES` returns errors in tables. */
const INDEXES = `select bt_index_check(c.oid, true) from pg_class c join pg_am a on a.oid = c.relam
  where a.amname = 'btree' and c.relpersistence = 'p'`
const TABLES = `select c.relname, found.* from pg_class c, verify_heapam(c.oid) found where c.relkind in ('r', 't')`

/** Runs a statement as superuser on a new connection, which has no page with free space cached. */
async function asked({ superuserUrl }: Cluster, sql: string): Promise<readonly unknown[]> {
  const client = await connected(superuserUrl)
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Writes WAL until PostgreSQL ends all connections for lack of space. */
async function logFilled(cluster: Cluster): Promise<void> {
  const kilobytes = `select pg_logical_emit_message(true, 'filler', repeat('x', 100000))`
  while (await asked(cluster, kilobytes).catch(() => undefined));
}

/** Ends all connections; new ones need to write a file (pg_internal.init), as after a crash. */
async function connectionsEnded({ superuserUrl }: Cluster, disk: TinyDisk): Promise<void> {
  const client = await connected(superuserUrl)
  for (const file of readdirSync(disk.folder, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('pg_internal.init')) rmSync(path.join(disk.folder, file))
  disk.fill()
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'colloquy'`,
  )
  await client.end()
}

/** Inserts minimal responses into another session until one is refused; returns the number inserted. */
async function squeezedIn({ superuserUrl }: Cluster, session_id: number): Promise<number> {
  const client = await connected(superuserUrl).catch(() => undefined)
  if (!client) return 0
  const small = `insert into response (session_id, k, answers) values ($1, uuid_send(gen_random_uuid()), '{}')`
  let taken = 0
  while (await client.query(small, [session_id]).catch(() => undefined)) taken += 1
  await client.end()
  return taken
}
