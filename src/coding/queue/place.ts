import type { Db } from '../../db/database.ts'
import type { Key } from '../../locale/message.ts'
import { conflict } from '../../problem.ts'
import { followed } from '../codebook/merged.ts'
import { NONE_FITS, onWhole, type Coding } from '../act/coding.ts'
import { unitsAt } from '../text/queries.ts'
import { shownText } from '../../dataset/redaction.ts'
import { unitsRead } from '../text/texts.ts'
import type { UnitId } from '../text/unit.ts'
import { givable, type Desk } from './desk.ts'
import { stretchOf } from './forms.ts'
import { queuedIn } from './desk-of.ts'

/** What was posted: a code, and where in the answer as shown: a stretch, copied words, or neither for the whole. */
type Given = Readonly<{ code: string; on: '0' | '1'; start: number; end: number; words: string }>

type Placed =
  | Readonly<{
      ok: true
      codings: readonly Readonly<{ unit: UnitId; coding: Coding }>[]
      /** Another code than the one posted, which was merged into it meanwhile. */
      is_merged: boolean
    }>
  | Readonly<{ ok: false; fault: Key }>

/**
 * Finds where a code is to stand in each answer as written. Throws not_found for an answer that is not the coder's,
 * conflict for a code that is not in the codebook any more; one that was merged stands for the other.
 */
export async function placedIn(db: Db, desk: Desk, ids: readonly UnitId[], given: Given): Promise<Placed> {
  const { on, start, end, words } = given
  const code = followed(desk.merges, given.code)
  const is_merged = code !== given.code
  const queued = await queuedIn(db, desk, ids)
  const isKnown = code === NONE_FITS || givable(desk.codebook).some(({ guid }) => guid === code)
  if (on === '1' && !isKnown) throw conflict('coding.unknown_code')
  if (code === NONE_FITS || (words.trim() === '' && end === 0))
    return { ok: true, is_merged, codings: queued.map(({ id }) => ({ unit: id, coding: onWhole(code) })) }
  const units = await unitsAt(db, desk.round.consultation_id, desk.variable.name, ids)
  const codings: { unit: UnitId; coding: Coding }[] = []
  for (const unit of await unitsRead(db, desk.dataset, desk.variable, units)) {
    const stretch = words.trim() === '' ? { start, end } : stretchOf(unit.text, words)
    if (typeof stretch === 'string') return { ok: false, fault: stretch }
    const written = shownText(unit.written, unit.redactions).toWritten(stretch)
    if (written.end === 0) return { ok: false, fault: 'coding.part_missing' }
    codings.push({ unit: unit.id, coding: { code, ...written } })
  }
  return { ok: true, is_merged, codings }
}
