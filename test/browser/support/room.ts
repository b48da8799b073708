import type { Person } from '../../../src/people/person.ts'
import type { Answers } from '../../../src/questionnaire/kinds/kind.ts'
import { versionById } from '../../../src/questionnaire/queries.ts'
import type { Questionnaire } from '../../../src/questionnaire/questionnaire.ts'
import { openSession } from '../../../src/session/acts.ts'
import { prepareSession } from '../../../src/session/prepare.ts'
import { sessionById } from '../../../src/session/queries.ts'
import type { Session } from '../../../src/session/session.ts'
import { loadExample } from '../../../src/workshop/example.ts'
import { workshopsOf } from '../../../src/workshop/queries.ts'
import type { Workshop } from '../../../src/workshop/workshop.ts'
import { aPerson } from '../../support/world.ts'
import type { House } from './house.ts'

/** An open session of the example consultation in Geneva, where English, French and Arabic are spoken. */
export type Room = Readonly<{
  session: Session
  workshop: Workshop
  form: Questionnaire
  /** Has every role. */
  person: Person
}>

/** Loads the example, with somebody who may do everything in it, and opens a session. */
export async function anExampleRoom(house: House): Promise<Room> {
  const { db } = house.stores
  const person = await aPerson(db, ['administrator', 'researcher', 'facilitator'], 'Ada Example')
  const { consultation_id } = await loadExample(db, person, house.now())
  const workshop = (await workshopsOf(db, consultation_id)).find(({ code }) => code === 'GVA')
  if (!workshop) throw new Error('the example has no workshop in Geneva')
  return await anOpenSession(house, workshop, person)
}

/** Prepares and opens the next session of a workshop. */
export async function anOpenSession(
  { stores: { db }, now }: House,
  workshop: Workshop,
  person: Person,
): Promise<Room> {
  const { version_id } = await db
    .selectFrom('questionnaire_version')
    .innerJoin('questionnaire', 'questionnaire.id', 'questionnaire_version.questionnaire_id')
    .select('questionnaire_version.id as version_id')
    .where('consultation_id', '=', workshop.consultation_id)
    .executeTakeFirstOrThrow()
  const plan = { version_id, kind: 'live', channel: 'phone' } as const
  const id = await prepareSession(db, workshop.id, plan, person.id, now())
  await openSession(db, await sessionById(db, id), workshop, person.id, now())
  const { form } = await versionById(db, version_id)
  return { session: await sessionById(db, id), workshop, form, person }
}

/** What people have sent in a session that is not sealed, in no order that matters. */
export async function sentIn({ stores }: House, { session }: Room): Promise<readonly Answers[]> {
  const rows = await stores.db
    .selectFrom('response')
    .select('answers')
    .where('session_id', '=', session.id)
    .execute()
  return rows.map(({ answers }): Answers => JSON.parse(answers))
}
