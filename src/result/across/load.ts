import type { Db } from '../../db/database.ts'
import type { Held } from '../answered.ts'
import { asks } from '../asked.ts'
import { acrossOf, countsOf, type Across, type AcrossCounts } from './across.ts'
import { countedPairs, turnedRound, type CountedPairs } from './counted.ts'
import type { Party } from './beside.ts'
import { decided, type Decided } from './decide.ts'
import type { Named } from './named.ts'
import { ownPage, type Lacking } from './page-splits.ts'
import { untoldOf, type Untold } from './untold.ts'

/** Why nothing is shown. */
export type Nothing = 'same' | 'no_session' | 'too_large' | 'few' | Lacking

export type Crossed = Readonly<{ own: Named; other: Named }> &
  (
    | Readonly<{ is: 'shown'; across: Across }>
    /** `of`: the question it is about; undefined for both. */
    | Readonly<{ is: 'nothing'; why: Nothing; of?: Named; counts?: AcrossCounts }>
  )

/** Crosses two questions over the sealed sessions that asked both. */
export async function crossedOf(db: Db, held: Held, own: Named, other: Named): Promise<Crossed> {
  const named = { own, other }
  const [one, another] = [own.crossable, other.crossable]
  if (one.key === another.key) return { ...named, is: 'nothing', why: 'same' }
  if (!held.sources.some((source) => asks(one.shown, source) && asks(another.shown, source)))
    return { ...named, is: 'nothing', why: 'no_session' }
  // Both ways round are one table, which is decided once.
  const turned = one.key > another.key
  const decision = await decisionOn(db, held, turned ? [other, own] : [own, other])
  if ('lacking' in decision) return { ...named, is: 'nothing', why: decision.lacking, of: decision.of }
  const pairs = turned ? turnedRound(decision.pairs) : decision.pairs
  const threshold = held.consultation.room_threshold
  const { states, untold: told } = decision
  const untold = turned ? { own: told.other, other: told.own } : told
  const nothing = (why: Nothing) =>
    ({ ...named, is: 'nothing', why, counts: countsOf(pairs, untold, threshold) }) as const
  if (states === 'too_large') return nothing(states)
  const seen = turned ? { own: states.other, other: states.own } : states
  if (!seen.own.includes('shown') || !seen.other.includes('shown')) return nothing('few')
  return { ...named, is: 'shown', across: acrossOf(one, another, pairs, seen, untold, threshold) }
}

type Decision =
  | Readonly<{ lacking: Lacking; of: Named }>
  | Readonly<{ pairs: CountedPairs; states: Decided; untold: Untold }>

async function decisionOn(db: Db, held: Held, named: readonly [Named, Named]): Promise<Decision> {
  const parties: Party[] = []
  for (const one of named) {
    const page = one.made ? one.made.page : await ownPage(db, held, one.crossable)
    if (typeof page === 'string') return { lacking: page, of: one }
    parties.push({ crossable: one.crossable, page })
  }
  const [own, other] = parties
  if (!own || !other) throw new Error('a crossing is of two questions')
  const pairs = await countedPairs(db, held.sources, own.crossable, other.crossable)
  const threshold = held.consultation.room_threshold
  const untold = {
    own: untoldOf('own', own.page, pairs, threshold),
    other: untoldOf('other', other.page, pairs, threshold),
  }
  return { pairs, states: await decided(own, other, pairs, threshold), untold }
}
