import { refuseDeleted } from '../../consultation/retention.ts'
import type { Db } from '../../db/database.ts'
import { record } from '../../event.ts'
import { retentionLocked } from '../../result/dissent/queries.ts'
import type { Approach } from './approach.ts'
import { writeApproach } from './queries.ts'

/** States the approach of a consultation. */
export async function stateApproach(
  db: Db,
  consultation_id: number,
  approach: Approach,
  { by, now }: Readonly<{ by: number; now: Date }>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    refuseDeleted(await retentionLocked(trx, consultation_id))
    await writeApproach(trx, { consultation_id, approach, at: now.toISOString(), person_id: by })
    await record(trx, {
      at: now,
      by,
      action: 'coding.state_approach',
      subject: `consultation/${consultation_id}`,
      detail: { approach },
    })
  })
}
