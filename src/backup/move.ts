import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { sql } from 'kysely'

import type { Db, Tx } from '../db/database.ts'
import { migrationsOf } from '../db/migrate.ts'
import { printableLocation, type DatabaseLocation } from '../db/database-url.ts'
import { isMissing, openReader } from '../db/stores.ts'
import { record } from '../event.ts'
import { lockFolders } from '../lock.ts'
import { conflict } from '../problem.ts'
import type { Proof } from './backup.ts'
import { bytesOf } from './folder.ts'
import { filled, numberOn } from './new-database.ts'
import { proofOf } from './proof.ts'
import { copyTable, TABLES, tallyOf, type Tally } from './tables.ts'

/** What is equal on both sides. */
export type Moved = Readonly<{ tables: readonly Tally[]; proof: Proof }>

/**
 * Copies a stopped installation to an empty location, on either engine, and compares both sides. Drafts and visits are
 * not copied, so every session must be sealed: the source left behind would otherwise keep what sealing destroys.
 * Throws, leaving the target unchanged, when a check fails or a table differs.
 */
export async function moveInstallation(
  from: DatabaseLocation,
  to: DatabaseLocation,
  now: Date,
): Promise<Moved> {
  if (isMissing(from)) throw conflict('backup.move_no_source', { place: printableLocation(from) })
  const unlock = locked([from, to])
  try {
    const source = await openReader(from)
    try {
      return await moved(source, from, to, now)
    } finally {
      await source.destroy()
    }
  } finally {
    unlock()
  }
}

async function moved(source: Db, from: DatabaseLocation, to: DatabaseLocation, at: Date): Promise<Moved> {
  await refuseOtherVersion(source, from)
  await refuseServed(source, from)
  refuseAwake(await proofOf(source))
  const bytes = from.engine === 'sqlite' ? bytesOf(from.file, `${from.file}-wal`) : 0
  return await filled(to, bytes, async (target) => {
    for (const table of TABLES) await copyTable(source, target, table)
    await numberOn(target, to)
    const tables = await compared(source, target)
    const proof = await proofOf(target)
    await refuseServed(source, from)
    const detail = { sealed: proof.sealed, responses: proof.responses }
    await record(target, { at, by: null, action: 'installation.move', subject: 'installation/1', detail })
    return { tables, proof }
  })
}

/** Compares every table. Throws conflict at the first that differs. */
export async function compared(source: Db, target: Db | Tx): Promise<readonly Tally[]> {
  const tables: Tally[] = []
  for (const table of TABLES) {
    const [there, here] = [await tallyOf(source, table), await tallyOf(target, table)]
    if (there.rows !== here.rows || there.digest !== here.digest)
      throw conflict('backup.move_differs', { table, from: there.rows, to: here.rows })
    tables.push(here)
  }
  return tables
}

/** Locks the folders of SQLite databases, so that no server runs or starts. */
const locked = (places: readonly DatabaseLocation[]): (() => void) =>
  lockFolders(
    places.flatMap((place) => (place.engine === 'sqlite' ? [path.dirname(place.file)] : [])),
    'Stop it, then move.',
  )

async function refuseOtherVersion(db: Db, place: DatabaseLocation): Promise<void> {
  const known = migrationsOf(place.engine === 'sqlite' ? 'sqlite/answers' : 'postgres')
  const done = await migrationsIn(db, place)
  if (done.some((name) => !known.includes(name)))
    throw conflict('backup.move_newer', { place: printableLocation(place) })
  if (known.some((name) => !done.includes(name)))
    throw conflict('backup.move_older', { place: printableLocation(place) })
}

async function migrationsIn(db: Db, place: DatabaseLocation): Promise<readonly string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from migration`.execute(db)
    return rows.map(({ name }) => name)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const foreign = ['SQLITE_NOTADB', 'SQLITE_ERROR', '42703'].includes(code)
    throw foreign ? conflict('backup.move_not_ours', { place: printableLocation(place) }) : error
  }
}

/** Milliseconds until a stopped server's connection is gone. */
const GONE = 3_000

/** PostgreSQL: detects a server by its connections. SQLite is covered by the folder locks. */
async function refuseServed(db: Db, place: DatabaseLocation): Promise<void> {
  if (place.engine === 'sqlite') return
  for (let waited = 0; waited <= GONE; waited += GONE / 10) {
    const { rows } = await sql`select pid from pg_stat_activity
      where datname = current_database() and application_name = 'colloquy' and pid <> pg_backend_pid()`.execute(
      db,
    )
    if (rows.length === 0) return
    await pause(GONE / 10)
  }
  throw conflict('backup.move_served', { place: printableLocation(place) })
}

const AWAKE = ['open', 'paused', 'closed']

function refuseAwake({ sessions }: Proof): void {
  const codes = sessions.filter(({ state }) => AWAKE.includes(state)).map(({ code }) => code)
  if (codes.length > 0) throw conflict('backup.move_awake', { sessions: codes.slice(0, 5).join(', ') })
}
