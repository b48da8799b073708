import { setImmediate as aTurn } from 'node:timers/promises'

import { shown as isEnough } from '../../disclosure/rules.ts'
import { auditedPair } from '../../disclosure/tables/pair-suppress.ts'
import type { Both, Side } from '../../disclosure/tables/pair-table.ts'
import { besidePages, type Party } from './beside.ts'
import type { CountedPairs } from './counted.ts'
import type { Crossable } from './crossable.ts'

/** What is shown of an answer: of few people, held back, of nobody. */
export type AnswerState = 'shown' | 'few' | 'held_back' | 'nobody'

export type Decided =
  | Readonly<{ own: readonly AnswerState[]; other: readonly AnswerState[] }>
  /** It cannot be worked out in the time there is. */
  | 'too_large'

/** Numbers computed for one crossing at most: less than a tenth of a second, or half a one with many sums. */
const MOST_EFFORT = 6_000_000
const MOST_JOINT = 40_000_000

/**
 * Decides which answers of both questions are shown crossed. An answer is withheld where it was given by fewer than
 * `threshold` people; where what is shown of it, set against the pages of both questions, would be about so few
 * (`besidePages`); and where a small group's answers could be worked out within the table (`auditedPair`).
 */
export async function decided(
  own: Party,
  other: Party,
  pairs: CountedPairs,
  threshold: number,
): Promise<Decided> {
  const isJoint = [own, other].some(({ crossable }) => crossable.joint)
  const limits = { threshold, effort: { left: isJoint ? MOST_JOINT : MOST_EFFORT } }
  const rows = await besidePages('own', own, other, pairs, limits)
  await aTurn()
  const columns = await besidePages('other', other, own, pairs, limits)
  await aTurn()
  const both = pairs.both.map((one) => ({
    row: one.other.answers,
    column: one.own.answers,
    people: one.people,
  }))
  const answered = alike(both.filter(({ row, column }) => row.length + column.length > 0))
  const sides = [sideOf(other.crossable), sideOf(own.crossable)] as const
  const audited = await auditedPair(...sides, answered, { rows, columns }, threshold)
  if (!audited) return 'too_large'
  return {
    own: statesOf(own.crossable, audited.columns, basesOf(own.crossable, 'own', pairs), threshold),
    other: statesOf(other.crossable, audited.rows, basesOf(other.crossable, 'other', pairs), threshold),
  }
}

const sideOf = ({ answers, several }: Crossable): Side => ({
  answers: answers.length,
  ...(several && { several }),
})

function alike(people: readonly Both[]): readonly Both[] {
  const byName = new Map<string, Both>()
  for (const one of people) {
    const name = `${one.row.join()}|${one.column.join()}`
    byName.set(name, { ...one, people: one.people + (byName.get(name)?.people ?? 0) })
  }
  return [...byName.values()]
}

/** How many people gave each answer. */
const basesOf = ({ answers }: Crossable, side: 'own' | 'other', { both }: CountedPairs): readonly number[] =>
  answers.map((_, place) =>
    both.reduce((sum, one) => sum + (one[side].answers.includes(place) ? one.people : 0), 0),
  )

const statesOf = (
  { answers }: Crossable,
  shown: ReadonlySet<number>,
  bases: readonly number[],
  threshold: number,
): readonly AnswerState[] =>
  answers.map((_, place) => {
    const base = bases[place] ?? 0
    if (base === 0) return 'nobody'
    if (shown.has(place)) return 'shown'
    return isEnough(base, threshold) ? 'held_back' : 'few'
  })
