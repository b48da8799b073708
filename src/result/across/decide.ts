import { setImmediate as aTurn } from 'node:timers/promises'

import { withheldOfLast, type Cell } from '../../disclosure/linked.ts'
import type { Effort } from '../../disclosure/rest.ts'
import { shown as isEnough } from '../../disclosure/rules.ts'
import { auditedPair } from '../../disclosure/tables/pair-suppress.ts'
import type { Both, Side } from '../../disclosure/tables/pair-table.ts'
import type { Counted, CountedPairs, Gave } from './counted.ts'
import type { Crossable } from './crossable.ts'
import type { PageSplit } from './page-splits.ts'

/** What is shown of an answer: of few people, held back, of nobody. */
export type AnswerState = 'shown' | 'few' | 'held_back' | 'nobody'

/** One question of the two, and what its own page shows. */
export type Party = Readonly<{ crossable: Crossable; splits: readonly PageSplit[] }>

export type Decided =
  | Readonly<{ own: readonly AnswerState[]; other: readonly AnswerState[] }>
  /** It cannot be worked out in the time there is. */
  | 'too_large'

/** Numbers computed for one crossing at most: less than a tenth of a second. */
const MOST_EFFORT = 6_000_000

/**
 * Decides which answers of both questions are shown crossed. An answer is withheld where it was given by fewer than
 * `threshold` people; where what is shown of it, set against the pages of both questions, would be about so few
 * (`disclosure/linked.ts`); and where a small group's answers could be worked out within the table (`auditedPair`).
 */
export async function decided(
  own: Party,
  other: Party,
  pairs: CountedPairs,
  threshold: number,
): Promise<Decided> {
  const limits = { threshold, effort: { left: MOST_EFFORT } }
  const rows = besidePages(own, other, seenFrom('own', pairs), limits)
  await aTurn()
  const columns = rows && besidePages(other, own, seenFrom('other', pairs), limits)
  await aTurn()
  if (!rows || !columns) return 'too_large'
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

/** Somebody who answered the one question, as the answers to the other one divide them. */
type Seen = Readonly<{ one: Counted; common: boolean; by: Gave }>

/** Those who answered a question, in all sessions that asked it. */
function seenFrom(side: 'own' | 'other', { both, ownOnly, otherOnly }: CountedPairs): readonly Seen[] {
  const across = side === 'own' ? 'other' : 'own'
  const seen = (some: readonly Counted[], common: boolean) =>
    some.flatMap((one) => (one[side].answers.length > 0 ? [{ one, common, by: one[across] }] : []))
  return [...seen(both, true), ...seen(side === 'own' ? ownOnly : otherOnly, false)]
}

type Limits = Readonly<{ threshold: number; effort: Effort }>

/** Returns the answers to `by` that may split the answers to `of`, beside all that the page of `of` shows. */
function besidePages(
  { splits }: Party,
  { crossable: by }: Party,
  people: readonly Seen[],
  { threshold, effort }: Limits,
): ReadonlySet<number> | undefined {
  const hasOthers = people.some(({ common }) => !common)
  const known = [...splits.map(({ withheld }) => withheld), ...(hasOthers ? [[false, false]] : [])]
  const before = people.map(({ one, common }) => [
    ...splits.map(({ placeOf }) => placeOf(one)),
    ...(hasOthers ? [common ? 0 : 1] : []),
  ])
  /** Divided by the class of each person: the last one is never shown. */
  const withheldOf = (classOf: (gave: Gave) => number, classes: number) => {
    const of = people.map(({ by: gave, common }) => (common ? classOf(gave) : classes))
    const last = of.includes(classes) ? classes + 1 : classes
    const cells = cellsOf(
      before,
      of,
      people.map(({ one }) => one.people),
    )
    const never = Array.from({ length: last }, (_, place) => place === classes)
    return withheldOfLast(
      { cells, sizes: [...known.map(({ length }) => length), last], threshold },
      [...known, never],
      effort,
    )
  }
  const all = [...by.answers.keys()]
  if (!by.several) {
    const withheld = withheldOf(({ answers: [first = all.length] }) => first, all.length)
    return withheld && new Set(all.filter((place) => !withheld[place]))
  }
  const each = all.map((place) => withheldOf(({ answers }) => (answers.includes(place) ? 0 : 1), 1))
  return each.some((one) => one === undefined) ? undefined : new Set(all.filter((place) => !each[place]?.[0]))
}

function cellsOf(
  before: readonly (readonly number[])[],
  of: readonly number[],
  people: readonly number[],
): readonly Cell[] {
  const byName = new Map<string, Cell>()
  for (const [place, own] of before.entries()) {
    const at = [...own, of[place] ?? 0]
    const present = (byName.get(at.join())?.present ?? 0) + (people[place] ?? 0)
    byName.set(at.join(), { at, present })
  }
  return [...byName.values()]
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
