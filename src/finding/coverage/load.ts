import { lookedAt } from '../../coding/looking/looked.ts'
import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import type { Coverage } from './coverage.ts'
import { coverageIn } from './worked-out.ts'

/** Loads whom each finding reaches among those who answered a question, for its researchers. Throws not_found or gone. */
export async function coverageAt(
  db: Db,
  person: Person,
  { id, variable }: Readonly<{ id: number; variable: string }>,
): Promise<Coverage> {
  return await coverageIn(db, await lookedAt(db, person, id, variable))
}
