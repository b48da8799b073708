import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import Sqlite, { type Database } from 'better-sqlite3'

import type { Stores } from '../../src/db/database.ts'
import type { Session } from '../../src/session/session.ts'
import { sessionById } from '../../src/session/queries.ts'
import { paths } from '../../src/web/paths.ts'
import { addressOf, type Fresh } from '../support/database.ts'
import { connected, asSuperuser } from '../support/postgres.ts'
import { serverProcess, type ServerProcess } from '../support/server-process.ts'
import { httpClient, type HttpClient } from '../support/http-client.ts'
import { twoSections } from '../support/two-sections.ts'
import { aConsultation, aPerson, aSession, aVersion, aWorkshop } from '../support/world.ts'

/** A server process with its URL. */
export type Running = ServerProcess & Readonly<{ url: string; folder: string }>

/** Starts a server on this database with its own data directory; settings are environment variables. */
export async function aServer(
  { place }: Fresh,
  settings: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-server-'))
  const server = serverProcess({
    DATA_DIR: folder,
    DATABASE_URL: addressOf(place),
    JOINS_PER_MINUTE: '100000',
    SENDS_PER_MINUTE: '100000',
    ...settings,
  })
  return { ...server, folder, url: await server.until('listens on') }
}

/** Kills a server (SIGKILL). */
export async function killed(server: Running): Promise<void> {
  server.child.kill('SIGKILL')
  await server.ended
  rmSync(server.folder, { recursive: true, force: true })
}

/** Creates a session of a workshop with a facilitator; it never falls due. */
export async function aScene({ stores: { db } }: Fresh, state: 'draft' | 'open' = 'open') {
  const facilitator = await aPerson(db, ['facilitator'])
  const workshop = await aWorkshop(db, (await aConsultation(db)).id, [facilitator])
  await db.updateTable('workshop').set({ ends_on: '2099-04-08' }).where('id', '=', workshop.id).execute()
  const version = await aVersion(db, workshop.consultation_id, twoSections)
  // Set in one update with the state: a running server would close at once a session whose end has passed.
  const { id } = await aSession(db, { workshop_id: workshop.id, version_id: version.id, state: 'draft' })
  if (state === 'open')
    await db
      .updateTable('session')
      .set({ state, opened_at: '2016-04-07T09:30:00.000Z', close_by: '2099-04-08T22:00:00.000Z' })
      .where('id', '=', id)
      .execute()
  return { facilitator, workshop, session: await sessionById(db, id) }
}

/** Returns a phone that has answered everything and is on the check page; `words` is its text. */
export async function aPhone(url: string, { join_code }: Session) {
  const phone = httpClient()
  const words = `words ${randomBytes(8).toString('hex')}`
  await phone.post(`${url}${paths.start(join_code)}`, { do: 'start', group: 'farm', consent: 'yes' })
  await phone.post(`${url}${paths.section(join_code, 1)}`, { do: 'next', size: '12', source: '2' })
  await phone.post(`${url}${paths.section(join_code, 2)}`, { do: 'next', words })
  const { text } = await phone.get(`${url}${paths.check(join_code)}`)
  const revision = /name="revision" value="([^"]+)"/.exec(text)?.[1] ?? ''
  const send = async (to: string) =>
    await phone.post(`${to}${paths.send(join_code)}`, { revision, do: 'send' })
  return { ...phone, words, revision, send } satisfies HttpClient &
    Readonly<{ words: string; revision: string; send: unknown }>
}

/** Returns the texts of a session's responses, sorted. */
export async function wordsIn({ db }: Stores, { id }: Session): Promise<string[]> {
  const rows = await db.selectFrom('response').select('answers').where('session_id', '=', id).execute()
  return rows.map(({ answers }) => (JSON.parse(answers) as { words: string }).words).sort()
}

/** Control: changes every stored receipt, so that none is recognised; returns a function that ends this. */
export async function withoutReceipts({ place }: Fresh): Promise<() => Promise<void>> {
  if (place.engine === 'sqlite') {
    aside(place.file, (sqlite) =>
      sqlite.exec(`create trigger strange after insert on receipt
        begin update receipt set h = randomblob(32) where h = new.h; end`),
    )
    return async () =>
      await Promise.resolve(aside(place.file, (sqlite) => sqlite.exec('drop trigger strange')))
  }
  const client = await connected(place.url)
  await client.query(`create function strange() returns trigger language plpgsql as
    $$ begin new.h = sha256(gen_random_uuid()::text::bytea); return new; end $$`)
  await client.query(
    'create trigger strange before insert on receipt for each row execute function strange()',
  )
  return async () => {
    await client.query('drop function strange cascade')
    await client.end()
  }
}

/** Control: deletes every response on insertion, so that Send is acknowledged wrongly. */
export const withoutResponses = async (there: Fresh): Promise<void> =>
  await losing(there, 'response', 'k = new.k')

/** Control: deletes every coding on insertion, so that coders are acknowledged wrongly. */
export const withoutCodings = async (there: Fresh): Promise<void> =>
  await losing(there, 'coding', 'unit_id = new.unit_id and person_id = new.person_id')

async function losing({ place }: Fresh, table: string, which: string): Promise<void> {
  if (place.engine === 'sqlite')
    return aside(place.file, (sqlite) =>
      sqlite.exec(`create trigger lost after insert on ${table}
        begin delete from ${table} where ${which}; end`),
    )
  const client = await connected(place.url)
  await client.query(`create function lost() returns trigger language plpgsql as
    $$ begin delete from ${table} where ${which}; return new; end $$`)
  await client.query(`create trigger lost after insert on ${table} for each row execute function lost()`)
  await client.end()
}

/** Opens a second connection to a file that a server uses. */
export function aside(file: string, act: (sqlite: Database) => unknown): void {
  const sqlite = new Sqlite(file, { timeout: 10_000 })
  act(sqlite)
  sqlite.close()
}

/** Returns the result of SQLite's integrity check of each file; `ok` for intact ones. */
export function integrityOf(folder: string): readonly unknown[] {
  return ['colloquy.db', 'drafts.db', 'visits.db'].map((file) => {
    let said: unknown
    aside(path.join(folder, file), (sqlite) => (said = sqlite.pragma('integrity_check', { simple: true })))
    return said
  })
}

/** Waits until so many connections wait for a lock; returns their process ids. */
export async function waitingAt({ place }: Fresh, number: number): Promise<readonly number[]> {
  const name = place.engine === 'postgres' ? new URL(place.url).pathname.slice(1) : ''
  for (;;) {
    const rows = await asSuperuser(
      `select pid from pg_stat_activity where datname = '${name}' and wait_event_type = 'Lock'`,
    )
    if (rows.length >= number) return rows.map(({ pid }) => Number(pid))
    await pause(20)
  }
}
