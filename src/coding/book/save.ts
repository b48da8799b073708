import { refuseDeleted } from '../../consultation/retention.ts'
import type { Db, Tx } from '../../db/database.ts'
import { record } from '../../event.ts'
import type { Message } from '../../locale/message.ts'
import { retentionLocked } from '../../result/dissent/queries.ts'
import type { Changed, Codebook, Touched } from '../codebook/codebook.ts'
import { findVersion, insertVersion } from '../codebook/queries.ts'
import { answersWith, moveCodings, renameInActs, roundsLocked } from './move-codings.ts'

/** Whose codebook. */
export type Of = Readonly<{ consultation_id: number; variable: string }>
export type By = Readonly<{ by: number; now: Date }>

/** A change to save: from which version (0 for none; undefined for whatever is the last), what, and why. */
export type Saving = Readonly<{
  from: number | undefined
  change: (codebook: Codebook) => Changed
  reason: string
}>

/** The version saved; or why not; or that somebody else saved one meanwhile. */
export type Saved =
  | Readonly<{ is: 'saved'; number: number; touched: Touched }>
  | Readonly<{ is: 'refused'; fault: Message }>
  | Readonly<{ is: 'changed' }>

/** Saves a changed codebook as its next version and moves the codings a merge moves. Throws gone after deletion. */
export async function saveChange(db: Db, of: Of, saving: Saving, by: By): Promise<Saved> {
  return await db.transaction().execute(async (trx) => await saveIn(trx, of, saving, by))
}

/** Saves a changed codebook as a part of a larger act. */
export async function saveIn(
  trx: Tx,
  of: Of,
  { from, change, reason }: Saving,
  { by, now }: By,
): Promise<Saved> {
  refuseDeleted(await retentionLocked(trx, of.consultation_id))
  const last = await findVersion(trx, of.consultation_id, of.variable)
  if (from !== undefined && from !== (last?.number ?? 0)) return { is: 'changed' }
  const before = last?.codebook ?? { codes: [] }
  const changed = change(before)
  if (!changed.ok) return { is: 'refused', fault: changed.fault }
  const { codebook, touched } = changed
  if (JSON.stringify(codebook.codes) === JSON.stringify(before.codes))
    return { is: 'refused', fault: { key: 'codes.nothing_changed' } }
  const rounds = await roundsLocked(trx, of)
  const code = touchedCode(touched)
  const kept = { ...touched, ...(code && { answers: await answersWith(trx, rounds, code) }) }
  const number = (last?.number ?? 0) + 1
  if (!(await insertVersion(trx, { ...of, number }, { codebook, change: kept, reason }, { by, now })))
    return { is: 'changed' }
  if (touched.merged) {
    await moveCodings(trx, rounds, touched.merged, { by, now })
    await renameInActs(trx, rounds, touched.merged)
  }
  await record(trx, {
    at: now,
    by,
    action: 'coding.change_codebook',
    subject: `consultation/${of.consultation_id}`,
    detail: { variable: of.variable, number },
  })
  return { is: 'saved', number, touched }
}

/** The code whose answers a change asks somebody to look at. */
const touchedCode = ({ merged, split, redefined, retired }: Touched): string | undefined =>
  merged?.from ?? split?.from ?? redefined ?? retired
