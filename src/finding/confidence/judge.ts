import { refuseDeleted } from '../../consultation/retention.ts'
import type { Db, Tx } from '../../db/database.ts'
import { conflict } from '../../problem.ts'
import { retentionLocked } from '../../result/dissent/queries.ts'
import { evidenceOf } from '../evidence/queries.ts'
import { standingLocked, statementAt, type At } from '../statement/queries.ts'
import { nameOf } from '../statement/statement.ts'
import { recordDeed, type By } from '../statement/write.ts'
import { basisOf, holdsFor, seenOf, type Basis } from './basis.ts'
import type { Judgement } from './confidence.ts'
import { insertJudgement, judgementOf, markRead } from './queries.ts'

type Judged = Pick<Judgement, 'concerns' | 'level' | 'reason'>

/**
 * Judges how sure a finding is, as it stands now; a second person reads it anew. `seen`: the mark of the basis that the
 * judge looked at; returns false and keeps nothing where another one stands now. Throws conflict where it is agreed or
 * withdrawn, and gone after deletion.
 */
export async function judge(
  db: Db,
  at: At,
  { seen, ...judged }: Judged & Readonly<{ seen?: string }>,
  { by, now }: By,
): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    const basis = await basisLocked(trx, at)
    if (seen !== undefined && seen !== seenOf(basis)) return false
    await insert(trx, at, { ...judged, basis }, { by, now })
    return true
  })
}

/**
 * Judges anew, as before, that a finding is so sure although its evidence or texts changed. Throws conflict where a later
 * judgement counts, somebody else judged, what stands now is not what the judge looked at, or it is agreed or withdrawn.
 */
export async function holdJudgement(
  db: Db,
  at: At,
  { id, seen }: Readonly<{ id: number; seen: string }>,
  { by, now }: By,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const basis = await basisLocked(trx, at)
    const last = await judgementOf(trx, at.consultation_id, at.number)
    if (last?.id !== id) throw conflict('evidence.judged_anew')
    if (last.person_id !== by) throw conflict('evidence.holds_by_judge')
    if (seen !== seenOf(basis)) throw conflict('evidence.changed_meanwhile')
    if (holdsFor(last.basis, basis)) return
    const { concerns, level, reason } = last
    await insert(trx, at, { concerns, level, reason, basis }, { by, now })
  })
}

/**
 * Confirms the judgement with this id as its second reader. Throws conflict where a later one counts, it was made for other
 * evidence or texts, the reader wrote it, or the finding is agreed or withdrawn.
 */
export async function confirmJudgement(db: Db, at: At, id: number, { by, now }: By): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const basis = await basisLocked(trx, at)
    const last = await judgementOf(trx, at.consultation_id, at.number)
    if (last?.id !== id) throw conflict('evidence.judged_anew')
    if (last.person_id === by) throw conflict('evidence.second_is_other')
    if (!holdsFor(last.basis, basis)) throw conflict('evidence.changed_meanwhile')
    if (last.read_at !== null) return
    await markRead(trx, id, { read_at: now.toISOString(), read_by: by })
    await recordDeed(trx, at, 'read_confidence', { by, now })
  })
}

/** Returns what a finding says and rests on, which then stays so until this transaction ends. */
async function basisLocked(trx: Tx, at: At): Promise<Basis> {
  refuseDeleted(await retentionLocked(trx, at.consultation_id))
  const { state } = await standingLocked(trx, at)
  if (state === 'agreed' || state === 'withdrawn') throw conflict('finding.no_draft', { name: nameOf(at) })
  return basisOf(await statementAt(trx, at), await evidenceOf(trx, at.consultation_id, at.number))
}

async function insert(trx: Tx, at: At, judged: Judged & Readonly<{ basis: Basis }>, { by, now }: By) {
  const own = { consultation_id: at.consultation_id, finding: at.number }
  await insertJudgement(trx, { ...judged, ...own, at: now.toISOString(), person_id: by })
  await recordDeed(trx, at, 'judge_confidence', { by, now })
}
