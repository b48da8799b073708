import { shown } from '../../disclosure/rules.ts'
import { coOccurrence, type Together } from '../../statistic/co-occurrence.ts'
import type { Code } from '../codebook/codebook.ts'
import type { Decided } from './decided.ts'

/** Two codes of the same answers; `first` is the one that fewer people raised. */
export type Pair = Omit<Together, 'first' | 'second'> & Readonly<{ first: Code; second: Code }>

/** Pairs that may be shown, those least by chance first, and how many may not. */
export type Pairs = Readonly<{ shown: readonly Pair[]; rare: number }>

/**
 * Returns how often two codes are of the same answer. A pair that fewer than the threshold of people raised is not told;
 * both codes are such that enough people raised each.
 */
export function pairsOf({ looked, raised, isWhole }: Decided): Pairs {
  if (!isWhole) return { shown: [], rare: 0 }
  const { settled, consultation } = looked
  const places = new Map(raised.counted.map(({ guid }, place) => [guid, place]))
  const units = [...settled.values()].map(
    (codes) => new Set([...codes].flatMap((code) => places.get(code) ?? [])),
  )
  const all = coOccurrence(units, raised.counted.length)
  const told = all.filter(({ both }) => shown(both, consultation.room_threshold))
  return {
    shown: told
      .flatMap((pair) => namedIn(pair, raised.counted))
      .toSorted((one, other) => (one.adjusted ?? 1) - (other.adjusted ?? 1) || other.jaccard - one.jaccard),
    rare: all.length - told.length,
  }
}

function namedIn(pair: Together, codes: readonly Code[]): readonly Pair[] {
  const [one, other] = [codes[pair.first], codes[pair.second]]
  if (!one || !other) return []
  const { withFirst, withSecond } = pair
  return withFirst <= withSecond
    ? [{ ...pair, first: one, second: other }]
    : [{ ...pair, first: other, second: one, withFirst: withSecond, withSecond: withFirst }]
}
