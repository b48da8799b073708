import { refuseDeleted } from '../../consultation/retention.ts'
import type { Db } from '../../db/database.ts'
import { record } from '../../event.ts'
import { retentionLocked } from '../../result/dissent/queries.ts'
import type { Round } from '../round/round.ts'
import { clearFinished, setState } from './queries.ts'

type By = Readonly<{ by: number; now: Date }>

/** Finishes a round: nobody codes in it any more, and its differences can be settled. */
export async function finishRound(db: Db, round: Round, by: By): Promise<void> {
  await turnTo(db, round, 'finished', by)
}

/** Opens a finished round again; each of its coders says anew when they are through. */
export async function reopenRound(db: Db, round: Round, by: By): Promise<void> {
  await turnTo(db, round, 'open', by)
}

async function turnTo(db: Db, round: Round, state: Round['state'], { by, now }: By): Promise<void> {
  const { id, consultation_id, variable, number } = round
  await db.transaction().execute(async (trx) => {
    refuseDeleted(await retentionLocked(trx, consultation_id))
    if (!(await setState(trx, id, state))) return
    if (state === 'open') await clearFinished(trx, id)
    await record(trx, {
      at: now,
      by,
      action: state === 'open' ? 'coding.reopen_round' : 'coding.finish_round',
      subject: `consultation/${consultation_id}`,
      detail: { variable, number },
    })
  })
}
