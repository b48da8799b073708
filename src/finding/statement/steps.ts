import { refuseDeleted } from '../../consultation/retention.ts'
import type { Db, Tx } from '../../db/database.ts'
import { conflict } from '../../problem.ts'
import { retentionLocked } from '../../result/dissent/queries.ts'
import { basisOf, holdsFor } from '../confidence/basis.ts'
import { obstaclesOf, type Evidence, type Obstacle } from '../evidence/evidence.ts'
import { evidenceOf } from '../evidence/queries.ts'
import { withdrawnIn } from '../quote/queries.ts'
import { basesOf } from '../recommendation/queries.ts'
import { obstaclesOf as missingOf, type Obstacle as Missing } from '../recommendation/recommendation.ts'
import { standingLocked, statementAt, type At } from './queries.ts'
import { agreedAmong, insertStep, lastJudgement } from './step-queries.ts'
import { nameOf, sentenceOf, stateAfter, type Field, type Statement, type Step } from './statement.ts'
import { recordDeed, type By } from './write.ts'

/** What of a statement was worked out before: the flags of its texts not passed, and the evidence that tells nothing now. */
type Worked = Readonly<{ flags: number; lost?: ReadonlySet<number> }>

/** What keeps a finding or recommendation from being agreed, as it stands now. */
export async function obstaclesNow(
  db: Db,
  at: At,
  statement: Statement,
  { flags, lost = new Set() }: Worked,
): Promise<readonly (Obstacle | Missing)[]> {
  if (at.kind === 'recommendation')
    return missingOf({
      action: sentenceOf(statement),
      addressee: statement.texts.addressee?.words ?? '',
      bases: await basesOf(db, { consultation_id: at.consultation_id, recommendation: at.number }),
      agreed: await agreedAmong(db, at.consultation_id, 'finding'),
      flags,
    })
  const evidence = await evidenceOf(db, at.consultation_id, at.number)
  const judged = await lastJudgement(db, at.consultation_id, at.number)
  const holds = judged !== undefined && holdsFor(judged.basis, basisOf(statement, evidence))
  return obstaclesOf({
    claim: sentenceOf(statement),
    evidence: standing(evidence, await withdrawnIn(db, at.consultation_id)).filter(({ id }) => !lost.has(id)),
    flags,
    confidence: judged && { read_by: judged.read_by, holds },
  })
}

/** The evidence without quotes that were withdrawn after an earlier version was agreed. */
const standing = (evidence: readonly Evidence[], withdrawn: ReadonlySet<number>) =>
  evidence.filter(({ kind, source }) => kind !== 'quote' || !withdrawn.has(Number(source)))

/**
 * Takes a step with what the statement says and rests on now; returns what stands in the way of agreement, and takes none
 * then. What was worked out before is taken as it was: words and passes change in a draft only. Throws conflict where the
 * step cannot be taken from where it stands, and gone after deletion.
 */
export async function takeStep(
  db: Db,
  at: At,
  { step, reason, ...worked }: Readonly<{ step: Step; reason: string }> & Worked,
  { by, now }: By,
): Promise<readonly (Obstacle | Missing)[]> {
  return await db.transaction().execute(async (trx) => {
    refuseDeleted(await retentionLocked(trx, at.consultation_id))
    const { state, version } = await standingLocked(trx, at)
    const next = stateAfter(state, step)
    if (!next) throw conflict('finding.step_gone', { name: nameOf(at) })
    const statement = await statementAt(trx, at)
    const obstacles = step === 'agree' ? await obstaclesNow(trx, at, statement, worked) : []
    if (obstacles.length > 0) return obstacles
    const to = { state: next, version: step === 'agree' ? version + 1 : version }
    const stood = await stoodOf(trx, at, statement)
    await insertStep(trx, at, to, { step, reason, at: now.toISOString(), person_id: by, stood })
    await recordDeed(trx, at, step, { by, now })
    return []
  })
}

async function stoodOf(trx: Tx, { kind, number, consultation_id }: At, { language, texts }: Statement) {
  const evidence = kind === 'finding' ? await evidenceOf(trx, consultation_id, number) : []
  const words = Object.entries(texts).map(([field, { words: own }]) => [field, own] as const)
  return {
    language,
    texts: Object.fromEntries(words) as Partial<Record<Field, string>>,
    evidence: evidence.map(({ id }) => id),
  }
}
