import { lookedAt } from '../../coding/looking/looked.ts'
import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import { sentencesRead } from '../numbers/sentences.ts'
import { auditIn, type Audited as WorkedOut } from './worked-out.ts'

export type { Left } from './worked-out.ts'

/** An audit with the drafts that may take a code, and their sentences as they read, by name. */
export type Audited = WorkedOut & Readonly<{ read: ReadonlyMap<string, string> }>

/**
 * Loads the audit of a text variable, for its researchers; `seed` is kept where the audit has none yet. Throws not_found,
 * and gone after deletion.
 */
export async function auditAt(
  db: Db,
  person: Person,
  { id, variable }: Readonly<{ id: number; variable: string }>,
  { seed, now }: Readonly<{ seed: number; now: Date }>,
): Promise<Audited> {
  const looked = await lookedAt(db, person, id, variable)
  const audited = await auditIn(db, looked, { seed, at: now.toISOString(), person_id: person.id })
  return { ...audited, read: await sentencesRead(db, looked.consultation, audited.drafts) }
}
