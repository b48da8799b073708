import { advisoryLock } from '../../db/locks.ts'
import type { Db, Tx } from '../../db/database.ts'
import { conflict, notFound } from '../../problem.ts'
import { roundIn } from '../round/queries.ts'
import type { Round } from '../round/round.ts'
import { effectOf, reverseOf, type Change } from './coding.ts'
import { codingsBy, givenTo, insertEvent, lastAct, markUndone, writeChange, type Hand } from './queries.ts'

/** Who codes when. */
export type By = Readonly<{ person_id: number; now: Date }>

/**
 * Codes answers in one act that undo takes back at once; returns what it changed, which is nothing when a request is
 * repeated. Throws not_found for answers not given to the coder, conflict once the round is finished.
 */
export async function codeUnits(
  db: Db,
  round: Round,
  changes: readonly Change[],
  { person_id, now }: By,
): Promise<readonly Change[]> {
  const hand = { round_id: round.id, person_id }
  const ids = changes.map(({ unit }) => unit)
  return await db.transaction().execute(async (trx) => {
    await held(trx, round, hand)
    const given = await givenTo(trx, hand, ids)
    if (ids.some((id) => !given.has(id))) throw notFound()
    const before = await codingsBy(trx, hand, ids)
    const effects = changes
      .map((change) => effectOf(before.get(change.unit) ?? [], change))
      .filter(({ add, remove }) => add.length > 0 || remove.length > 0)
    for (const effect of effects) await writeChange(trx, hand, round.consultation_id, effect)
    if (effects.length > 0) await insertEvent(trx, hand, round.consultation_id, effects, now)
    return effects
  })
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
    const back = last.changes.toReversed().map(reverseOf)
    for (const change of back) await writeChange(trx, hand, round.consultation_id, change)
    return back
  })
}

/** Keeps two requests of one coder apart, and refuses a round that is finished meanwhile. */
async function held(trx: Tx, round: Round, { round_id, person_id }: Hand): Promise<void> {
  await advisoryLock(trx, `coding/${round_id}/${person_id}`)
  const { state } = await roundIn(trx, round.consultation_id, round_id)
  if (state === 'finished') throw conflict('coding.round_finished')
}
