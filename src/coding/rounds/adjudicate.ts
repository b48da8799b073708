import { refuseDeleted } from '../../consultation/retention.ts'
import type { Db } from '../../db/database.ts'
import { advisoryLock } from '../../db/locks.ts'
import { record } from '../../event.ts'
import { conflict } from '../../problem.ts'
import { retentionLocked } from '../../result/dissent/queries.ts'
import type { Coding } from '../act/coding.ts'
import { roundIn } from '../round/queries.ts'
import type { Round } from '../round/round.ts'
import type { UnitId } from '../text/unit.ts'
import { adjudicationsOf, insertAdjudication, type SettledBy } from './adjudication-queries.ts'

/** How a difference is settled; `last` is the adjudication that was on the page, 0 for none. */
export type Settling = Readonly<{
  unit: UnitId
  codings: readonly Coding[]
  settled_by: SettledBy
  reason: string
  last: number
}>

/**
 * Settles a difference of a finished round; false when somebody settled it since the page was loaded. Its event names no
 * answer: the log outlives the answers.
 */
export async function settleDifference(
  db: Db,
  round: Round,
  { last, ...settling }: Settling,
  { by, now }: Readonly<{ by: number; now: Date }>,
): Promise<boolean> {
  const { id: round_id, consultation_id, variable, number } = round
  return await db.transaction().execute(async (trx) => {
    refuseDeleted(await retentionLocked(trx, consultation_id))
    await advisoryLock(trx, `adjudication/${round_id}`)
    const { state } = await roundIn(trx, consultation_id, round_id)
    if (state !== 'finished') throw conflict('round.settle_unfinished')
    const before = await adjudicationsOf(trx, round_id, settling.unit)
    if ((before.at(-1)?.id ?? 0) !== last) return false
    const at = now.toISOString()
    await insertAdjudication(trx, { ...settling, consultation_id, round_id, at, person_id: by })
    await record(trx, {
      at: now,
      by,
      action: 'coding.settle',
      subject: `consultation/${consultation_id}`,
      detail: { variable, number },
    })
    return true
  })
}
