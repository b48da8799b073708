import { advisoryLock } from '../../db/locks.ts'
import type { Db, Tx } from '../../db/database.ts'
import { conflict, notFound } from '../../problem.ts'
import { countUse, type HelpKind } from '../help/queries.ts'
import { followed, mergesIn, type Merges } from '../codebook/merged.ts'
import { changesOf } from '../codebook/queries.ts'
import { roundLocked } from '../round/queries.ts'
import type { Round } from '../round/round.ts'
import { carriedAfter, effectOf, isSame, reverseOf, type Change, type Coding } from './coding.ts'
import {
  actsBefore,
  codingsBy,
  givenTo,
  insertEvent,
  lastAct,
  markUndone,
  unfinishIfLeft,
  writeChange,
  type Hand,
} from './queries.ts'

/** Who codes when, and by way of which help. */
export type By = Readonly<{ person_id: number; now: Date; help?: HelpKind | undefined }>

/** What an act changed, which is nothing when a request is repeated; and whether one of its codes was merged away meanwhile. */
export type Done = Readonly<{ changes: readonly Change[]; is_merged: boolean }>

/**
 * Codes answers in one act that undo takes back at once. A code merged away meanwhile stands for the one it was merged
 * into. Throws not_found for answers not given to the coder, conflict once the round is finished.
 */
export async function codeUnits(db: Db, round: Round, changes: readonly Change[], by: By): Promise<Done> {
  return await db.transaction().execute(async (trx) => await codeIn(trx, round, changes, by))
}

/** Codes answers as a part of a larger act. */
export async function codeIn(
  trx: Tx,
  round: Round,
  changes: readonly Change[],
  { person_id, now, help }: By,
): Promise<Done> {
  const hand = { round_id: round.id, person_id }
  const ids = changes.map(({ unit }) => unit)
  await held(trx, round, hand)
  const given = await givenTo(trx, hand, ids)
  if (ids.some((id) => !given.has(id))) throw notFound()
  const merges = mergesIn(await changesOf(trx, round.consultation_id, round.variable))
  const before = await codingsBy(trx, hand, ids)
  const effects = changes
    .map((change) => effectOf(before.get(change.unit) ?? [], standing(change, merges)))
    .filter(({ add, remove }) => add.length > 0 || remove.length > 0)
  for (const effect of effects) await writeChange(trx, hand, round.consultation_id, effect)
  if (effects.some(({ remove }) => remove.length > 0)) await unfinishIfLeft(trx, hand)
  const is_merged = changes.some(({ add }) => add.some(({ code }) => followed(merges, code) !== code))
  if (effects.length > 0) await insertEvent(trx, hand, round.consultation_id, effects, now)
  if (effects.length > 0 && help) await countUse(trx, hand, round.consultation_id, help)
  return { changes: effects, is_merged }
}

/** The same change with the codes that codes were merged into. */
function standing({ unit, add, remove }: Change, merges: Merges): Change {
  const into = (coding: Coding) => ({ ...coding, code: followed(merges, coding.code) })
  return { unit, add: add.map(into), remove: remove.map(into) }
}

/**
 * Takes back the coder's last act, if it is still the one named; returns what that changed, undefined when it is taken
 * back already.
 */
export async function undoLast(
  db: Db,
  round: Round,
  person_id: number,
  act: number,
): Promise<readonly Change[] | undefined> {
  const hand = { round_id: round.id, person_id }
  return await db.transaction().execute(async (trx) => {
    await held(trx, round, hand)
    const last = await lastAct(trx, hand)
    if (last?.id !== act || !(await markUndone(trx, act))) return undefined
    const back: Change[] = []
    for (const change of last.changes.toReversed()) back.push(await takenBack(trx, hand, act, change))
    for (const change of back) await writeChange(trx, hand, round.consultation_id, change)
    await unfinishIfLeft(trx, hand)
    return back
  })
}

/** The change that takes one back. What an earlier act gave stays, where a merge of codes made one coding of both. */
async function takenBack(trx: Tx, hand: Hand, act: number, change: Change): Promise<Change> {
  const { unit, add, remove } = reverseOf(change)
  if (remove.length === 0) return { unit, add, remove }
  const given = carriedAfter(unit, await actsBefore(trx, hand, act, unit))
  return { unit, add, remove: remove.filter((coding) => !given.some((one) => isSame(one, coding))) }
}

/** Keeps two requests of one coder apart, and a merge of codes; refuses a round that is finished meanwhile. */
async function held(trx: Tx, round: Round, { round_id, person_id }: Hand): Promise<void> {
  const { state } = await roundLocked(trx, round.consultation_id, round_id)
  // After the round, which whoever adds a code of their own has locked already.
  await advisoryLock(trx, `coding/${round_id}/${person_id}`)
  if (state === 'finished') throw conflict('coding.round_finished')
}
