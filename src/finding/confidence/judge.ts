import { refuseDeleted } from '../../consultation/retention.ts'
import type { Db, Tx } from '../../db/database.ts'
import { conflict } from '../../problem.ts'
import { retentionLocked } from '../../result/dissent/queries.ts'
import { standingLocked, type At } from '../statement/queries.ts'
import { nameOf } from '../statement/statement.ts'
import { recordDeed, type By } from '../statement/write.ts'
import type { Judgement } from './confidence.ts'
import { insertJudgement, judgementOf, markRead } from './queries.ts'

/** Judges how sure a finding is; a second person reads it anew. Throws conflict where it is agreed or withdrawn, and gone after deletion. */
export async function judge(
  db: Db,
  at: At,
  judged: Pick<Judgement, 'concerns' | 'level' | 'reason'>,
  { by, now }: By,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await refuseSettled(trx, at)
    const own = { consultation_id: at.consultation_id, finding: at.number }
    await insertJudgement(trx, { ...judged, ...own, at: now.toISOString(), person_id: by })
    await recordDeed(trx, at, 'judge_confidence', { by, now })
  })
}

/**
 * Confirms the judgement with this id as its second reader. Throws conflict where a later one counts, the reader wrote it, or
 * the finding is agreed or withdrawn.
 */
export async function confirmJudgement(db: Db, at: At, id: number, { by, now }: By): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await refuseSettled(trx, at)
    const last = await judgementOf(trx, at.consultation_id, at.number)
    if (last?.id !== id) throw conflict('evidence.judged_anew')
    if (last.person_id === by) throw conflict('evidence.second_is_other')
    if (last.read_at !== null) return
    await markRead(trx, id, { read_at: now.toISOString(), read_by: by })
    await recordDeed(trx, at, 'read_confidence', { by, now })
  })
}

async function refuseSettled(trx: Tx, at: At): Promise<void> {
  refuseDeleted(await retentionLocked(trx, at.consultation_id))
  const { state } = await standingLocked(trx, at)
  if (state === 'agreed' || state === 'withdrawn') throw conflict('finding.no_draft', { name: nameOf(at) })
}
