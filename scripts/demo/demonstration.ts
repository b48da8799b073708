import type { Surroundings } from '../../src/context.ts'
import { seedOf } from '../../src/finding/audit/queries.ts'
import { issueLink } from '../../src/people/invite.ts'
import type { Person } from '../../src/people/person.ts'
import { versionById } from '../../src/questionnaire/queries.ts'
import { sealSession } from '../../src/response/seal.ts'
import { closeSession, openSession } from '../../src/session/acts.ts'
import { addRoomNote } from '../../src/session/note.ts'
import { prepareSession } from '../../src/session/prepare.ts'
import { sessionById } from '../../src/session/queries.ts'
import { paths } from '../../src/web/paths.ts'
import { loadExample } from '../../src/workshop/example.ts'
import { workshopsOf } from '../../src/workshop/queries.ts'
import type { Workshop } from '../../src/workshop/workshop.ts'
import { CHAPTERS, type Clock } from './clock.ts'
import type { Invented } from './crowd.ts'
import { exampleFindings } from './finding/example.ts'
import { walk, type Walked } from './walk.ts'

/** Result of one workshop; `digest` is that of the sealed session. */
export type Played = Readonly<{
  workshop: string
  place: string
  session: string
  joined: number
  sent: number
  sent_again: number
  sealed: number
  digest: string
}>

/** Concurrent phones. */
const AT_ONCE = 12

/** The installation, its clock, the digest keys, and progress output. */
type DemonstrationContext = Surroundings &
  Readonly<{ clock: Clock; drawKey: () => Buffer; say: (line: string) => void }>

/** Creates the example consultation, ready for invented people. */
export async function demonstrationWith(context: DemonstrationContext) {
  const { stores, clock, now, say } = context
  clock.set(CHAPTERS.plan)
  const person = await aPerson(context)
  const { consultation_id } = await loadExample(stores.db, person, now())
  // Decided before the first session opens, as participants are told.
  const quoting = 'participant'
  await stores.db.updateTable('consultation').set({ quoting }).where('id', '=', consultation_id).execute()
  const workshops = await workshopsOf(stores.db, consultation_id)
  say(`Loaded the example consultation with ${workshops.length} workshops.`)
  return {
    consultation_id,
    person,
    /** Keeps the seed of a representation audit before it is opened, which else is drawn then. */
    keepSeed: async (variable: string, seed: number) => {
      await seedOf(stores.db, {
        consultation_id,
        variable,
        seed,
        at: now().toISOString(),
        person_id: person.id,
      })
    },
    link: async () => paths.link((await issueLink(stores.db, person, person.id, now())).token),
    play: async (url: string, crowd: readonly Invented[]): Promise<readonly Played[]> => {
      const played: Played[] = []
      for (const workshop of workshops) {
        clock.set(`${workshop.starts_on}T12:00:00Z`)
        const place = await opened(context, workshop, person)
        const people = crowd.filter(({ workshop: own }) => own === workshop.code)
        played.push(await playedIn(context, place, url, people))
      }
      return played
    },
  }
}

type Opened = Readonly<{ workshop: Workshop; session_id: number; join_code: string; by: number }>

async function opened({ stores, now }: Surroundings, workshop: Workshop, person: Person): Promise<Opened> {
  const { db } = stores
  const { id: version_id } = await db
    .selectFrom('questionnaire_version')
    .innerJoin('questionnaire', 'questionnaire.id', 'questionnaire_version.questionnaire_id')
    .select('questionnaire_version.id')
    .where('consultation_id', '=', workshop.consultation_id)
    .executeTakeFirstOrThrow()
  const plan = { version_id, kind: 'live', channel: 'phone' } as const
  const session_id = await prepareSession(db, workshop.id, plan, person.id, now())
  const session = await sessionById(db, session_id)
  await openSession(stores, session, workshop, person.id, now())
  return { workshop, session_id, join_code: session.join_code, by: person.id }
}

async function playedIn(
  { stores, now, drawKey, say }: DemonstrationContext,
  { workshop, session_id, join_code, by }: Opened,
  url: string,
  people: readonly Invented[],
): Promise<Played> {
  const place = workshop.place['en'] ?? workshop.code
  say(`${place}: ${people.length} people answer on their phones …`)
  const session = await sessionById(stores.db, session_id)
  const { form } = await versionById(stores.db, session.version_id)
  const walked = await inTurns(people, async (invented) => await walk(url, join_code, form, invented))
  await closeSession(stores.db, session, by, now())
  const closed = await sessionById(stores.db, session_id)
  const { [workshop.code]: note } = exampleFindings().notes
  const { consultation_id } = workshop
  if (note) await addRoomNote(stores.db, { session: closed, consultation_id }, note, { by, now: now() })
  const { digest, count } = await sealSession(stores, closed, by, now(), drawKey())
  const sent = walked.filter((one) => one.sent).length
  if (count !== sent) throw new Error(`${sent} people sent their answers and ${count} responses are stored`)
  say(`${place}: closed and sealed, ${count} responses.`)
  return {
    workshop: workshop.code,
    place,
    session: session.code,
    joined: walked.filter((one) => one.joined).length,
    sent,
    sent_again: walked.filter((one) => one.sent_again).length,
    sealed: count,
    digest,
  }
}

async function inTurns(
  people: readonly Invented[],
  act: (person: Invented) => Promise<Walked>,
): Promise<Walked[]> {
  const waiting = [...people]
  const done: Walked[] = []
  const phone = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) done.push(await act(next))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, phone))
  return done
}

/** An account for looking around afterwards, without a password. */
const aPerson = async ({ stores }: Surroundings): Promise<Person> =>
  await stores.db
    .insertInto('person')
    .values({
      email: 'demo@example.org',
      name: 'Demo',
      administrator: 1,
      researcher: 1,
      facilitator: 1,
      password_hash: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
