import type { Db } from '../../db/database.ts'
import { codesIn } from '../act/coding.ts'
import { roundsOf } from '../round/queries.ts'
import type { UnitId } from '../text/unit.ts'
import { settledAll } from './coded-rounds.ts'

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
  const found = new Map<UnitId, ReadonlySet<string>>()
  const all = await settledAll(db, await roundsOf(db, consultation_id, variable), units)
  for (const [unit, settled] of all)
    if (settled.state === 'settled') found.set(unit, codesIn(settled.codings))
  return found
}
