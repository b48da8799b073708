import { researches } from '../consultation/membership.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { conflict, notFound } from '../problem.ts'
import { refuseChangeIn } from './archived-queries.ts'
import { versionOf, type PlacedVersion } from './queries.ts'

/** The version, for a researcher of its consultation; throws not_found for anybody else. */
export async function ownVersionOf(db: Db, person: Person, id: number): Promise<PlacedVersion> {
  const version = await versionOf(db, person, id)
  if (!(await researches(db, person, version.consultation_id))) throw notFound()
  return version
}

/** The same where it is still written; throws a conflict for a published version, and where it is archived. */
export async function ownDraftOf(db: Db, person: Person, id: number): Promise<PlacedVersion> {
  const version = await ownVersionOf(db, person, id)
  if (version.state !== 'draft') throw conflict('translation.published')
  await refuseChangeIn(db, version.questionnaire_id)
  return version
}
