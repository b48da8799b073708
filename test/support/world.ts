import { hash } from '@node-rs/argon2'

import type { Db, Stores } from '../../src/db/database.ts'
import type { Person, Role } from '../../src/people/person.ts'
import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { renewTotals } from '../../src/response/totals.ts'
import { newJoinCode } from '../../src/session/join-code.ts'
import { browser, tokenIn, type Browser, type Installation } from './app.ts'
import { everyKind } from './every-kind.ts'

/** Password of all test accounts. */
export const PASSWORD = 'correct horse battery'
let hashed = ''
let serial = 0

/** Creates a member of staff with these roles. */
export async function aPerson(
  db: Db,
  roles: readonly Role[],
  name = `Person ${(serial += 1)}`,
): Promise<Person> {
  hashed ||= await hash(PASSWORD, { memoryCost: 1024, timeCost: 1 })
  const flag = (role: Role) => (roles.includes(role) ? 1 : 0)
  return await db
    .insertInto('person')
    .values({
      email: `person${(serial += 1)}@example.org`,
      name,
      administrator: flag('administrator'),
      researcher: flag('researcher'),
      facilitator: flag('facilitator'),
      coder: flag('coder'),
      password_hash: hashed,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Returns a person's client, signed in through the page; `act` posts a form as from a page loaded anew each time. */
export async function signedInAs({ app }: Installation, person: Person): Promise<Browser & { act: Act }> {
  const there = browser(app)
  await there.post('/sign-in', { email: person.email, password: PASSWORD }).expect(303)
  let token = ''
  const act: Act = async (address, fields = {}) => {
    token ||= tokenIn((await there.get('/account')).text)
    return await there.post(address, { _csrf: token, ':act': String((serial += 1)), ...fields })
  }
  return { ...there, act }
}
type Act = (
  address: string,
  fields?: Readonly<Record<string, string | readonly string[]>>,
) => Promise<Awaited<ReturnType<Browser['post']>>>

/** Creates a consultation with two stakeholder groups and its researchers. */
export async function aConsultation(db: Db, researchers: readonly Person[] = []) {
  const consultation = await db
    .insertInto('consultation')
    .values({
      code: `C${(serial += 1)}`,
      title: JSON.stringify({ en: 'Rules for shared rivers', fr: 'Règles pour les fleuves partagés' }),
      purpose: JSON.stringify({ en: 'What should change on the river?' }),
      organiser: JSON.stringify({ en: 'The River Office' }),
      contact: 'river@example.org',
      languages: JSON.stringify(['en', 'fr', 'ar']),
      default_language: 'en',
      retention_until: '2031-12-31',
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await db
    .insertInto('stakeholder_group')
    .values([
      {
        consultation_id: consultation.id,
        code: 'farm',
        position: 1,
        label: JSON.stringify({ en: 'Farmers' }),
      },
      { consultation_id: consultation.id, code: 'town', position: 2, label: JSON.stringify({ en: 'Towns' }) },
    ])
    .execute()
  for (const { id } of researchers) {
    await db.insertInto('membership').values({ consultation_id: consultation.id, person_id: id }).execute()
  }
  return consultation
}

/** Creates a workshop in Geneva with its facilitators. */
export async function aWorkshop(
  db: Db,
  consultation_id: number,
  facilitators: readonly Person[] = [],
  code = 'GVA',
) {
  const workshop = await db
    .insertInto('workshop')
    .values({
      consultation_id,
      code,
      place: JSON.stringify({ en: 'Geneva', fr: 'Genève', ar: 'جنيف' }),
      starts_on: '2016-04-07',
      ends_on: '2016-04-08',
      time_zone: 'Europe/Zurich',
      languages: JSON.stringify(['en', 'fr', 'ar']),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  for (const { id } of facilitators) {
    await db.insertInto('workshop_facilitator').values({ workshop_id: workshop.id, person_id: id }).execute()
  }
  return workshop
}

/** Publishes a version of a questionnaire, by default of every question kind. */
export async function aVersion(db: Db, consultation_id: number, form: Questionnaire = everyKind) {
  const questionnaire = await db
    .insertInto('questionnaire')
    .values({ consultation_id, name: 'The questionnaire' })
    .returningAll()
    .executeTakeFirstOrThrow()
  return await db
    .insertInto('questionnaire_version')
    .values({
      questionnaire_id: questionnaire.id,
      number: 1,
      state: 'published',
      definition: JSON.stringify(form),
      published_on: '2016-03-29',
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Creates a session in this state; a closed one is sealed ten minutes after noon. */
export async function aSession(
  db: Db,
  {
    workshop_id,
    version_id,
    state = 'open',
  }: { workshop_id: number; version_id: number; state?: 'draft' | 'open' | 'paused' | 'closed' },
) {
  const opened =
    state === 'draft' ? {} : { opened_at: '2016-04-07T09:30:00.000Z', close_by: '2016-04-08T22:00:00.000Z' }
  const closed =
    state === 'closed' ? { closed_at: '2016-04-07T10:00:00.000Z', seal_at: '2016-04-07T10:10:00.000Z' } : {}
  return await db
    .insertInto('session')
    .values({
      workshop_id,
      version_id,
      number: (serial += 1),
      join_code: newJoinCode(),
      state,
      forgetting: 'at_once',
      ...opened,
      ...closed,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Counts the totals of unsealed sessions, as the job does once a minute. */
export async function countedNow(stores: Stores): Promise<void> {
  for (const minute of ['2016-04-07T09:58:00Z', '2016-04-07T09:59:00Z'])
    await renewTotals(stores, new Date(minute))
}

/** Stores the last counted totals of a session. */
export async function counted(db: Db, session_id: number, sent: number, begun = 0, gone = 0): Promise<void> {
  const minute = '2016-04-07T09:59'
  await db
    .insertInto('session_totals')
    .values({ session_id, minute, sent, begun, gone })
    .onConflict((conflict) => conflict.column('session_id').doUpdateSet({ sent, begun, gone }))
    .execute()
}

/** Creates a consultation with a workshop and a session, and its people, each with one role only. */
export async function aWorld(
  { stores: { db } }: Pick<Installation, 'stores'>,
  { form = everyKind, state = 'open' }: { form?: Questionnaire; state?: 'draft' | 'open' } = {},
) {
  const administrator = await aPerson(db, ['administrator'], 'Ada Administrator')
  const researcher = await aPerson(db, ['researcher'], 'Rosa Researcher')
  const facilitator = await aPerson(db, ['facilitator'], 'Farid Facilitator')
  const stranger = await aPerson(db, ['researcher', 'facilitator'], 'Stella Stranger')
  const consultation = await aConsultation(db, [researcher])
  const workshop = await aWorkshop(db, consultation.id, [facilitator])
  const version = await aVersion(db, consultation.id, form)
  const session = await aSession(db, { workshop_id: workshop.id, version_id: version.id, state })
  return { administrator, researcher, facilitator, stranger, consultation, workshop, version, session }
}
