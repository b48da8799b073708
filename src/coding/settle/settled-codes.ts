import type { Db } from '../../db/database.ts'
import { codesIn } from '../act/coding.ts'
import { codingsAt } from '../act/queries.ts'
import { roundsOf } from '../round/queries.ts'
import type { UnitId } from '../text/unit.ts'
import { adjudicatedInRound, givenInRound } from './queries.ts'
import { settledOver, type CodedRound } from './settled.ts'

/**
 * Returns the codes that count of every answer of a variable that is settled, over all its rounds; none where no code
 * fits. An answer not in the map is not settled.
 */
export async function settledCodes(
  db: Db,
  consultation_id: number,
  variable: string,
  units: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, ReadonlySet<string>>> {
  const rounds: CodedRound[] = []
  for (const { id, kind } of await roundsOf(db, consultation_id, variable))
    rounds.push({
      kind,
      given: await givenInRound(db, id),
      codings: await codingsAt(db, id),
      adjudicated: await adjudicatedInRound(db, id),
    })
  return new Map(
    units.flatMap((unit) => {
      const settled = settledOver(rounds, unit)
      return settled.state === 'settled' ? [[unit, codesIn(settled.codings)] as const] : []
    }),
  )
}
