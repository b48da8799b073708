import { refuseDeleted } from '../../consultation/retention.ts'
import type { Db, Tx } from '../../db/database.ts'
import { record } from '../../event.ts'
import { conflict } from '../../problem.ts'
import { retentionLocked } from '../../result/dissent/queries.ts'
import {
  continueText,
  insertStatement,
  insertText,
  standingLocked,
  statementAt,
  updateLanguage,
  type At,
} from './queries.ts'
import { markOf, nameOf, type Field, type KeptText, type Kind, type Statement } from './statement.ts'

export type By = Readonly<{ by: number; now: Date }>

/** Milliseconds within which somebody's next words of a field continue their last, instead of being a text of their own. */
const CONTINUES = 10 * 60_000

/** Begins a finding or recommendation as a draft and returns its number. Throws gone after deletion. */
export async function beginStatement(
  db: Db,
  { consultation_id, kind, language }: Readonly<{ consultation_id: number; kind: Kind; language: string }>,
  texts: Readonly<Partial<Record<Field, string>>>,
  { by, now }: By,
): Promise<number> {
  return await db.transaction().execute(async (trx) => {
    refuseDeleted(await retentionLocked(trx, consultation_id))
    const deed = { at: now.toISOString(), person_id: by }
    const number = await insertStatement(trx, { consultation_id, kind, language, ...deed })
    for (const [field, words] of Object.entries(texts))
      await insertText(trx, { consultation_id, kind, number }, { field: field as Field, words, ...deed })
    await recordDeed(trx, { consultation_id, kind, number }, 'begin', { by, now })
    return number
  })
}

/** Locks a draft whose answers are there, and returns its language. Throws conflict where it is no draft, and gone after deletion. */
export async function draftLocked(trx: Tx, at: At): Promise<Pick<Statement, 'language'>> {
  refuseDeleted(await retentionLocked(trx, at.consultation_id))
  const { state, language } = await standingLocked(trx, at)
  if (state !== 'draft') throw conflict('finding.no_draft', { name: nameOf(at) })
  return { language }
}

/**
 * Keeps the words of a field of a draft; returns the text that somebody else kept meanwhile, and keeps nothing then. `seen`: the mark of the words its writer began from. Throws conflict where it is no
 * draft any more, and gone after deletion.
 */
export async function keepText(
  db: Db,
  at: At,
  { field, words, seen }: Readonly<{ field: Field; words: string; seen: string }>,
  { by, now }: By,
): Promise<KeptText | undefined> {
  return await db.transaction().execute(async (trx) => {
    await draftLocked(trx, at)
    const last = (await statementAt(trx, at)).texts[field]
    if (words === (last?.words ?? '')) return undefined
    if (last && markOf(last.words) !== seen) return last
    const deed = { words, at: now.toISOString() }
    if (!last || last.person_id !== by || now.getTime() - Date.parse(last.at) > CONTINUES)
      await insertText(trx, at, { field, person_id: by, ...deed })
    else await continueText(trx, last.id, deed)
    return undefined
  })
}

/**
 * Keeps in which language a draft is written; returns the one that somebody else chose meanwhile, and keeps nothing then.
 * `seen`: the mark of the one its writer began from. Throws conflict where it is no draft any more, and gone after deletion.
 */
export async function keepLanguage(
  db: Db,
  at: At,
  { language, seen }: Readonly<{ language: string; seen: string }>,
): Promise<string | undefined> {
  return await db.transaction().execute(async (trx) => {
    const last = (await draftLocked(trx, at)).language
    if (language === last) return undefined
    if (markOf(last) !== seen) return last
    await updateLanguage(trx, at, language)
    return undefined
  })
}

/** Keeps several fields; returns those that somebody else kept meanwhile, of which nothing is kept. */
export async function keepTexts(
  db: Db,
  at: At,
  posted: readonly Readonly<{ field: Field; words: string; seen: string }>[],
  by: By,
): Promise<Readonly<Partial<Record<Field, KeptText>>>> {
  const meanwhile: Partial<Record<Field, KeptText>> = {}
  for (const one of posted) {
    const kept = await keepText(db, at, one, by)
    if (kept) meanwhile[one.field] = kept
  }
  return meanwhile
}

/** Records a deed on a finding or recommendation in the audit log; no words of it, which outlives the answers. */
export async function recordDeed(
  trx: Tx,
  { consultation_id, kind, number }: At,
  deed: string,
  { by, now }: By,
): Promise<void> {
  await record(trx, {
    at: now,
    by,
    action: `finding.${deed}`,
    subject: `consultation/${consultation_id}`,
    detail: { name: nameOf({ kind, number }) },
  })
}
