import type { Consultation } from '../consultation/consultation.ts'
import { consultationOf } from '../consultation/queries.ts'
import { refuseDeleted } from '../consultation/retention.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { decisionsOf, type MadeDecision } from './decisions.ts'
import { sourcesOf } from './queries.ts'
import type { Source } from './source.ts'

/** Sealed sessions, whose questions may clash, and what was decided about those. */
export type Merging = Readonly<{
  consultation: Consultation
  sources: readonly Source[]
  decisions: readonly MadeDecision[]
}>

/** What there is to decide in a consultation, and what was. Throws not_found for a stranger, gone after deletion. */
export async function mergingOf(db: Db, person: Person, id: number): Promise<Merging> {
  const consultation = await consultationOf(db, person, id)
  refuseDeleted(consultation)
  return {
    consultation,
    sources: await sourcesOf(db, consultation.id),
    decisions: await decisionsOf(db, consultation.id),
  }
}
