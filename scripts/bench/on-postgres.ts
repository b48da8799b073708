import { Client } from 'pg'

import { serverOf, type Child } from './child.ts'
import type { Found } from './job.ts'
import { targetOf, walked, type Load } from './load.ts'
import { benchForm } from './questionnaire.ts'
import { anOpenSession, installation } from './installation.ts'
import type { OnPostgres } from './two-processes.ts'

/** Measures one server process and then two on the cluster at COLLOQUY_TEST_URL; prints JSON. */
const load: Load = JSON.parse(process.argv[2] ?? '{}')
const cluster = process.env['COLLOQUY_TEST_URL'] ?? ''

const one = await atServers('bench_one', 1)
const two = await atServers('bench_two', 2)
const found: OnPostgres = {
  one,
  two,
  durable: (await told('show fsync')) === 'on',
  version: `PostgreSQL ${await told('show server_version')}`,
}
console.log(JSON.stringify(found))

/** Runs the load on so many processes with a new database. Throws when a response is missing. */
async function atServers(database: string, processes: number): Promise<Found> {
  await told(`create database ${database}`)
  const address = new URL(cluster)
  address.pathname = `/${database}`
  const there = installation(address.href)
  const stores = await there.stores()
  const join_code = await anOpenSession(stores, benchForm)
  const servers: Child[] = []
  for (let number = 0; number < processes; number += 1) servers.push(await serverOf('server', [], there.env))
  const target = targetOf(join_code, ...servers)
  const warmed = await walked(target, { ...load, warm: 1, seconds: load.seconds / 2 })
  const measured = await walked(target, load)
  await Promise.all(servers.map(async ({ stop }) => await stop()))
  const { total } = await stores.db
    .selectFrom('response')
    .select((of) => of.fn.countAll<number | string>().as('total'))
    .executeTakeFirstOrThrow()
  await stores.close()
  there.remove()
  const sent = warmed.sent + measured.sent
  if (Number(total) !== sent)
    throw new Error(`${sent} people were told that their answers are stored; ${total} are`)
  return measured
}

/** Returns the first value of a statement's result; '' when it is empty. */
async function told(statement: string): Promise<string> {
  const client = new Client(cluster)
  await client.connect()
  const { rows } = await client.query<Record<string, string>>(statement)
  await client.end()
  return Object.values(rows[0] ?? {})[0] ?? ''
}
