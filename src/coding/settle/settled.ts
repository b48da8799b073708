import { codesIn, isSame, NONE_FITS, type Coding } from '../act/coding.ts'
import type { RoundCodings } from '../act/queries.ts'
import type { UnitId } from '../text/unit.ts'

/** Why the coding of an answer counts, or that it does not yet. */
export type Settled =
  | Readonly<{
      state: 'settled'
      how: 'alone' | 'agreed' | 'together' | 'adjudicated'
      codings: readonly Coding[]
    }>
  | Readonly<{ state: 'difference' | 'to_do' }>

/** A round as it counts: who codes which answers, what they gave, and what was settled. */
export type CodedRound = Readonly<{
  kind: 'blind' | 'open'
  /** Coders of each answer. */
  given: ReadonlyMap<UnitId, readonly number[]>
  codings: RoundCodings
  /** The last adjudication of an answer. */
  adjudicated: ReadonlyMap<UnitId, readonly Coding[]>
}>

/**
 * Returns the coding of an answer that counts in a round: what was settled, else what its only coder gave, else in a
 * blind round what all its coders agree on, in an open one what any of them gave.
 */
export function settledIn({ kind, given, codings, adjudicated }: CodedRound, unit: UnitId): Settled {
  const last = adjudicated.get(unit)
  if (last) return { state: 'settled', how: 'adjudicated', codings: last }
  const coders = given.get(unit) ?? []
  const own = coders.map((coder) => codings.get(unit)?.get(coder))
  const coded = own.filter((one) => one !== undefined)
  const union = unionOf(coded)
  if (kind === 'open')
    return coded.length === 0
      ? { state: 'to_do' }
      : { state: 'settled', how: coders.length > 1 ? 'together' : 'alone', codings: union }
  if (coders.length === 0 || coded.length < coders.length) return { state: 'to_do' }
  if (coders.length === 1) return { state: 'settled', how: 'alone', codings: union }
  const [first, ...others] = coded.map(codesIn)
  const agree = others.every(
    (set) => first && set.size === first.size && [...set].every((code) => first.has(code)),
  )
  return agree ? { state: 'settled', how: 'agreed', codings: union } : { state: 'difference' }
}

/** Returns the coding that counts over all rounds of a variable: that of the last round in which it is settled. */
export function settledOver(rounds: readonly CodedRound[], unit: UnitId): Settled {
  const found = rounds.toReversed().map((round) => settledIn(round, unit))
  return (
    found.find(({ state }) => state === 'settled') ??
    found.find(({ state }) => state === 'difference') ?? { state: 'to_do' }
  )
}

/** The codings of several coders, each once; "no code fits" only where nobody gave a code. */
export function unionOf(each: readonly (readonly Coding[])[]): readonly Coding[] {
  const all = each.flat()
  const once = all.filter((coding, at) => all.findIndex((one) => isSame(one, coding)) === at)
  return once.some(({ code }) => code !== NONE_FITS) ? once.filter(({ code }) => code !== NONE_FITS) : once
}
