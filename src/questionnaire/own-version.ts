import { researches } from '../consultation/membership.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { conflict, notFound } from '../problem.ts'
import { refuseChangeIn } from './archived-queries.ts'
import { versionOf, type PlacedVersion } from './queries.ts'

/** The version, for a researcher of its consultation. Throws not_found for others. */
export async function ownVersionOf(db: Db, person: Person, id: number): Promise<PlacedVersion> {
  const version = await versionOf(db, person, id)
  if (!(await researches(db, person, version.consultation_id))) throw notFound()
  return version
}

/** Returns the same if it is a draft. Throws conflict when it is published or archived. */
export async function ownDraftOf(db: Db, person: Person, id: number): Promise<PlacedVersion> {
  const version = await ownVersionOf(db, person, id)
  if (version.state !== 'draft') throw conflict('translation.published')
  await refuseChangeIn(db, version.questionnaire_id)
  return version
}
