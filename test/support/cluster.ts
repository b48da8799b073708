import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type pg from 'pg'

import { startCluster } from '../../scripts/postgres-cluster.mjs'
import { openPostgres } from '../../src/db/postgres.ts'
import type { Fresh } from './database.ts'
import { connected } from './postgres.ts'

const ROLE = 'colloquy'

/** A PostgreSQL cluster for one test, with its installation's database and all its files. */
export type Cluster = Fresh &
  Readonly<{
    superuser: pg.Client
    /** URL of the superuser. */
    superuserUrl: string
    /** Bytes on disk: the WAL, the tables and indexes of the installation, and all other files. */
    disk: () => Promise<Readonly<Record<'log' | 'tables' | 'rest', Buffer>>>
    /** Changes a setting; without a value, resets it. */
    set: (name: string, value?: string) => Promise<void>
    /** Restarts the cluster if it has stopped by itself; returns whether it had. */
    revive: () => boolean
  }>

/** SQL of the operator's guide, to be run in the installation's database. */
export const RIGHTS = `grant pg_checkpoint to ${ROLE};
  grant execute on function pg_switch_wal(), pg_ls_waldir() to ${ROLE}`

/**
 * Starts a cluster with these lines in postgresql.conf and, by default, the rights of the guide; `under`: parent
 * folder.
 */
export async function aCluster(
  settings: readonly string[],
  rights = RIGHTS,
  under?: string,
): Promise<Cluster> {
  const { url, data, isRunning, start, stop } = startCluster(settings, under)
  const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-test-'))
  const outside = await connected(url)
  await outside.query(`create role ${ROLE} login`)
  await outside.query(`create database colloquy owner ${ROLE}`)
  await outside.end()
  const own = url.replace('/postgres?', '/colloquy?')
  const superuser = await connected(own)
  if (rights) await superuser.query(rights)
  const place = { engine: 'postgres', url: own.replace('postgres@', `${ROLE}@`) } as const
  const stores = await openPostgres(place.url)
  return {
    superuser,
    superuserUrl: own,
    stores,
    folder,
    place,
    disk: async () => {
      const log = filesUnder(data, (name) => LOG.test(name))
      await superuser.query('checkpoint')
      return {
        log,
        tables: filesUnder(data, (name) => TABLE.test(name)),
        rest: filesUnder(data, (name) => !LOG.test(name) && !TABLE.test(name)),
      }
    },
    set: async (name, value) => {
      await superuser.query(
        value === undefined ? `alter system reset ${name}` : `alter system set ${name} = '${value}'`,
      )
      await superuser.query('select pg_reload_conf()')
      await untilRead(superuser)
    },
    revive: () => {
      const has_ended = !isRunning()
      if (has_ended) start()
      return has_ended
    },
    remove: async () => {
      await stores.close()
      await superuser.end()
      stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A signalled backend rereads its configuration between two statements. */
async function untilRead(client: pg.Client): Promise<void> {
  await client.query('select pg_sleep(0.2)')
}

const LOG = /^pg_wal\//
/** OIDs of user relations have five digits and begin at 16384. */
const TABLE = /^base\/\d+\/(1[6-9]|[2-9]\d)\d{3}/

/** Concatenates the files, each without trailing zeros. */
const filesUnder = (folder: string, is: (name: string) => boolean): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => is(name) && statSync(path.join(folder, name)).isFile())
      .map((name) => trimmed(readFileSync(path.join(folder, name)))),
  )

function trimmed(bytes: Buffer): Buffer {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end -= 1
  return bytes.subarray(0, end)
}
