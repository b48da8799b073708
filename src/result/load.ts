import { consultationOf } from '../consultation/queries.ts'
import { refuseDeleted } from '../consultation/retention.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import { answeredIn } from './answered.ts'
import { resultsIn } from './find.ts'
import { isGroupOpen } from './population/decide.ts'
import { claimOf } from './robust/claim.ts'
import { holdOf, type Hold } from './robust/hold.ts'
import { withinWorkshops } from './robust/within.ts'
import type { Answered, Results } from './result.ts'
import { resultTable } from './table.ts'
import { dividedBy } from './withheld.ts'

export { findFigure, findResult } from './find.ts'
export type { Answered, Result, Results } from './result.ts'

/** Loads what a consultation has results of. Throws not_found without access, gone after deletion. */
export async function resultsOf(db: Db, person: Person, id: number): Promise<Results> {
  const consultation = await consultationOf(db, person, id)
  refuseDeleted(consultation)
  return await resultsIn(db, consultation)
}

/** Tests the leading statement of a result; undefined where it has none that is a share. */
export async function findHold(
  db: Db,
  results: Results,
  { shown, split, splits, table }: Answered,
): Promise<Hold | undefined> {
  const claim = table && claimOf(table)
  if (!claim) return undefined
  const answers = await answeredIn(db, results, shown)
  const { threshold } = answers
  const workshops =
    split === 'workshop'
      ? table
      : resultTable(shown, dividedBy('workshop', splits, answers).divided, threshold)
  const within = split === 'group' ? withinWorkshops(claim, table, workshops, splits, answers) : undefined
  // A crossing that shows some groups of a workshop and withholds others must not be solved by its odds.
  const isTold = typeof within !== 'object' || (await isGroupOpen(db, answers, claim.block, within.group))
  return holdOf(claim, table, workshops, isTold ? within : 'withheld')
}
