import type { Db } from '../db/database.ts'
import { isNumbered } from '../instrument/numbering.ts'
import { inPlainWords } from '../instrument/piping.ts'
import type { Person } from '../people/person.ts'
import { questionnairesOf, type Version } from '../questionnaire/queries.ts'
import { sessionsOf } from '../session/queries.ts'
import type { Session } from '../session/session.ts'
import { expectationsOf, workshopsOf } from '../workshop/queries.ts'
import type { Workshop } from '../workshop/workshop.ts'
import type { Text } from '../text.ts'
import { isListed, refuseChange, type Consultation, type StakeholderGroup } from './consultation.ts'
import {
  consultationToStaff,
  researchersBeside,
  researchersOf,
  researches,
  type Colleague,
} from './membership.ts'
import { unreadNews, type News } from './news-queries.ts'
import { consultationOf, consultationsBeside, consultationsOf, groupsOf, isOpened } from './queries.ts'
import { retentionOf, type Retention } from './retention.ts'

/** The consultations of a person. */
export type Consultations = Readonly<{
  own: readonly Consultation[]
  archived: readonly Consultation[]
  /** Those an administrator may only staff; null for anyone else. */
  others: Awaited<ReturnType<typeof consultationsBeside>> | null
  mayBegin: boolean
}>

/** A questionnaire with what its newest published version asks, or its draft while nothing is published. */
export type WrittenQuestionnaire = Readonly<{
  id: number
  name: string
  versions: readonly Pick<Version, 'number' | 'published_on'>[]
  /** Its sections in plain words, and how many questions each asks. */
  topics: readonly Readonly<{ title: Text; questions: number }>[]
}>

/** What staff are told of the deletion of the answers. */
type Ending = Readonly<{
  retention: Retention | null
  /** The reader may delete them before their day. */
  mayDelete: boolean
}>

/** A consultation and everything its page speaks of. */
export type SeenConsultation = Readonly<{
  consultation: Consultation
  groups: readonly StakeholderGroup[]
  researchers: readonly Colleague[]
  workshops: readonly Workshop[]
  sessions: readonly Session[]
  /** People by workshop and group. */
  expectations: readonly { workshop_id: number; group_code: string; expected: number }[]
  questionnaires: readonly WrittenQuestionnaire[]
  archived: Readonly<{
    workshops: readonly Workshop[]
    questionnaires: readonly Readonly<{ id: number; name: string }>[]
  }>
  /** A live session was opened, or answers were deleted. */
  opened: boolean
}> &
  Ending

/** What may be changed of a consultation. */
export type Changeable = Readonly<{
  consultation: Consultation
  /** Code and thresholds stay and the date is not put off, since a session was opened; deleted answers fix the date. */
  opened: boolean
  /** Languages its workshops speak. */
  in_use: readonly string[]
}>

/** A consultation's stakeholder groups. */
export type Grouped = Readonly<{
  consultation: Consultation
  stored: readonly StakeholderGroup[]
  /** None may be renamed or removed, since a session was opened. */
  locked: boolean
}>

/** Who researches a consultation. */
export type Staffed = Readonly<{
  consultation: Consultation
  researchers: readonly Colleague[]
  /** People who could research it too. */
  candidates: readonly Colleague[]
  /** The reader is one of its researchers. */
  isOwn: boolean
}> &
  Ending

/** The consultations this person researches, and for an administrator the others. */
export async function consultationsFor(db: Db, person: Person): Promise<Consultations> {
  const own = await consultationsOf(db, person)
  return {
    own: own.filter(isListed),
    archived: own.filter((one) => !isListed(one)),
    others: person.administrator === 1 ? await consultationsBeside(db, person) : null,
    mayBegin: person.researcher === 1,
  }
}

/** A consultation, for one of its researchers; throws not_found. */
export async function seenConsultationOf(
  db: Db,
  person: Person,
  id: number,
  now: Date,
): Promise<SeenConsultation> {
  const consultation = await consultationOf(db, person, id)
  const workshops = await workshopsOf(db, id)
  const questionnaires = await questionnairesOf(db, id)
  const opened = await isOpened(db, id)
  return {
    consultation,
    ...endingOf(consultation, person, { now, opened }),
    groups: await groupsOf(db, id),
    researchers: await researchersOf(db, id),
    workshops: workshops.filter(isListed),
    sessions: await sessionsOf(db, id),
    expectations: await expectationsOf(db, id),
    questionnaires: questionnaires.filter(isListed).map(written),
    archived: {
      workshops: workshops.filter((one) => !isListed(one)),
      questionnaires: questionnaires.filter((one) => !isListed(one)),
    },
    opened,
  }
}

/** `opened`: a live session was, so that there may be answers. */
const endingOf = (
  consultation: Consultation,
  { administrator }: Person,
  { now, opened }: { now: Date; opened: boolean },
): Ending => ({
  retention: retentionOf(consultation, now),
  mayDelete: administrator === 1 && opened,
})

function written({ id, name, versions }: Stored): WrittenQuestionnaire {
  const newest = versions.findLast(({ state }) => state === 'published') ?? versions.at(-1)
  const sections = newest ? inPlainWords(newest.form).sections : []
  const topics = sections.map(({ title, questions }) => ({
    title,
    questions: questions.filter(isNumbered).length,
  }))
  return { id, name, versions, topics }
}

type Stored = Awaited<ReturnType<typeof questionnairesOf>>[number]

/** The same to be changed; throws likewise, and a conflict where it is archived. */
export async function changeableOf(db: Db, person: Person, id: number): Promise<Changeable> {
  const consultation = await consultationOf(db, person, id)
  refuseChange(consultation)
  return {
    consultation,
    opened: await isOpened(db, id),
    in_use: (await workshopsOf(db, id)).flatMap(({ languages }) => languages),
  }
}

/** The same with its groups; throws likewise. */
export async function groupedOf(db: Db, person: Person, id: number): Promise<Grouped> {
  const consultation = await consultationOf(db, person, id)
  refuseChange(consultation)
  return {
    consultation,
    stored: await groupsOf(db, id),
    locked: await isOpened(db, id),
  }
}

/** What a researcher has not been told yet of the others; nothing for anyone else. */
export const untoldOf = async (db: Db, person: Person, id: number): Promise<readonly News[]> =>
  await unreadNews(db, person, id)

/** A consultation and its staff, for its researchers and for administrators; throws not_found. */
export async function staffedOf(db: Db, person: Person, id: number, now: Date): Promise<Staffed> {
  const consultation = await consultationToStaff(db, person, id)
  return {
    consultation,
    ...endingOf(consultation, person, { now, opened: await isOpened(db, id) }),
    researchers: await researchersOf(db, id),
    candidates: await researchersBeside(db, id),
    isOwn: await researches(db, person, id),
  }
}
