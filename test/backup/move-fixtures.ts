import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { TABLES, tallyOf } from '../../src/backup/tables.ts'
import type { DatabaseLocation } from '../../src/db/database-url.ts'
import { openStores } from '../../src/db/stores.ts'
import { LOCK_FILE } from '../../src/lock.ts'
import { codedOnce } from '../support/coded.ts'
import { ENGINE } from '../support/database.ts'
import { connected, dropDatabase, emptyDatabase, urlOf } from '../support/postgres.ts'
import { aPerson, aSession, aVersion } from '../support/world.ts'
import type { Kept } from './kept.ts'

/** Inserts rows into every table an installation without open sessions uses. */
export async function furnished({ stores: { db }, workshop_id, version_id, clock }: Kept): Promise<void> {
  const person = await aPerson(db, ['researcher'], 'Zoë Ōta 🙂')
  const { consultation_id } = await db
    .selectFrom('workshop')
    .select('consultation_id')
    .where('id', '=', workshop_id)
    .executeTakeFirstOrThrow()
  const at = clock.now.toISOString()
  await db
    .insertInto('one_time_link')
    .values({ token_hash: 'f'.repeat(64), purpose: 'password_reset', person_id: person.id, expires_at: at })
    .execute()
  await db.insertInto('membership').values({ consultation_id, person_id: person.id }).execute()
  await db
    .insertInto('workshop_expectation')
    .values({ workshop_id, group_code: 'farm', expected: 12 })
    .execute()
  await db.insertInto('access_request').values({ person_id: person.id, consultation_id: null, at }).execute()
  await db
    .insertInto('access_news')
    .values({ consultation_id, person_id: person.id, by_id: null, kind: 'added', at })
    .execute()
  await db.insertInto('workshop_facilitator').values({ workshop_id, person_id: person.id }).execute()
  await db
    .insertInto('backup_run')
    .values({ id: 41, kind: 'backup', at, ok: 0, detail: '{"key":"backup.fault_disk"}' })
    .execute()
  await aSession(db, { workshop_id, version_id, state: 'draft' })
  const draft = await aVersion(db, consultation_id)
  const next = { questionnaire_id: draft.questionnaire_id, number: 2, definition: draft.definition }
  const { id } = await db
    .insertInto('questionnaire_version')
    .values(next)
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('draft_step')
    .values({ version_id: id, revision: 1, definition: draft.definition })
    .execute()
  await db
    .insertInto('workbook_report')
    .values({ version_id: id, file: 'rivers.xlsx', read_at: at, report: '{"title":"Rivers"}' })
    .execute()
  await db
    .insertInto('merge_decision')
    .values({
      consultation_id,
      question: 'q1',
      clash: 'a'.repeat(32),
      decision: 'apart',
      reason: 'The words differ.',
      at,
      person_id: person.id,
    })
    .execute()
  await db
    .insertInto('negative_case_search')
    .values({
      consultation_id,
      question: 'q1',
      item: '2',
      side: 'against',
      found: '{"people":3}',
      note: 'It changes 🙂 nothing.',
      at,
      person_id: person.id,
    })
    .execute()
  await codedOnce(db, consultation_id, 'Read 🙂 twice.')
}

/** Locations of databases that do not exist yet, on this run's engine or in a file. */
export function emptyPlaces() {
  const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-move-'))
  const databases: string[] = []
  let serial = 0
  const file = (): DatabaseLocation => ({
    engine: 'sqlite',
    file: path.join(folder, `${(serial += 1)}`, 'colloquy.db'),
  })
  const onEngine = async (): Promise<DatabaseLocation> => {
    if (ENGINE === 'sqlite') return file()
    const name = await emptyDatabase()
    databases.push(name)
    return { engine: 'postgres', url: urlOf(name) }
  }
  const remove = async () => {
    for (const name of databases) await dropDatabase(name)
    rmSync(folder, { recursive: true })
  }
  return { file, onEngine, remove }
}

/** Returns the files of a folder except the lock file. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name !== LOCK_FILE)

/** Returns whether a location has neither a database nor partial files beside it. */
export async function isEmpty(place: DatabaseLocation): Promise<boolean> {
  if (place.engine === 'sqlite') {
    const folder = path.dirname(place.file)
    return !existsSync(folder) || filesIn(folder).length === 0
  }
  const client = await connected(place.url)
  const { rows } = await client.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace`,
  )
  await client.end()
  return rows.length === 0
}

/** Returns the contents of every table at a location. */
export async function talliesAt(place: DatabaseLocation) {
  const stores = await openStores(place)
  const tallies = []
  for (const table of TABLES) tallies.push(await tallyOf(stores.db, table))
  await stores.close()
  return tallies
}
