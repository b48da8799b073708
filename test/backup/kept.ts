import { randomBytes } from 'node:crypto'
import path from 'node:path'

import pino from 'pino'

import { readConfig, type Config } from '../../src/config.ts'
import type { Context } from '../../src/context.ts'
import type { Stores } from '../../src/db/database.ts'
import type { DatabaseLocation } from '../../src/db/database-url.ts'
import { Problem } from '../../src/problem.ts'
import { sealSession } from '../../src/response/seal.ts'
import { sessionById } from '../../src/session/queries.ts'
import { NOON } from '../support/app.ts'
import { addressOf, freshStores, type Fresh } from '../support/database.ts'
import { twoSections } from '../support/two-sections.ts'
import { aConsultation, aSession, aVersion, aWorkshop } from '../support/world.ts'

/** An installation with a workshop and a version; the test sets its clock. */
export type Kept = Context & {
  folder: string
  place: DatabaseLocation
  clock: { now: Date }
  logged: string[]
  code: string
  workshop_id: number
  version_id: number
  remove: () => Promise<void>
}

/** Creates an installation, by default on this run's engine. */
export async function anInstallation(
  make: () => Promise<Fresh> = freshStores,
  settings: Readonly<Record<string, string>> = {},
): Promise<Kept> {
  const { stores, folder, place, remove } = await make()
  const consultation = await aConsultation(stores.db)
  const workshop = await aWorkshop(stores.db, consultation.id)
  const version = await aVersion(stores.db, consultation.id, twoSections)
  const clock = { now: NOON }
  const logged: string[] = []
  return {
    stores,
    folder,
    place,
    clock,
    logged,
    code: consultation.code,
    workshop_id: workshop.id,
    version_id: version.id,
    config: configOf(place, folder, settings),
    secrets: { visit: 'a secret for tests' },
    now: () => clock.now,
    log: pino({ level: 'info' }, { write: (line: string) => void logged.push(line) }),
    stopping: new AbortController().signal,
    remove,
  }
}

/** Returns the configuration of a database. */
export const configOf = (
  place: DatabaseLocation,
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Config =>
  readConfig({
    DATA_DIR: folder,
    DATABASE_URL: addressOf(place),
    BACKUP_DIR: path.join(folder, 'backups'),
    ...settings,
  })

/** Creates a session in this state with so many responses and receipts. */
export async function answeredSession(
  { stores, workshop_id, version_id }: Kept,
  responses: number,
  state: 'open' | 'paused' | 'closed' = 'open',
) {
  const session = await aSession(stores.db, { workshop_id, version_id, state })
  const receipts: Buffer[] = []
  for (let n = 1; n <= responses; n += 1) {
    const h = randomBytes(32)
    receipts.push(h)
    await respond(stores, session.id, `{"size":${n}}`)
    await stores.db.insertInto('receipt').values({ h, session_id: session.id }).execute()
  }
  return { ...session, receipts }
}

/** Stores a response; returns its key. */
export async function respond({ db }: Stores, session_id: number, answers: string): Promise<string> {
  const k = randomBytes(16)
  await db.insertInto('response').values({ session_id, k, answers }).execute()
  return k.toString('hex')
}

/** Creates a sealed session with so many responses; its receipts are kept. */
export async function sealedSession(there: Kept, responses: number) {
  const session = await answeredSession(there, responses, 'closed')
  await sealSession(there.stores, await sessionById(there.stores.db, session.id), null, there.clock.now)
  return session
}

/** Replaces a sealed answer directly in the database. */
export async function tamper({ db }: Stores, session_id: number): Promise<void> {
  const row = await db
    .deleteFrom('sealed_response')
    .where('session_id', '=', session_id)
    .where(
      'k',
      '=',
      db.selectFrom('sealed_response').select('k').where('session_id', '=', session_id).limit(1),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  await db
    .insertInto('sealed_response')
    .values({ ...row, answers: '{"size":666}' })
    .execute()
}

/** Returns key and arguments of the rejection; fails when the promise resolves. */
export async function refusal(
  act: Promise<unknown>,
): Promise<{ key: string; values: Readonly<Record<string, string | number>> }> {
  try {
    await act
  } catch (error) {
    if (error instanceof Problem) return { key: error.key, values: error.values }
    throw error
  }
  throw new Error('nothing was refused')
}
