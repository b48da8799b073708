import pg from 'pg'

import { openPostgres } from '../../src/db/postgres.ts'

/** Leads to a throw-away cluster as its superuser; undefined when the suite runs on SQLite. */
export const TEST_URL = process.env['COLLOQUY_TEST_URL']

/** The servers of an installation come as this role, which may nothing but use its own databases. */
const ROLE = 'colloquy'
let serial = 0
let superuser: pg.Pool | undefined
let template: Promise<string> | undefined

/** What the superuser of the cluster does beside the tests; it does not keep the process from ending. */
export async function asSuperuser(sql: string): Promise<Record<string, unknown>[]> {
  superuser ??= new pg.Pool({ connectionString: TEST_URL, allowExitOnIdle: true })
  const { rows } = await superuser.query<Record<string, unknown>>(sql)
  return rows
}

/** The address of a database of the cluster, for the installation's role unless another is named. */
export function urlOf(database: string, role = ROLE): string {
  const url = new URL(TEST_URL ?? '')
  url.pathname = `/${database}`
  url.username = role
  return url.href
}

/** A connection that is not the installation's; end it. */
export async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** A new database with nothing in it; gives its name. */
export async function emptyDatabase(settings = ''): Promise<string> {
  await roleMade()
  const name = `test_${process.pid}_${(serial += 1)}`
  await asSuperuser(`create database ${name} owner ${ROLE} ${settings}`)
  return name
}

/** A new database with the tables of an installation and nothing in them; gives its name. */
export async function migratedDatabase(): Promise<string> {
  template ??= migratedTemplate()
  return await emptyDatabase(`template ${await template} strategy file_copy`)
}

/** Ends whatever is connected to a database and the database with it. */
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
 * The role, and what it may do so that the log of the cluster is emptied, in every database made from now on. One
 * process at a time makes it.
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
