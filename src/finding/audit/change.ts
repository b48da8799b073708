import { refuseDeleted } from '../../consultation/retention.ts'
import type { UnitId } from '../../coding/text/unit.ts'
import type { Db, Tx } from '../../db/database.ts'
import { record } from '../../event.ts'
import { conflict } from '../../problem.ts'
import { retentionLocked } from '../../result/dissent/queries.ts'
import type { Relation } from '../evidence/evidence.ts'
import { evidenceOf, insertEvidence } from '../evidence/queries.ts'
import { storedOf } from '../source/source.ts'
import { keepSeen, seenOf } from '../stale/look.ts'
import { subjectNames } from '../stale/subjects.ts'
import { standingLocked } from '../statement/queries.ts'
import { nameOf } from '../statement/statement.ts'
import { recordDeed, type By } from '../statement/write.ts'
import { deleteAside, insertAside } from './queries.ts'

/** A code of an answer that becomes evidence of a finding. */
export type Adding = Readonly<{
  variable: string
  code: string
  finding: number
  relation: Relation
  reason: string
}>

/** Adds a code to a draft as evidence; returns whether it was not there yet. Throws conflict where it is no draft. */
export async function addCode(
  db: Db,
  consultation_id: number,
  { variable, code, finding, relation, reason }: Adding,
  { by, now }: By,
): Promise<boolean> {
  const source = storedOf({ kind: 'code', variable, code })
  const seen = await seenOf(db, consultation_id, { kind: 'code', source })
  return await db.transaction().execute(async (trx) => {
    refuseDeleted(await retentionLocked(trx, consultation_id))
    const at = { consultation_id, kind: 'finding', number: finding } as const
    const { state } = await standingLocked(trx, at)
    if (state !== 'draft') throw conflict('finding.no_draft', { name: nameOf(at) })
    const known = await evidenceOf(trx, consultation_id, finding)
    if (known.some((one) => one.kind === 'code' && one.source === source)) return false
    const deed = { at: now.toISOString(), person_id: by }
    const id = await insertEvidence(trx, {
      consultation_id,
      finding,
      relation,
      reason,
      source,
      kind: 'code',
      ...deed,
    })
    const subject = subjectNames.evidence(id)
    await keepSeen(trx, { consultation_id, subject, seen }, { by, now })
    await recordDeed(trx, at, 'add_evidence', { by, now })
    return true
  })
}

/** Sets an answer aside with a reason; returns whether it was not yet. */
export async function setAside(
  db: Db,
  { consultation_id, variable, unit, reason }: Place & Readonly<{ reason: string }>,
  { by, now }: By,
): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    refuseDeleted(await retentionLocked(trx, consultation_id))
    const row = { consultation_id, unit, reason, at: now.toISOString(), person_id: by }
    const isNew = await insertAside(trx, row)
    if (isNew) await recordAside(trx, 'set_aside', { consultation_id, variable }, { by, now })
    return isNew
  })
}

/** Takes back that an answer was set aside; returns whether it was. */
export async function takeAsideBack(
  db: Db,
  { consultation_id, variable, unit }: Place,
  { by, now }: By,
): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    refuseDeleted(await retentionLocked(trx, consultation_id))
    const isGone = await deleteAside(trx, { consultation_id, unit })
    if (isGone) await recordAside(trx, 'take_aside_back', { consultation_id, variable }, { by, now })
    return isGone
  })
}

type Place = Readonly<{ consultation_id: number; variable: string; unit: UnitId }>

/** Records that an answer was set aside or taken back, and nothing of which. */
async function recordAside(
  trx: Tx,
  deed: 'set_aside' | 'take_aside_back',
  { consultation_id, variable }: Readonly<{ consultation_id: number; variable: string }>,
  { by, now }: By,
): Promise<void> {
  await record(trx, {
    at: now,
    by,
    action: `finding.${deed}`,
    subject: `consultation/${consultation_id}`,
    detail: { variable },
  })
}
