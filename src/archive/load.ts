import { consultationOf } from '../consultation/queries.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { questionnaireOf } from '../questionnaire/queries.ts'
import { workshopOf } from '../workshop/queries.ts'
import { isAwake, obstacleTo, type Kind, type Subject } from './archive.ts'
import { partsOf, sessionsHeldBy } from './queries.ts'

/** What a researcher should know before something is archived or deleted. */
export type Ending = Readonly<{
  subject: Subject
  /** Why it is not deleted; undefined where it may be. */
  obstacle: ReturnType<typeof obstacleTo>
  /** Sessions that were prepared and never opened: deleted with it. */
  prepared: number
  awake: boolean
  /** What a consultation holds; 0 for others. */
  workshops: number
  questionnaires: number
}>

/** A consultation, workshop or questionnaire, for a researcher of the consultation; throws not_found. */
export async function endingOf(db: Db, person: Person, kind: Kind, id: number): Promise<Ending> {
  const subject = await subjectOf(db, person, kind, id)
  const sessions = await sessionsHeldBy(db, subject)
  const parts = async (part: 'workshop' | 'questionnaire') =>
    kind === 'consultation' ? (await partsOf(db, part, id)).length : 0
  return {
    subject,
    obstacle: obstacleTo(subject, sessions),
    prepared: sessions.length,
    awake: isAwake(sessions),
    workshops: await parts('workshop'),
    questionnaires: await parts('questionnaire'),
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
