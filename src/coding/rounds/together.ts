import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import { unitsOf } from '../text/queries.ts'
import type { GivenCodes } from './agreement.ts'
import { sharedIn } from './queries.ts'
import { noAgreement, unitsGiven, type NoAgreement } from './agreements.ts'
import { roundOf, type At } from './round-load.ts'

/** Loads what the coders of a round gave answers that two or more have, or why their agreement is not shown. */
export async function givenTogether(
  db: Db,
  person: Person,
  at: At,
): Promise<readonly GivenCodes[] | NoAgreement> {
  const found = await roundOf(db, person, at)
  const reason = noAgreement(found, (await sharedIn(db, found.round.id)).twice)
  if (reason) return reason
  const units = await unitsGiven(db, found, await unitsOf(db, at.id, at.variable))
  return units.filter(({ given }) => given > 1)
}
