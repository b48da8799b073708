import {
  isListed,
  refuseChange,
  type Consultation,
  type StakeholderGroup,
} from '../consultation/consultation.ts'
import { researches, type Colleague } from '../consultation/membership.ts'
import { consultationById, consultationOf, groupsOf } from '../consultation/queries.ts'
import { refuseDeleted } from '../consultation/retention.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { sessionsIn, sessionsOf } from '../session/queries.ts'
import { wasOpened, type Session } from '../session/session.ts'
import { facilitatorCandidates, facilitatorsOf } from './facilitator.ts'
import { expectationsOf } from './expectation-queries.ts'
import { lastZone, workshopOf, workshopsOf } from './queries.ts'
import type { Workshop } from './workshop.ts'

/** A workshop with all data of its page. */
export type SeenWorkshop = Readonly<{
  consultation: Consultation
  workshop: Workshop
  groups: readonly StakeholderGroup[]
  /** People by group code; a missing group has no number given. */
  expected: Readonly<Record<string, number>>
  sessions: readonly Session[]
  facilitators: readonly Colleague[]
  /** People who can be added. */
  candidates: readonly Colleague[]
  /** Neither the workshop nor its consultation is archived. */
  mayChange: boolean
  /** The reader is a researcher of the consultation. */
  isOwn: boolean
}>

/** A consultation and the groups a workshop may expect. */
export type Planning = Readonly<{
  consultation: Consultation
  groups: readonly StakeholderGroup[]
  /** Codes of its other workshops. */
  taken: readonly string[]
}>

/** Initial values of a new workshop. */
export type WorkshopPlanning = Planning & Readonly<{ time_zone: string }>

/** Loads a workshop for a researcher of its consultation or its facilitator. Throws not_found. */
export async function seenWorkshopOf(db: Db, person: Person, id: number): Promise<SeenWorkshop> {
  const workshop = await workshopOf(db, person, id)
  const { consultation_id } = workshop
  const expectations = await ownExpectations(db, workshop)
  const consultation = await consultationById(db, consultation_id)
  return {
    consultation,
    workshop,
    groups: await groupsOf(db, consultation_id),
    expected: Object.fromEntries(expectations.map((row) => [row.group_code, row.expected])),
    sessions: (await sessionsOf(db, consultation_id)).filter(({ workshop_id }) => workshop_id === id),
    facilitators: await facilitatorsOf(db, id),
    candidates: await facilitatorCandidates(db, id),
    mayChange: isListed(workshop) && isListed(consultation),
    isOwn: await researches(db, person, consultation_id),
  }
}

/**
 * Loads the context of a new workshop for a researcher of the consultation. Throws not_found, conflict when archived,
 * and gone once the answers are deleted.
 */
export async function planningOf(db: Db, person: Person, consultationId: number): Promise<Planning> {
  const planning = await surroundingsOf(db, person, consultationId)
  refuseDeleted(planning.consultation)
  return planning
}

async function surroundingsOf(db: Db, person: Person, consultationId: number): Promise<Planning> {
  const consultation = await consultationOf(db, person, consultationId)
  refuseChange(consultation)
  const taken = (await workshopsOf(db, consultation.id)).map(({ code }) => code)
  return { consultation, groups: await groupsOf(db, consultation.id), taken }
}

/** The same with the last used time zone; throws likewise. */
export async function begunOf(db: Db, person: Person, consultationId: number): Promise<WorkshopPlanning> {
  const planning = await planningOf(db, person, consultationId)
  return { ...planning, time_zone: await lastZone(db, person, consultationId) }
}

/**
 * Loads a workshop for editing by a researcher of its consultation; `opened`: a session was. Throws not_found, also for
 * facilitators, and conflict when archived.
 */
export async function plannedOf(
  db: Db,
  person: Person,
  id: number,
): Promise<Planning & Readonly<{ workshop: Workshop; expectations: Expectations; opened: boolean }>> {
  const workshop = await workshopOf(db, person, id)
  const planning = await surroundingsOf(db, person, workshop.consultation_id)
  refuseChange(workshop)
  const opened = (await sessionsIn(db, [workshop.id])).some(wasOpened)
  const taken = planning.taken.filter((code) => code !== workshop.code)
  return { ...planning, taken, workshop, expectations: await ownExpectations(db, workshop), opened }
}

type Expectations = Awaited<ReturnType<typeof expectationsOf>>

async function ownExpectations(db: Db, { id, consultation_id }: Workshop): Promise<Expectations> {
  return (await expectationsOf(db, consultation_id)).filter(({ workshop_id }) => workshop_id === id)
}
