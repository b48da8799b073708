import type { Consultation } from '../consultation/consultation.ts'
import { consultationOf } from '../consultation/queries.ts'
import { refuseDeleted } from '../consultation/retention.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { decisionsOf, type MadeDecision } from './decisions.ts'
import { sourcesOf } from './queries.ts'
import type { Source } from './source.ts'

/** Sealed sessions and the decisions about clashes between their questions. */
export type Merging = Readonly<{
  consultation: Consultation
  sources: readonly Source[]
  decisions: readonly MadeDecision[]
}>

/** Returns the clashes and decisions of a consultation. Throws not_found without access, gone after deletion. */
export async function mergingOf(db: Db, person: Person, id: number): Promise<Merging> {
  const consultation = await consultationOf(db, person, id)
  refuseDeleted(consultation)
  return {
    consultation,
    sources: await sourcesOf(db, consultation.id),
    decisions: await decisionsOf(db, consultation.id),
  }
}
