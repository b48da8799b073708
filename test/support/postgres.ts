import pg from 'pg'

import { openPostgres } from '../../src/db/postgres.ts'

/** Superuser's URL of a temporary cluster; undefined when the suite runs on SQLite. */
export const TEST_URL = process.env['COLLOQUY_TEST_URL']

/** Role of an installation's servers, limited to its own databases. */
const ROLE = 'colloquy'
let serial = 0
let superuser: pg.Pool | undefined
let template: Promise<string> | undefined

/** Runs a statement as superuser; its pool does not keep the process alive. */
export async function asSuperuser(sql: string): Promise<Record<string, unknown>[]> {
  superuser ??= new pg.Pool({ connectionString: TEST_URL, allowExitOnIdle: true })
  const { rows } = await superuser.query<Record<string, unknown>>(sql)
  return rows
}

/** Returns the URL of a database of the cluster, by default for the installation's role. */
export function urlOf(database: string, role = ROLE): string {
  const url = new URL(TEST_URL ?? '')
  url.pathname = `/${database}`
  url.username = role
  return url.href
}

/** Opens a separate connection; the caller ends it. */
export async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Creates an empty database; returns its name. */
export async function emptyDatabase(settings = ''): Promise<string> {
  await roleMade()
  const name = `test_${process.pid}_${(serial += 1)}`
  await asSuperuser(`create database ${name} owner ${ROLE} ${settings}`)
  return name
}

/** Creates a database with the empty tables of an installation; returns its name. */
export async function migratedDatabase(): Promise<string> {
  template ??= migratedTemplate()
  return await emptyDatabase(`template ${await template} strategy file_copy`)
}

/** Drops a database and its connections. */
export async function dropDatabase(name: string): Promise<void> {
  await asSuperuser(`drop database if exists ${name} with (force)`)
}

async function migratedTemplate(): Promise<string> {
  const name = await emptyDatabase()
  const stores = await openPostgres(urlOf(name))
  await stores.close()
  return name
}

let made: Promise<unknown> | undefined
const roleMade = async () => await (made ??= makeRole())

/**
 * Creates the role, and grants in the template database what emptying the WAL needs. Serialized over processes by a
 * lock.
 */
async function makeRole(): Promise<void> {
  const client = await connected(urlOf('template1', 'postgres'))
  await client.query('select pg_advisory_lock(1)')
  await client.query(
    `do $$ begin create role ${ROLE} login; exception when duplicate_object then null; end $$`,
  )
  await client.query(`grant pg_checkpoint to ${ROLE};
    grant execute on function pg_switch_wal(), pg_ls_waldir() to ${ROLE}`)
  await client.end()
}
