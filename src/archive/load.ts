import { consultationOf } from '../consultation/queries.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { questionnaireOf } from '../questionnaire/queries.ts'
import { workshopOf } from '../workshop/queries.ts'
import { obstacleToArchiving, obstacleToDeleting, type Held, type Kind, type Subject } from './archive.ts'
import { heldBy } from './queries.ts'

/** What a researcher sees before archiving or deleting. */
export type Ending = Readonly<{
  subject: Subject
  /** Why it cannot be deleted, or undefined. */
  obstacle: ReturnType<typeof obstacleToDeleting>
  /** Why it cannot be archived, or undefined. */
  awake: ReturnType<typeof obstacleToArchiving>
  /** Deleted with it: never opened sessions, and parts. */
  held: Held
}>

/** Loads a consultation, workshop or questionnaire for its researcher; throws not_found. */
export async function endingOf(db: Db, person: Person, kind: Kind, id: number): Promise<Ending> {
  const subject = await subjectOf(db, person, kind, id)
  const held = await heldBy(db, subject)
  const { sessions } = held
  return {
    subject,
    obstacle: obstacleToDeleting(subject, sessions),
    awake: obstacleToArchiving(sessions),
    held,
  }
}

async function subjectOf(db: Db, person: Person, kind: Kind, id: number): Promise<Subject> {
  if (kind === 'consultation') {
    const consultation = await consultationOf(db, person, id)
    const { title: name, code: called, archived_on } = consultation
    return { kind, id, consultation, name, called, archived_on }
  }
  if (kind === 'workshop') {
    const { place: name, code: called, archived_on, consultation_id } = await workshopOf(db, person, id)
    return {
      kind,
      id,
      consultation: await consultationOf(db, person, consultation_id),
      name,
      called,
      archived_on,
    }
  }
  const { name, archived_on, consultation_id } = await questionnaireOf(db, person, id)
  const consultation = await consultationOf(db, person, consultation_id)
  return { kind, id, consultation, name, called: name, archived_on }
}
