import type { Consultation, StakeholderGroup } from '../consultation/consultation.ts'
import { researches, type Colleague } from '../consultation/membership.ts'
import { consultationById, consultationOf, groupsOf } from '../consultation/queries.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { sessionsIn, sessionsOf } from '../session/queries.ts'
import { wasOpened, type Session } from '../session/session.ts'
import { facilitatorsBeside, facilitatorsOf } from './facilitator.ts'
import { expectationsOf, workshopOf } from './queries.ts'
import type { Workshop } from './workshop.ts'

/** A workshop and everything its page speaks of. */
export type SeenWorkshop = Readonly<{
  consultation: Consultation
  workshop: Workshop
  groups: readonly StakeholderGroup[]
  /** People by group code; a group it does not name expects nobody. */
  expected: Readonly<Record<string, number>>
  sessions: readonly Session[]
  facilitators: readonly Colleague[]
  /** People who could facilitate it too. */
  candidates: readonly Colleague[]
  /** The reader is a researcher of the consultation. */
  isOwn: boolean
}>

/** A consultation and the groups a workshop of it may expect. */
export type Planning = Readonly<{ consultation: Consultation; groups: readonly StakeholderGroup[] }>

/** A workshop, for a researcher of its consultation or one of its facilitators; throws not_found. */
export async function seenWorkshopOf(db: Db, person: Person, id: number): Promise<SeenWorkshop> {
  const workshop = await workshopOf(db, person, id)
  const { consultation_id } = workshop
  const expectations = await ownExpectations(db, workshop)
  return {
    consultation: await consultationById(db, consultation_id),
    workshop,
    groups: await groupsOf(db, consultation_id),
    expected: Object.fromEntries(expectations.map((row) => [row.group_code, row.expected])),
    sessions: (await sessionsOf(db, consultation_id)).filter(({ workshop_id }) => workshop_id === id),
    facilitators: await facilitatorsOf(db, id),
    candidates: await facilitatorsBeside(db, id),
    isOwn: await researches(db, person, consultation_id),
  }
}

/** What a new workshop is planned in, for a researcher of the consultation; throws not_found. */
export async function planningOf(db: Db, person: Person, consultationId: number): Promise<Planning> {
  const consultation = await consultationOf(db, person, consultationId)
  return { consultation, groups: await groupsOf(db, consultation.id) }
}

/** A workshop that is planned anew, and whether a session of it was opened, for a researcher of its consultation; throws not_found, for a facilitator too. */
export async function plannedOf(
  db: Db,
  person: Person,
  id: number,
): Promise<Planning & Readonly<{ workshop: Workshop; expectations: Expectations; opened: boolean }>> {
  const workshop = await workshopOf(db, person, id)
  const planning = await planningOf(db, person, workshop.consultation_id)
  const opened = (await sessionsIn(db, [workshop.id])).some(wasOpened)
  return { ...planning, workshop, expectations: await ownExpectations(db, workshop), opened }
}

type Expectations = Awaited<ReturnType<typeof expectationsOf>>

async function ownExpectations(db: Db, { id, consultation_id }: Workshop): Promise<Expectations> {
  return (await expectationsOf(db, consultation_id)).filter(({ workshop_id }) => workshop_id === id)
}
