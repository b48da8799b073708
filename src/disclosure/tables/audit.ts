import { shown } from '../rules.ts'
import { ANY, narrow, programmeOf, type Interval, type Programme, type Witness } from './programme.ts'
import { readerOf, type Reader, type Unknown } from './reader.ts'
import { peopleIn, type Group, type Table } from './table.ts'

/** Groups that are withheld: indexes of groups. */
export type Withheld = ReadonlySet<number>

/** Returns the least and the most people in each withheld cell for somebody who subtracts, whatever the marks say. */
export function intervalsOf(table: Table, withheld: Withheld): ReadonlyMap<number, Interval> {
  const unknown = unknownIn(table, withheld, [])
  const reader = readerOf(unknown, new Map())
  return new Map([...unknown.cells].map((cell) => [cell, reader.intervalOf(cell)]))
}

/** Two readers of one table: who subtracts only, and who also knows what marks and rules tell. */
export type Readers = Readonly<{ subtracts: Reader; knows: Reader }>

/** A table as it is decided so far. */
export type Audited = Readonly<{
  table: Table
  threshold: number
  /** Depths that are withheld altogether, without a mark for each group. */
  unmarked: ReadonlySet<number>
  /** What its readers found, with more or less withheld. */
  found: Witness[]
}>

/** Returns the readers of a table; those who are not sure exclude only what is proved to be impossible. */
export function readersOf(
  { table, threshold, unmarked, found }: Audited,
  withheld: Withheld,
  isSure = true,
): Readers {
  const unknown = unknownIn(table, withheld, found)
  const limits = limitsIn(table, withheld, (group) =>
    unmarked.has(group.depth) ? ANY : markOf(table, group, threshold),
  )
  return { subtracts: readerOf(unknown, new Map(), isSure), knows: readerOf(unknown, limits, isSure) }
}

/** Returns whether a group is withheld for itself. */
export const isBelow = (table: Table, group: Group, threshold: number): boolean =>
  !group.not_asked && !shown(peopleIn(table, group.size), threshold)

/** One thing that must not be found out about a withheld group; `holds` where it is not. */
export type Check = Readonly<{ group: number; name: string; holds: (readers: Readers) => boolean }>

/**
 * Returns what must not be found out while these groups are withheld. Of each group that somebody came of and that is
 * below the threshold (or was withheld elsewhere):
 *
 * 1. subtraction leaves an interval for its size that reaches the threshold and has at least as many whole numbers;
 * 2. its size can be another one;
 * 3. each answer that somebody in it gave can be an answer of nobody in it.
 *
 * The last two hold for somebody who also knows the marks, and an answer in a withheld cell, as all know their own.
 */
export function checksOf({ table, threshold }: Audited, withheld: Withheld): readonly Check[] {
  const owns = [undefined, ...ownAnswers(table, withheld)]
  return [...withheld].flatMap((place): readonly Check[] => {
    const group = table.groups[place]
    if (!group || !isProtected(table, group, threshold)) return []
    const given = group.answers.filter((answer) => peopleIn(table, answer) > 0)
    const isWide = ({ least, most }: Interval) => shown(most, threshold) && most - least + 1 >= threshold
    const check = (name: string, holds: Check['holds']): Check => ({
      group: place,
      name: `${place} ${name}`,
      holds,
    })
    return [
      check('size', ({ subtracts }) => isWide(subtracts.intervalOf(group.size, isWide))),
      ...owns.flatMap((own) => [
        check(`size, ${own}`, ({ knows }) => knows.canDiffer(group.size, own)),
        ...given.map((answer) =>
          check(`${answer}, ${own}`, ({ knows }) => knows.canBe(answer, own === answer ? 1 : 0, own)),
        ),
      ]),
    ]
  })
}

const isProtected = (table: Table, group: Group, threshold: number): boolean =>
  peopleIn(table, group.came) > 0 && (isBelow(table, group, threshold) || group.fixed === 'withheld')

/** What rules and marks tell of withheld groups. */
function limitsIn(
  table: Table,
  withheld: Withheld,
  markOf: (group: Group) => Interval,
): ReadonlyMap<number, Interval> {
  const limits = new Map<number, Interval>()
  for (const place of withheld) {
    const group = table.groups[place]
    if (!group || peopleIn(table, group.came) === 0) continue
    // Where all larger groups are shown, a group that nobody came of is shown as empty.
    if (!group.within.some((larger) => withheld.has(larger)))
      narrow(limits, group.came, { least: 1, most: Infinity })
    narrow(limits, group.size, markOf(group))
  }
  return limits
}

const markOf = (table: Table, group: Group, threshold: number): Interval =>
  isBelow(table, group, threshold) ? { least: 0, most: threshold - 1 } : { least: threshold, most: Infinity }

/** Withheld cells with an answer that somebody knows, since it is their own. */
function ownAnswers(table: Table, withheld: Withheld): readonly number[] {
  const cells = [...withheld].flatMap((place) => {
    const group = table.groups[place]
    return group ? (group.answers.length > 0 ? group.answers : [group.size]) : []
  })
  return cells.filter((cell) => peopleIn(table, cell) > 0)
}

/** Cells that are not shown: those of withheld groups, and those of sums that no group shows. */
function unknownIn(table: Table, withheld: Withheld, found: Witness[]): Unknown {
  const { sums, groups } = table
  const cells = new Set([
    ...sums.flatMap(({ whole, parts }) => [whole, ...parts]),
    ...[...withheld].flatMap((place) => groups[place]?.cells ?? []),
  ])
  for (const [place, group] of groups.entries())
    if (!withheld.has(place)) for (const cell of group.cells) cells.delete(cell)
  let programme: Programme | undefined
  return { table, cells, found, programme: () => (programme ??= programmeOf(table, cells)) }
}
