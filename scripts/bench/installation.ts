import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { createConsultation } from '../../src/consultation/create.ts'
import { storeGroup } from '../../src/consultation/queries.ts'
import type { Stores } from '../../src/db/database.ts'
import { openStores } from '../../src/db/stores.ts'
import { parseDatabaseUrl } from '../../src/db/database-url.ts'
import { hashOfPassword } from '../../src/people/password.ts'
import type { Person } from '../../src/people/person.ts'
import { insertPublished } from '../../src/questionnaire/insert.ts'
import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { openSession } from '../../src/session/acts.ts'
import { prepareSession } from '../../src/session/prepare.ts'
import { sessionById } from '../../src/session/queries.ts'
import { createWorkshop } from '../../src/workshop/plan.ts'
import { workshopById } from '../../src/workshop/queries.ts'
import { GROUPS } from './invent.ts'

/** An installation for the bench, with the environment of its servers. */
export type Installation = Readonly<{
  folder: string
  env: Readonly<Record<string, string>>
  stores: () => Promise<Stores>
  remove: () => void
}>

/** Limits that real phones never reach. */
const LIMIT = '1000000'
/** SQLite file of the answers. */
export const FILE = 'colloquy.db'
export const RESEARCHER = { email: 'bench@example.org', password: 'a river runs through it' }

/** Creates an empty installation in a temporary folder; `address` is a DATABASE_URL such as `postgres://…`. */
export function installation(address = ''): Installation {
  const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-bench-'))
  const database = parseDatabaseUrl(address || `sqlite:${path.join(folder, FILE)}`, folder)
  if (!database) throw new Error(`there can be no data at ${address}`)
  const env = {
    DATA_DIR: folder,
    DATABASE_URL: address,
    PUBLIC_URL: '',
    HOST: '127.0.0.1',
    PORT: '0',
    JOINS_PER_MINUTE: LIMIT,
    SENDS_PER_MINUTE: LIMIT,
    WRONG_CODES_PER_MINUTE: LIMIT,
    BACKUP_HOUR: 'off',
  }
  const stores = async () => await openStores(database)
  return { folder, env, stores, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Creates a consultation with its groups, workshops and a published questionnaire. */
export async function aConsultation(stores: Stores, form: Questionnaire, workshops: number) {
  const { db } = stores
  const now = new Date()
  const person = await aResearcher(stores)
  const consultation_id = await createConsultation(db, plan, { by: person.id, now })
  if (consultation_id === undefined) throw new Error('there is a consultation already')
  const { version_id } = await db.transaction().execute(async (trx) => {
    for (const [position, code] of GROUPS.entries())
      await storeGroup(trx, consultation_id, { code, position, label: { en: `Those of the ${code}` } })
    const name = 'The river'
    return await insertPublished(trx, { consultation_id, name, form, published_on: today(now) })
  })
  const workshop_ids: number[] = []
  for (let number = 1; number <= workshops; number += 1) {
    const code = `W${number + 10}`
    const id = await createWorkshop(db, consultation_id, workshopPlan(code, now), { by: person, now })
    workshop_ids.push(id ?? 0)
  }
  return { person, consultation_id, version_id, workshop_ids }
}

/** Opens a session of the bench questionnaire; returns its join code. */
export async function anOpenSession(stores: Stores, form: Questionnaire): Promise<string> {
  const { db } = stores
  const now = new Date()
  const { person, version_id, workshop_ids } = await aConsultation(stores, form, 1)
  const workshop = await workshopById(db, workshop_ids[0] ?? 0)
  const choice = { version_id, kind: 'live', channel: 'phone' } as const
  const session = await sessionById(db, await prepareSession(db, workshop.id, choice, person.id, now))
  await openSession(stores, session, workshop, person.id, now)
  return session.join_code
}

const aResearcher = async ({ db }: Stores): Promise<Person> =>
  await db
    .insertInto('person')
    .values({
      email: RESEARCHER.email,
      name: 'Bench',
      administrator: 1,
      researcher: 1,
      facilitator: 1,
      password_hash: await hashOfPassword(RESEARCHER.password),
    })
    .returningAll()
    .executeTakeFirstOrThrow()

/** Code of the consultation, for the export. */
export const CODE = 'BENCH'

const plan = {
  code: CODE,
  title: { en: 'Rules for shared rivers' },
  purpose: {
    en: 'Towns, farms and the water office want to agree on how the river is used. Your answers show where people along the river see things alike, and where they do not.',
  },
  organiser: { en: 'The River Office' },
  contact: 'river@example.org',
  languages: ['en'],
  default_language: 'en',
  retention_until: '2099-12-31',
  thresholds: null,
}

const workshopPlan = (code: string, now: Date) => ({
  code,
  place: { en: 'Geneva' },
  starts_on: today(now),
  ends_on: today(new Date(now.getTime() + 86_400_000)),
  time_zone: 'Europe/Zurich',
  languages: ['en'],
  expected: { farm: 20, town: 20, water: 10 },
})

const today = (now: Date) => now.toISOString().slice(0, 10)
