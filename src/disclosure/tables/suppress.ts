import {
  checksOf,
  type Check,
  isBelow,
  readersOf,
  type Audited,
  type Readers,
  type Withheld,
} from './audit.ts'
import { candidatesFor } from './candidates.ts'
import { nameOf, peopleIn, upTo, type Group, type Table } from './table.ts'

/** What is shown of a cell; `complementary`: withheld only so that others cannot be computed. */
export type CellState =
  | Readonly<{ is: 'shown'; people: number }>
  | Readonly<{ is: 'withheld'; rule: 'below_threshold' | 'complementary' }>
  | Readonly<{ is: 'empty' | 'not_asked' }>

/** `cells` are in the order of the counts; `altogether` names the tables, by their traits, that show no group. */
export type Suppressed = Readonly<{ cells: readonly CellState[]; altogether: readonly string[] }>

/**
 * Returns what may be shown of a table: withholds groups below the threshold, and others, the smallest first, until
 * nothing can be found out about those (`checksOf`). Larger groups are decided first; where nothing else helps, all
 * groups of a depth are withheld and those before them stay. All that is returned may be shown, rules included.
 */
export function suppressed(table: Table, threshold: number): Suppressed {
  const depths = [...new Set(table.groups.map(({ depth }) => depth))].sort((one, other) => one - other)
  const unmarked = new Set<number>()
  let withheld: Withheld = new Set()
  for (const depth of depths) {
    const part = depth === depths.at(-1) ? table : upTo(table, depth)
    const stage = stageOf({ table: part, threshold, unmarked, found: [] }, withheld, depth)
    const found = decided(stage)
    withheld = found ?? stage.all
    if (!found) unmarked.add(depth)
  }
  const stateOf = (group: Group, place: number): ((cell: number) => CellState) => {
    if (withheld.has(place)) {
      const isOwn = isBelow(table, group, threshold) && !unmarked.has(group.depth)
      return () => ({ is: 'withheld', rule: isOwn ? 'below_threshold' : 'complementary' })
    }
    if (group.not_asked) return () => ({ is: 'not_asked' })
    if (peopleIn(table, group.came) === 0) return () => ({ is: 'empty' })
    return (cell) => ({ is: 'shown', people: peopleIn(table, cell) })
  }
  const cells: CellState[] = table.counts.map(() => ({ is: 'withheld', rule: 'complementary' }))
  for (const [place, group] of table.groups.entries())
    for (const cell of group.cells) cells[cell] = stateOf(group, place)(cell)
  return { cells, altogether: withoutShown(table, cells) }
}

/** One depth to be decided: what is withheld by its own rule, and what would be if all of the depth were. */
type Stage = Readonly<{
  audited: Audited
  depth: number
  primary: Withheld
  all: Withheld
  /** Who sees only what was decided before: what they find out this depth cannot help. */
  floor: Readers
}>

function stageOf(audited: Audited, before: Withheld, depth: number): Stage {
  const { table, threshold, unmarked } = audited
  const own = [...table.groups.entries()].filter(
    ([, group]) => group.depth === depth && group.fixed !== 'shown' && !group.not_asked,
  )
  const isPrimary = (group: Group) =>
    group.fixed === 'withheld' ||
    group.fixed === 'held_back' ||
    (isBelow(table, group, threshold) && !isEmpty(table, group, before))
  const primary = own.filter(([, group]) => isPrimary(group)).map(([place]) => place)
  const all = new Set([...before, ...own.map(([place]) => place)])
  const floor = readersOf({ ...audited, unmarked: new Set([...unmarked, depth]) }, all, false)
  return { audited, depth, primary: new Set([...before, ...primary]), all, floor }
}

/** Nobody came, which tells nothing where all larger groups are shown. */
const isEmpty = (table: Table, group: Group, withheld: Withheld): boolean =>
  peopleIn(table, group.came) === 0 && !group.within.some((larger) => withheld.has(larger))

/** Tables with more cells at one depth are withheld altogether: auditing them takes too long. */
const MOST_CELLS = 1500

/** The groups to withhold; undefined where it must be all of this depth. */
function decided(stage: Stage): Withheld | undefined {
  if (cellsAt(stage) > MOST_CELLS) return undefined
  const withheld = new Set(stage.primary)
  const proven = new Set<string>()
  for (;;) {
    const exposed = exposedIn(stage, withheld, proven)
    if (!exposed) return withoutNeedless(stage, withheld)
    const next = choice(stage, withheld, exposed)
    if (next === undefined) return undefined
    withheld.add(next)
  }
}

const cellsAt = ({ audited, depth }: Stage): number =>
  audited.table.groups.reduce((sum, group) => sum + (group.depth === depth ? group.cells.length : 0), 0)

/** Groups tried before the first one is taken. */
const MOST_TRIED = 12

/** The first group that keeps this from being found out, or else the first of all. */
function choice(stage: Stage, withheld: Withheld, exposed: Check): number | undefined {
  const { audited, depth } = stage
  const candidates = candidatesFor(audited.table, withheld, exposed.group, depth)
  const helping = candidates
    .slice(0, MOST_TRIED)
    .find((one) => exposed.holds(readersOf(audited, new Set([...withheld, one]))))
  return helping ?? candidates[0]
}

/** Something that can be found out. What holds is `proven`: it still holds when more is withheld. */
function exposedIn(stage: Stage, withheld: Withheld, proven: Set<string>): Check | undefined {
  const { audited, floor } = stage
  const readers = readersOf(audited, withheld)
  for (const check of checksOf(audited, withheld)) {
    if (proven.has(check.name)) continue
    if (!check.holds(readers) && check.holds(floor)) return check
    proven.add(check.name)
  }
  return undefined
}

/** Shows complementary groups again, the largest first, that were withheld before better ones were found. */
function withoutNeedless(stage: Stage, withheld: Withheld): Withheld {
  const { primary } = stage
  const { table } = stage.audited
  const added = [...withheld].filter((place) => !primary.has(place))
  const sizeOf = (place: number) => peopleIn(table, table.groups[place]?.size ?? -1)
  let kept = withheld
  for (const place of added.toSorted((one, other) => sizeOf(other) - sizeOf(one))) {
    const fewer = new Set([...kept].filter((one) => one !== place))
    if (exposedIn(stage, fewer, new Set()) === undefined) kept = fewer
  }
  return kept
}

function withoutShown(table: Table, cells: readonly CellState[]): readonly string[] {
  const names = new Set(table.groups.map(nameOf))
  for (const group of table.groups) if (cells[group.size]?.is === 'shown') names.delete(nameOf(group))
  return [...names]
}
