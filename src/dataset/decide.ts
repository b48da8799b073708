import type { Db } from '../db/database.ts'
import { advisoryLock } from '../db/locks.ts'
import { record } from '../event.ts'
import { conflict } from '../problem.ts'
import { clashesIn, type Decision } from './clash.ts'
import { insertDecision } from './decisions.ts'
import { sourcesOf } from './queries.ts'
import { versionsIn } from './source.ts'

/**
 * Records a decision about a clash. Throws conflict when the clash has changed: another session may have been sealed
 * since the page was rendered.
 */
export async function decide(
  db: Db,
  consultationId: number,
  decision: Decision,
  { by, now }: { by: number; now: Date },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await advisoryLock(trx, `merging/${consultationId}`)
    const forms = versionsIn(await sourcesOf(trx, consultationId)).map(({ form }) => form)
    const standing = clashesIn(forms).some(
      ({ code, digest }) => code === decision.question && digest === decision.clash,
    )
    if (!standing) throw conflict('merging.changed')
    await insertDecision(trx, {
      ...decision,
      consultation_id: consultationId,
      at: now.toISOString(),
      person_id: by,
    })
    await record(trx, {
      at: now,
      by,
      action: 'release.decide',
      subject: `consultation/${consultationId}`,
      detail: decision,
    })
  })
}
