import type { Db } from '../../../src/db/database.ts'
import type { Person } from '../../../src/people/person.ts'
import type { Answers } from '../../../src/instrument/answer.ts'
import { versionById } from '../../../src/questionnaire/queries.ts'
import type { Questionnaire } from '../../../src/instrument/questionnaire.ts'
import { openSession } from '../../../src/session/acts.ts'
import { prepareSession } from '../../../src/session/prepare.ts'
import { sessionById } from '../../../src/session/queries.ts'
import type { Session } from '../../../src/session/session.ts'
import { loadExample } from '../../../src/workshop/example.ts'
import { workshopsOf } from '../../../src/workshop/queries.ts'
import type { Workshop } from '../../../src/workshop/workshop.ts'
import { aPerson, aVersion } from '../../support/world.ts'
import type { House } from './house.ts'

/** An open session of the example consultation in Geneva, in English, French and Arabic by default. */
export type Room = Readonly<{
  session: Session
  workshop: Workshop
  form: Questionnaire
  /** Has every role. */
  person: Person
}>

/**
 * Loads the example with a person of every role and opens a session. `further` languages are added to the
 * questionnaire, untranslated.
 */
export async function anExampleRoom(house: House, further: readonly string[] = []): Promise<Room> {
  const { db } = house.stores
  const person = await aPerson(db, ['administrator', 'researcher', 'facilitator'], 'Ada Example')
  const { consultation_id } = await loadExample(db, person, house.now())
  const workshop = (await workshopsOf(db, consultation_id)).find(({ code }) => code === 'GVA')
  if (!workshop) throw new Error('the example has no workshop in Geneva')
  const languages = [...workshop.languages, ...further]
  if (further.length > 0) await teach(house, workshop, languages)
  return await anOpenSession(house, { ...workshop, languages }, person)
}

/** Publishes the questionnaire again with these languages. */
async function teach(
  { stores: { db } }: House,
  { id, consultation_id }: Workshop,
  languages: readonly string[],
) {
  const { form } = await versionById(db, await newestVersion(db, consultation_id))
  await aVersion(db, consultation_id, { ...form, languages })
  await db
    .updateTable('workshop')
    .set({ languages: JSON.stringify(languages) })
    .where('id', '=', id)
    .execute()
}

async function newestVersion(db: Db, consultation_id: number): Promise<number> {
  const { id } = await db
    .selectFrom('questionnaire_version')
    .innerJoin('questionnaire', 'questionnaire.id', 'questionnaire_version.questionnaire_id')
    .select('questionnaire_version.id')
    .where('consultation_id', '=', consultation_id)
    .orderBy('questionnaire_version.id', 'desc')
    .executeTakeFirstOrThrow()
  return id
}

/** Creates and opens the next session of a workshop. */
export async function anOpenSession(
  { stores, now }: House,
  workshop: Workshop,
  person: Person,
): Promise<Room> {
  const { db } = stores
  const version_id = await newestVersion(db, workshop.consultation_id)
  const plan = { version_id, kind: 'live', channel: 'phone' } as const
  const id = await prepareSession(db, workshop.id, plan, person.id, now())
  await openSession(stores, await sessionById(db, id), workshop, person.id, now())
  const { form } = await versionById(db, version_id)
  return { session: await sessionById(db, id), workshop, form, person }
}

/** Returns the responses of an unsealed session, unordered. */
export async function sentIn({ stores }: House, { session }: Room): Promise<readonly Answers[]> {
  const rows = await stores.db
    .selectFrom('response')
    .select('answers')
    .where('session_id', '=', session.id)
    .execute()
  return rows.map(({ answers }): Answers => JSON.parse(answers))
}
