import type { Db } from '../db/database.ts'
import type { Text } from '../text.ts'
import type { Person } from './person.ts'
import {
  consultationsNamed,
  deletionsOf,
  peopleNamed,
  questionnairesNamed,
  readerIn,
  sessionsNamed,
  workshopsNamed,
} from './subject-queries.ts'

/** The subject of an event under its current or last name. */
export type Named = Readonly<{
  kind: Kind
  id: number
  /** By language if authored so; '' when unknown. */
  name: Text | string
  default_language: string
  /** Code of its consultation; '' for none. */
  within: string
  /** `own`: the reader may open its page. */
  state: 'own' | 'foreign' | 'deleted'
}>

const KINDS = ['person', 'consultation', 'workshop', 'session', 'questionnaire'] as const
type Kind = (typeof KINDS)[number]

type Event = Readonly<{ id: number; subject: string }>

/**
 * Returns the subjects by event id, without those that have no name. SQLite may reuse an id after a deletion: an event
 * is about the subject that had the id then.
 */
export async function namesOf(
  db: Db,
  person: Person,
  events: readonly Event[],
): Promise<ReadonlyMap<number, Named>> {
  const standing = await standingOf(db, person, events)
  const deleted = await deletedOf(db, person, events)
  const named = events.flatMap(({ id, subject }) => {
    const gone = deleted.find((one) => one.subject === subject && one.at >= id)?.named
    const known = gone ?? standing.get(subject) ?? unknown(subject)
    return known ? [[id, known] as const] : []
  })
  return new Map(named)
}

/** Existing subjects. */
async function standingOf(
  db: Db,
  person: Person,
  events: readonly Event[],
): Promise<ReadonlyMap<string, Named>> {
  const reader = readerIn(db, person)
  const ids = (kind: string) => [
    ...new Set(events.flatMap(({ subject }) => (kindOf(subject) === kind ? [idOf(subject)] : []))),
  ]
  const found = {
    person: await peopleNamed(reader, ids('person')),
    consultation: await consultationsNamed(reader, ids('consultation')),
    workshop: await workshopsNamed(reader, ids('workshop')),
    session: await sessionsNamed(reader, ids('session')),
    questionnaire: await questionnairesNamed(reader, ids('questionnaire'), ids('version')),
  }
  return new Map(
    KINDS.flatMap((kind) =>
      found[kind].map(({ subject, own, ...row }) => [
        subject,
        { ...row, kind, state: own ? 'own' : 'foreign' },
      ]),
    ),
  )
}

/** Deleted subjects, with the ids of the deleting events. */
async function deletedOf(
  db: Db,
  person: Person,
  events: readonly Event[],
): Promise<readonly Readonly<{ at: number; subject: string; named: Named }>[]> {
  const subjects = [...new Set(events.map(({ subject }) => subject))]
  if (subjects.length === 0) return []
  const rows = await deletionsOf(readerIn(db, person), subjects)
  return rows.flatMap(({ id: at, subject, detail }) => {
    const noted: Noted = JSON.parse(detail ?? '{}') as Noted
    const { name = noted.code ?? '', default_language = '', within = '', versions = [] } = noted
    const named = unknown(subject)
    if (!named) return []
    return [subject, ...versions.map((id) => `version/${id}`)].map((one) => ({
      at,
      subject: one,
      named: { ...named, name, default_language, within },
    }))
  })
}

/** Detail of a deletion. */
type Noted = Readonly<{
  name?: Text | string
  code?: string
  default_language?: string
  within?: string
  versions?: readonly number[]
}>

/** A deleted subject without a recorded name; undefined for kinds that have none. */
function unknown(subject: string): Named | undefined {
  const kind = KINDS.find((one) => one === kindOf(subject).replace('version', 'questionnaire'))
  return kind && { kind, id: idOf(subject), name: '', default_language: '', within: '', state: 'deleted' }
}

const kindOf = (subject: string): string => subject.split('/')[0] ?? ''
const idOf = (subject: string): number => Number(subject.split('/')[1])
