import { setImmediate } from 'node:timers/promises'

import type { Db } from '../../db/database.ts'
import { codingsAt } from '../act/queries.ts'
import type { Round } from '../round/round.ts'
import { settledOver, type CodedRound, type Settled } from './settled.ts'
import type { UnitId } from '../text/unit.ts'
import { adjudicatedIn, givenIn } from './queries.ts'

/** Answers read at once, so that others can work meanwhile. */
const AT_ONCE = 250

/** Reads a round as it counts, for all of its answers or for some. */
export async function codedRound(db: Db, { id, kind }: Round, ids?: readonly UnitId[]): Promise<CodedRound> {
  return {
    kind,
    given: await givenIn(db, id, ids),
    codings: await codingsAt(db, id, ids),
    adjudicated: await adjudicatedIn(db, id, ids),
  }
}

/** Yields answers in batches, with each of the rounds as it counts for them. */
export async function* codedBatches(
  db: Db,
  rounds: readonly Round[],
  ids: readonly UnitId[],
): AsyncGenerator<Readonly<{ ids: readonly UnitId[]; rounds: readonly CodedRound[] }>> {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    await setImmediate()
    const some = ids.slice(from, from + AT_ONCE)
    const coded: CodedRound[] = []
    for (const round of rounds) coded.push(await codedRound(db, round, some))
    yield { ids: some, rounds: coded }
  }
}

/** Returns the coding of each answer that counts over these rounds of its variable; nothing without a round. */
export async function settledAll(
  db: Db,
  rounds: readonly Round[],
  ids: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, Settled>> {
  const found = new Map<UnitId, Settled>()
  if (rounds.length === 0) return found
  for await (const batch of codedBatches(db, rounds, ids))
    for (const id of batch.ids) found.set(id, settledOver(batch.rounds, id))
  return found
}
