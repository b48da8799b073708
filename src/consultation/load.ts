import type { Db } from '../db/database.ts'
import { isNumbered } from '../instrument/numbering.ts'
import { inPlainWords } from '../instrument/piping.ts'
import type { Person } from '../people/person.ts'
import { questionnairesOf, type Version } from '../questionnaire/queries.ts'
import { sessionsOf } from '../session/queries.ts'
import type { Session } from '../session/session.ts'
import { expectationsOf } from '../workshop/expectation-queries.ts'
import { workshopsOf } from '../workshop/queries.ts'
import type { Workshop } from '../workshop/workshop.ts'
import type { Text } from '../text.ts'
import { isListed, refuseChange, type Consultation, type StakeholderGroup } from './consultation.ts'
import {
  consultationToStaff,
  researcherCandidates,
  researchersOf,
  researches,
  type Colleague,
} from './membership.ts'
import { unreadNews, type News } from './news-queries.ts'
import { consultationOf, otherConsultations, consultationsOf, groupsOf, isOpened } from './queries.ts'
import { retentionOf, type Retention } from './retention.ts'

/** A person's consultations. */
export type Consultations = Readonly<{
  own: readonly Consultation[]
  archived: readonly Consultation[]
  /** Those an administrator only manages; null for others. */
  others: Awaited<ReturnType<typeof otherConsultations>> | null
  mayBegin: boolean
}>

/** A questionnaire with the topics of its newest published version, or else its draft. */
export type WrittenQuestionnaire = Readonly<{
  id: number
  name: string
  versions: readonly Pick<Version, 'number' | 'published_on'>[]
  /** Section titles in plain words, with their number of questions. */
  topics: readonly Readonly<{ title: Text; questions: number }>[]
}>

/** Deletion of the answers, as shown to staff. */
type Ending = Readonly<{
  retention: Retention | null
  /** The reader may delete them before that date. */
  mayDelete: boolean
}>

/** A consultation with all data of its page. */
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

/** A consultation to be edited. */
export type Changeable = Readonly<{
  consultation: Consultation
  /** A session was opened: code and thresholds are fixed, the date cannot be later; deleted answers fix the date. */
  opened: boolean
  /** Languages of its workshops. */
  in_use: readonly string[]
}>

/** A consultation's stakeholder groups. */
export type Grouped = Readonly<{
  consultation: Consultation
  stored: readonly StakeholderGroup[]
  /** None may be renamed or removed, as a session was opened. */
  locked: boolean
}>

/** A consultation's researchers. */
export type Staffed = Readonly<{
  consultation: Consultation
  researchers: readonly Colleague[]
  /** People who can be added. */
  candidates: readonly Colleague[]
  /** The reader is one of the researchers. */
  isOwn: boolean
}> &
  Ending

/** Loads this person's consultations, and for administrators all others. */
export async function consultationsFor(db: Db, person: Person): Promise<Consultations> {
  const own = await consultationsOf(db, person)
  return {
    own: own.filter(isListed),
    archived: own.filter((one) => !isListed(one)),
    others: person.administrator === 1 ? await otherConsultations(db, person) : null,
    mayBegin: person.researcher === 1,
  }
}

/** Loads a consultation for its researchers. Throws not_found. */
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

/** `opened`: a live session was, so answers may exist. */
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

/** Loads it for editing. Throws not_found, and conflict when archived. */
export async function changeableOf(db: Db, person: Person, id: number): Promise<Changeable> {
  const consultation = await consultationOf(db, person, id)
  refuseChange(consultation)
  return {
    consultation,
    opened: await isOpened(db, id),
    in_use: (await workshopsOf(db, id)).flatMap(({ languages }) => languages),
  }
}

/** Loads it with its groups; throws likewise. */
export async function groupedOf(db: Db, person: Person, id: number): Promise<Grouped> {
  const consultation = await consultationOf(db, person, id)
  refuseChange(consultation)
  return {
    consultation,
    stored: await groupsOf(db, id),
    locked: await isOpened(db, id),
  }
}

/** Returns unread access news; empty for non-researchers. */
export const unreadNewsOf = async (db: Db, person: Person, id: number): Promise<readonly News[]> =>
  await unreadNews(db, person, id)

/** Loads a consultation's staff for its researchers and administrators. Throws not_found. */
export async function staffedOf(db: Db, person: Person, id: number, now: Date): Promise<Staffed> {
  const consultation = await consultationToStaff(db, person, id)
  return {
    consultation,
    ...endingOf(consultation, person, { now, opened: await isOpened(db, id) }),
    researchers: await researchersOf(db, id),
    candidates: await researcherCandidates(db, id),
    isOwn: await researches(db, person, id),
  }
}
