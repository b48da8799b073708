import type { UnitId } from '../../coding/text/unit.ts'
import { refuseDeleted } from '../../consultation/retention.ts'
import type { Db, Tx } from '../../db/database.ts'
import { advisoryLock } from '../../db/locks.ts'
import { record } from '../../event.ts'
import { conflict, notFound } from '../../problem.ts'
import { retentionLocked } from '../../result/dissent/queries.ts'
import { addLocked, type Bearing } from '../evidence/change.ts'
import type { At } from '../statement/queries.ts'
import { nameOf } from '../statement/statement.ts'
import { draftLocked, type By } from '../statement/write.ts'
import type { Quote } from './quote.ts'
import {
  endInDrafts,
  insertQuote,
  isReviewed,
  quotesOf,
  setWithdrawn,
  storeTranslation,
  updateQuote,
  usesOf,
  type Chosen,
} from './queries.ts'

/** A translation into a language, of words with this digest. */
export type Translated = Readonly<{ language: string; words: string; digest: string }>

/** What is quoted of an answer. */
export type Quoting = Chosen &
  Readonly<{
    unit: UnitId
    /** The language it was written in. */
    language: string
    translation: Translated | undefined
  }>

/**
 * Quotes an answer as evidence of a draft. An answer is quoted once in a consultation: where a finding quotes it already,
 * that quote is added as it is. Throws conflict where it is no draft, the answer is not reviewed, its quote was withdrawn
 * or is in the evidence already; and gone after deletion.
 */
export async function addQuote(db: Db, at: At, quoting: Quoting, bearing: Bearing, by: By): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await draftLocked(trx, at)
    await advisoryLock(trx, lockOf(at.consultation_id))
    const id = await quoteLocked(trx, at.consultation_id, quoting, by)
    await addLocked(trx, at, { ...bearing, kind: 'quote', source: String(id) }, by)
  })
}

const lockOf = (consultation_id: number) => `quotes/${consultation_id}`

/** Returns the id of the quote of an answer, stored as chosen unless a finding uses it. */
async function quoteLocked(
  trx: Tx,
  consultation_id: number,
  { unit, language, translation, start, end, named }: Quoting,
  by: By,
): Promise<number> {
  if (!(await isReviewed(trx, unit))) throw conflict('quote.not_reviewed')
  const known = (await quotesOf(trx, consultation_id)).find((one) => one.unit === unit)
  if (known && known.withdrawn !== null) throw conflict('quote.is_withdrawn')
  if (known && (await usesOf(trx, consultation_id)).has(known.id)) return known.id
  const chosen = { start, end, named }
  const deed = { at: by.now.toISOString(), person_id: by.by }
  const id = known?.id ?? (await insertQuote(trx, { consultation_id, unit, language, ...chosen, ...deed }))
  if (known) await updateQuote(trx, known.id, chosen)
  if (translation) await storeTranslation(trx, { consultation_id, quote: id, ...translation, ...deed })
  return id
}

type Which = Readonly<{ consultation_id: number; id: number }>

/**
 * Withdraws a quote: it leaves the evidence of every finding that is not agreed, and its words are shown nowhere. Throws
 * not_found, and gone after deletion.
 */
export async function withdrawQuote(db: Db, which: Which, reason: string, by: By): Promise<void> {
  await changed(db, which, 'withdraw_quote', by, async (trx, { withdrawn }) => {
    if (withdrawn !== null) return undefined
    await setWithdrawn(trx, which.id, reason)
    return await endInDrafts(trx, which, { at: by.now.toISOString(), person_id: by.by })
  })
}

/** Takes back that a quote was withdrawn; findings that lost it do not get it again by themselves. Throws not_found or gone. */
export async function restoreQuote(db: Db, which: Which, by: By): Promise<void> {
  await changed(db, which, 'restore_quote', by, async (trx, { withdrawn }) => {
    if (withdrawn === null) return undefined
    await setWithdrawn(trx, which.id, null)
    return []
  })
}

/** Keeps a translation of a quote; no words take it away. Throws not_found or gone. */
export async function keepTranslation(db: Db, which: Which, translation: Translated, by: By): Promise<void> {
  await changed(db, which, 'translate_quote', by, async (trx) => {
    const { consultation_id, id } = which
    const deed = { at: by.now.toISOString(), person_id: by.by }
    await storeTranslation(trx, { consultation_id, quote: id, ...translation, ...deed })
    return []
  })
}

/** Writes one after the other, with an event unless there is nothing to write. `write`: returns the findings changed. */
async function changed(
  db: Db,
  { consultation_id, id }: Which,
  deed: string,
  { by, now }: By,
  write: (trx: Tx, quote: Quote) => Promise<readonly number[] | undefined>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    refuseDeleted(await retentionLocked(trx, consultation_id))
    await advisoryLock(trx, lockOf(consultation_id))
    const quote = (await quotesOf(trx, consultation_id)).find((one) => one.id === id)
    if (!quote) throw notFound()
    const findings = await write(trx, quote)
    if (!findings) return
    const names = findings.map((number) => nameOf({ kind: 'finding', number }))
    await record(trx, {
      at: now,
      by,
      action: `finding.${deed}`,
      subject: `consultation/${consultation_id}`,
      detail: names.length > 0 ? { names } : {},
    })
  })
}
