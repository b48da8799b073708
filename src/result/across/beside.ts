import { setImmediate as aTurn } from 'node:timers/promises'

import type { Cell } from '../../disclosure/linked.ts'
import {
  isMixed,
  untilMixed,
  withheldOfLast,
  type Beside,
  type Crossed,
} from '../../disclosure/last-split.ts'
import type { Effort } from '../../disclosure/rest.ts'
import { shown as isEnough } from '../../disclosure/rules.ts'
import type { Counted, CountedPairs, Gave } from './counted.ts'
import type { Crossable } from './crossable.ts'
import type { OwnPage } from './page-splits.ts'

/** One question of the two, and what its own pages show. */
export type Party = Readonly<{ crossable: Crossable; page: OwnPage }>

type Limits = Readonly<{ threshold: number; effort: Effort }>

/** Somebody who answered the one question, as the answers to the other one divide them; `common`: both were asked. */
type Seen = Readonly<{ one: Counted; common: boolean; by: Gave }>

/** Returns the answers to `by` that may split the answers to the question of a side, beside all its pages show. */
export async function besidePages(
  side: 'own' | 'other',
  { page }: Party,
  { crossable: by }: Party,
  pairs: CountedPairs,
  limits: Limits,
): Promise<ReadonlySet<number>> {
  const people = seenFrom(side, pairs)
  const splits = page.splits.map(({ placeOf }) => people.map(({ one }) => placeOf(one, one[side])))
  let before: Before = {
    page,
    known: page.splits.map(({ withheld }) => withheld),
    splits,
    alike: numbered(people.map((_, place) => placesIn(splits, place).join())),
    present: people.map(({ one }) => one.people),
  }
  if (people.some(({ common }) => !common)) {
    // The crossing tells apart who was in a session that asked only one of the two.
    const of = people.map(({ common }) => (common ? 0 : 1))
    if ((await withheldBeside(before, of, 2, limits)).includes(true)) return new Set()
    before = withSplit(before, of, [false, false])
  }
  const withheldOf = async (classOf: (gave: Gave) => number, answers: number) => {
    const of = people.map((one) => (one.common ? classOf(one.by) : answers))
    return await withheldBeside(before, of, answers, limits)
  }
  const all = [...by.answers.keys()]
  if (!by.several) {
    const withheld = await withheldOf(({ answers: [first = all.length] }) => first, all.length)
    return new Set(all.filter((place) => !withheld[place]))
  }
  const open: number[] = []
  for (const place of largestFirst(by, people)) {
    const classOf = ({ answers }: Gave) => (answers.includes(place) ? 0 : 1)
    const [isWithheld] = await withheldOf(classOf, 1)
    if (isWithheld) continue
    open.push(place)
    if (!by.joint) continue
    await aTurn()
    const classes = people.map(({ common, by: gave }) => (common ? classOf(gave) : 1))
    before = withSplit(before, classes, [false, true])
  }
  return new Set(open)
}

/** Where it is told which answers go together, those that fewer people gave are held back for the sake of others. */
function largestFirst({ answers, joint }: Crossable, people: readonly Seen[]): readonly number[] {
  const all = [...answers.keys()]
  if (!joint) return all
  const bases = all.map((place) =>
    people.reduce(
      (sum, { one, common, by }) => sum + (common && by.answers.includes(place) ? one.people : 0),
      0,
    ),
  )
  return all.toSorted((one, other) => (bases[other] ?? 0) - (bases[one] ?? 0))
}

/** With one more split that is shown: the class of each of the people, and which classes are not told alone. */
const withSplit = (before: Before, classes: readonly number[], withheld: readonly boolean[]): Before => ({
  ...before,
  known: [...before.known, withheld],
  splits: [...before.splits, classes],
  alike: numbered(before.alike.map((one, place) => `${one} ${classes[place] ?? -1}`)),
})

/** Those who answered a question, in all sessions that asked it. */
function seenFrom(side: 'own' | 'other', { both, ownOnly, otherOnly }: CountedPairs): readonly Seen[] {
  const across = side === 'own' ? 'other' : 'own'
  const seen = (some: readonly Counted[], common: boolean) =>
    some.flatMap((one) => (one[side].answers.length > 0 ? [{ one, common, by: one[across] }] : []))
  return [...seen(both, true), ...seen(side === 'own' ? ownOnly : otherOnly, false)]
}

/** What is shown of people before they are divided: in every split the place of each, and what these withhold. */
type Before = Readonly<{
  page: OwnPage
  known: readonly (readonly boolean[])[]
  splits: readonly (readonly number[])[]
  /** The same number for people alike in all of these. */
  alike: readonly number[]
  present: readonly number[]
}>

const placesIn = (splits: Before['splits'], place: number): readonly number[] =>
  splits.map((own) => own[place] ?? -1)

/** Returns a number for each name, the same for the same. */
function numbered(names: readonly string[]): readonly number[] {
  const numbers = new Map<string, number>()
  for (const name of names) if (!numbers.has(name)) numbers.set(name, numbers.size)
  return names.map((name) => numbers.get(name) ?? -1)
}

/**
 * Returns what to withhold of people divided by one class each where that is told by who is alike alone, without a
 * search; undefined where it is not.
 */
function toldAlone(
  { alike, present }: Before,
  of: readonly number[],
  never: readonly boolean[],
  threshold: number,
) {
  const cells = cellsOf(
    alike.map((one) => [one]),
    of,
    present,
  )
  const few = never.map((is, place) => is || !isEnough(peopleIn(cells, [[1, place]]), threshold))
  return isMixed({ cells, sizes: [0, never.length], threshold, known: [[], never] }, few) ? few : undefined
}

/**
 * Returns what to withhold of people divided by one class each, of which those after `answers` are never shown. People
 * of two traits are looked at only where these could matter: which of them are shown takes long to find out.
 */
async function withheldBeside(
  before: Before,
  of: readonly number[],
  answers: number,
  { threshold, effort }: Limits,
): Promise<readonly boolean[]> {
  const { page, known, splits, present } = before
  const classes = of.includes(answers) ? answers + 1 : answers
  const never = Array.from({ length: classes }, (_, place) => place === answers)
  const alone = toldAlone(before, of, never, threshold)
  if (alone) return alone
  const at = of.map((_, place) => placesIn(splits, place))
  const cells = cellsOf(at, of, present)
  const sizes = [...known.map(({ length }) => length), classes]
  const beside: Beside = { cells, sizes, threshold, known: [...known, never] }
  const first = withheldOfLast(beside, [], effort)
  if (isMixed(beside, first)) return first
  const crossed = await page.crossed()
  const further = { ...beside, known: [...known, first] }
  if (!crossed) return untilMixed(further)
  const own = crossed.filter((some) => isEnough(peopleIn(cells, some), threshold))
  return own.length === 0 ? first : withheldOfLast(further, own, effort)
}

const peopleIn = (cells: readonly Cell[], some: Crossed): number =>
  cells.reduce(
    (sum, { at, present }) => sum + (some.every(([split, place]) => at[split] === place) ? present : 0),
    0,
  )

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
