import { consultationById } from '../../consultation/queries.ts'
import type { Consultation } from '../../consultation/consultation.ts'
import { refuseDeleted } from '../../consultation/retention.ts'
import type { Db, Tx } from '../../db/database.ts'
import { notFound } from '../../problem.ts'
import { retentionLocked } from '../../result/dissent/queries.ts'
import type { StatementKey } from '../statement/statement.ts'
import { recordDeed, type By } from '../statement/write.ts'
import { nowOf, seenNow, type Source } from './now.ts'
import { insertLook } from './queries.ts'
import type { Seen } from './seen.ts'
import { markOf } from './stale.ts'
import { subjectsOf } from './subjects.ts'

/** What a look names: a subject, the mark of what was there to see, and a note. */
export type Looking = Readonly<{ subject: string; mark: string; note: string }>

/**
 * Keeps that somebody looked at what changed of a statement; returns false, and keeps nothing, where it changed again
 * meanwhile. Throws not_found, and gone after deletion.
 */
export async function lookAt(
  db: Db,
  consultation: Consultation,
  key: StatementKey,
  { subject, mark, note }: Looking,
  by: By,
): Promise<boolean> {
  const { id: consultation_id } = consultation
  const one = (await subjectsOf(db, consultation_id)).find(
    (known) => known.subject === subject && known.of.kind === key.kind && known.of.number === key.number,
  )
  if (!one) throw notFound()
  const seen = seenNow(consultation, await nowOf(db, consultation, [one]), one)
  if (markOf(seen) !== mark) return false
  await db.transaction().execute(async (trx) => {
    refuseDeleted(await retentionLocked(trx, consultation_id))
    await keepSeen(trx, { consultation_id, subject, seen, note }, by)
    await recordDeed(trx, { consultation_id, ...key }, 'look', by)
  })
  return true
}

/** Returns what a source rests on now, for whoever adds it; nothing where nothing of it can change. */
export async function seenOf(db: Db, consultation_id: number, source: Source): Promise<Seen | undefined> {
  if (source.kind === 'note' || source.kind === 'document') return undefined
  const consultation = await consultationById(db, consultation_id)
  if (consultation.answers_deleted_on !== null) return undefined
  return seenNow(consultation, await nowOf(db, consultation, [source]), source)
}

/** Keeps what somebody saw of a subject when it was added or looked at. */
export async function keepSeen(
  trx: Tx,
  look: Readonly<{ consultation_id: number; subject: string; seen: Seen | undefined; note?: string }>,
  { by, now }: By,
): Promise<void> {
  const { seen, note = '', ...row } = look
  if (seen) await insertLook(trx, { ...row, seen, note, at: now.toISOString(), person_id: by })
}
