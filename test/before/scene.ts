import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

import { keysFrom } from '../../scripts/demo/random.ts'
import { roomiest } from '../../scripts/postgres-cluster.mjs'
import { installationOn, NOON, type Installation } from '../support/app.ts'
import type { Fresh } from '../support/database.ts'
import { dropDatabase, emptyDatabase, TEST_URL, urlOf } from '../support/postgres.ts'
import { signedInAs } from '../support/world.ts'
import {
  findConsultationByCode,
  keyOldDigests,
  moveInstallation,
  openStores,
  versionById,
  type Place,
} from './adapter.ts'
import { DATABASE } from './kept.ts'

/** The stored database under the code of this checkout, with a signed-in researcher of everything. */
export type Scene = Awaited<ReturnType<typeof aScene>>

/** Opens a copy of the stored database, migrated; on PostgreSQL it is moved there. */
export async function aScene() {
  const there = installationOn(await unpacked(), { JOINS_PER_MINUTE: '100000', SENDS_PER_MINUTE: '100000' })
  const { db } = there.stores
  const person = await db
    .selectFrom('person')
    .selectAll()
    .where('name', '=', 'Rosa Researcher')
    .executeTakeFirstOrThrow()
  const rosa = await signedInAs(there, person)
  const consultations = await Promise.all(['ICT16', 'PORT16'].map(async (code) => await called(there, code)))
  return { there, rosa, consultations, versions: await everyVersion(there), remove: there.remove }
}

async function called({ stores: { db } }: Installation, code: string) {
  const found = await findConsultationByCode(db, code)
  if (!found) throw new Error(`${code} is not in the stored database`)
  return found
}

/** Returns every version, with a name for its files. */
async function everyVersion({ stores: { db } }: Installation) {
  const rows = await db
    .selectFrom('questionnaire_version')
    .innerJoin('questionnaire', 'questionnaire.id', 'questionnaire_version.questionnaire_id')
    .select(['questionnaire_version.id', 'questionnaire_version.questionnaire_id', 'name', 'consultation_id'])
    .orderBy('questionnaire_version.id')
    .execute()
  return await Promise.all(
    rows.map(async ({ id, questionnaire_id, name, consultation_id }) => {
      const { form, state, number } = await versionById(db, id)
      const file = `${name.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 30)}-v${number}`
      return { id, questionnaire_id, consultation_id, name, form, state, number, file }
    }),
  )
}

async function unpacked(): Promise<Fresh> {
  const folder = mkdtempSync(path.join(roomiest(), 'colloquy-before-'))
  const place: Place = { engine: 'sqlite', file: path.join(folder, 'colloquy.db') }
  writeFileSync(place.file, gunzipSync(readFileSync(DATABASE)))
  const stores = await openStores(place)
  await keyOldDigests(stores, NOON, keysFrom(2016))
  const gone = () => rmSync(folder, { recursive: true, force: true })
  if (!TEST_URL) {
    const remove = async () => {
      await stores.close()
      gone()
    }
    return { stores, folder, place, remove }
  }
  await stores.checkpoint()
  await stores.close()
  return await movedFrom(place, folder, gone)
}

async function movedFrom(from: Place, folder: string, gone: () => void): Promise<Fresh> {
  const name = await emptyDatabase()
  const place: Place = { engine: 'postgres', url: urlOf(name) }
  await moveInstallation(from, place, NOON)
  const stores = await openStores(place)
  const remove = async () => {
    await stores.close()
    await dropDatabase(name)
    gone()
  }
  return { stores, folder, place, remove }
}
