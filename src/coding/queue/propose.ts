import type { Db } from '../../db/database.ts'
import { conflict } from '../../problem.ts'
import type { By } from '../act/code.ts'
import { roundLocked } from '../round/queries.ts'
import type { Round } from '../round/round.ts'
import { bytesOf, type UnitId } from '../text/unit.ts'
import type { NewHere } from './new-code.ts'

/** Keeps a proposal of a code aside, for each answer it is made for. Throws conflict once the round is finished. */
export async function proposeCode(
  db: Db,
  round: Round,
  units: readonly UnitId[],
  { name, definition }: NewHere,
  { person_id, now }: By,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { state } = await roundLocked(trx, round.consultation_id, round.id)
    if (state === 'finished') throw conflict('coding.round_finished')
    await trx
      .insertInto('code_proposal')
      .values(
        units.map((unit) => ({
          consultation_id: round.consultation_id,
          round_id: round.id,
          person_id,
          unit_id: bytesOf(unit) ?? new Uint8Array(),
          name,
          definition,
          decided: null,
          code: null,
          at: now.toISOString(),
        })),
      )
      .execute()
  })
}
