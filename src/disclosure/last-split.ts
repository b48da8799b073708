import { holdingOf, withheldIn, type Cell, type Sum, type Withheld } from './linked.ts'
import { restSearch, type Effort, type RestSearch } from './rest.ts'
import { shown } from './rules.ts'

/** People of one subgroup in each of some splits, as pairs of split and place. */
export type Crossed = readonly (readonly [split: number, place: number])[]

/**
 * One more split, the last of `sizes`, beside others that are shown already. `known`: the withheld subgroups of these,
 * and those that the last one must withhold.
 */
export type Beside = Readonly<{
  cells: readonly Cell[]
  sizes: readonly number[]
  threshold: number
  known: Withheld
}>

/**
 * Secondary suppression of the last split: withholds of it until it adds no combination of shown sums that leaves over
 * fewer than `threshold` people. What is shown already, also of `crossed` people, may do so alone, by rules of its own.
 * Where nothing else helps, all of it is withheld; where the effort is spent, what `untilMixed` withholds.
 */
export function withheldOfLast(
  beside: Beside,
  crossed: readonly Crossed[],
  effort: Effort,
): readonly boolean[] {
  const { cells, sizes, threshold, known } = beside
  const from = sizes.length - 1
  const people = cells.map(({ present }) => present)
  const search = (sums: readonly Sum[]) => searchAmong(beside, sums, crossed)
  const found = withheldIn({ cells, sizes, threshold, search, from }, known, people, effort)
  return found?.[from] ?? untilMixed(beside)
}

/**
 * Returns whether the last split adds nothing that leaves over few people, whatever is known of the people alike in all
 * splits before it: of these no two subgroups with different coefficients both cancel out. So those that are mixed, at
 * least the threshold of people in the smaller of the two over all cells, have one coefficient; here all have.
 */
export const isMixed = (beside: Beside, withheld: readonly boolean[]): boolean =>
  groupsIn(beside, classesIn(beside, withheld)).length <= 1

/** Withholds the smallest subgroups of the last split until it is mixed, also when all of it is withheld. */
export function untilMixed(beside: Beside): readonly boolean[] {
  const { cells, sizes, threshold, known } = beside
  const from = sizes.length - 1
  const bases = Array.from({ length: sizes[from] ?? 0 }, () => 0)
  for (const { at, present } of cells) bases[at[from] ?? 0] = (bases[at[from] ?? 0] ?? 0) + present
  const withheld = bases.map((base, place) => known[from]?.[place] === true || !shown(base, threshold))
  while (!isMixed(beside, withheld)) {
    const [most = []] = groupsIn(beside, classesIn(beside, withheld))
    const open = [...withheld.keys()].filter((place) => !withheld[place])
    const outside = open.filter((place) => !most.some(({ places }) => places.includes(place)))
    const [next] = (outside.length > 0 ? outside : open).toSorted(
      (one, other) => (bases[one] ?? 0) - (bases[other] ?? 0),
    )
    if (next === undefined) break
    withheld[next] = true
  }
  return withheld
}

/** What is told of the last split: every shown subgroup, and the withheld ones together. */
function classesIn({ sizes, known }: Beside, withheld: readonly boolean[]): readonly Sum[] {
  const split = sizes.length - 1
  const places = Array.from({ length: sizes[split] ?? 0 }, (_, place) => place)
  const hidden = places.filter((place) => withheld[place] || known[split]?.[place])
  const alone = places.filter((place) => !hidden.includes(place)).map((place) => ({ split, places: [place] }))
  return hidden.length > 0 ? [...alone, { split, places: hidden }] : alone
}

/** Sums of the last split that must have one coefficient, the most people first; a sum of nobody tells nothing. */
function groupsIn({ cells, threshold }: Beside, sums: readonly Sum[]): readonly (readonly Sum[])[] {
  const { split = 0 } = sums[0] ?? {}
  const sumOf = new Map(sums.flatMap(({ places }, at) => places.map((place) => [place, at] as const)))
  const inCells = new Map<string, Map<number, number>>()
  for (const { at, present } of cells) {
    const own = inCells.get(at.slice(0, split).join()) ?? new Map<number, number>()
    const sum = sumOf.get(at[split] ?? -1) ?? -1
    own.set(sum, (own.get(sum) ?? 0) + present)
    inCells.set(at.slice(0, split).join(), own)
  }
  let groups = [...sums.keys()].map((sum) => [sum])
  for (let before = Infinity; groups.length < before;) {
    before = groups.length
    groups = joined(groups, [...inCells.values()], threshold)
  }
  const people = (group: readonly number[]) =>
    [...inCells.values()].reduce((all, cell) => all + peopleIn(group, cell), 0)
  return groups
    .filter((group) => people(group) > 0)
    .toSorted((one, other) => people(other) - people(one))
    .map((group) => group.flatMap((place) => sums[place] ?? []))
}

type Cells = readonly ReadonlyMap<number, number>[]

const peopleIn = (group: readonly number[], cell: ReadonlyMap<number, number>): number =>
  group.reduce((sum, one) => sum + (cell.get(one) ?? 0), 0)

/** Joins groups that are mixed in the cells: in each, so many of the smaller one. */
function joined(groups: readonly number[][], cells: Cells, threshold: number): number[][] {
  const parts = cells.map((cell) =>
    groups.flatMap((group, at) => {
      const people = peopleIn(group, cell)
      return people > 0 ? [{ at, people }] : []
    }),
  )
  const mixed = new Map<number, number[]>(groups.map((_, at) => [at, groups.map(() => 0)]))
  for (const part of parts)
    for (const [place, one] of part.entries())
      for (const other of part.slice(place + 1)) {
        const row = mixed.get(one.at) ?? []
        row[other.at] = (row[other.at] ?? 0) + Math.min(one.people, other.people)
      }
  const root = [...groups.keys()]
  const rootOf = (at: number): number => (root[at] === at ? at : rootOf(root[at] ?? at))
  for (const [at, row] of mixed)
    for (const [other, people] of row.entries()) if (people >= threshold) root[rootOf(other)] = rootOf(at)
  const byRoot = new Map<number, number[]>()
  for (const [at, group] of groups.entries())
    byRoot.set(rootOf(at), [...(byRoot.get(rootOf(at)) ?? []), ...group])
  return [...byRoot.values()]
}

/** The search for what the last split adds: subgroups that must have one coefficient are one sum of it. */
function searchAmong(beside: Beside, sums: readonly Sum[], crossed: readonly Crossed[]): RestSearch {
  const { cells, sizes, threshold } = beside
  const split = sizes.length - 1
  const own = sums.filter((sum) => sum.split === split)
  const groups = groupsIn(beside, own)
  if (groups.length <= 1) return () => undefined
  const others = sums.filter((sum) => sum.split !== split)
  const together = groups.map((group) => ({ split, places: group.flatMap(({ places }) => places) }))
  const told = [
    ...others.map((sum) => holdingOf(sum, cells)),
    ...crossed.map((some) => cells.map(({ at }) => some.every(([one, place]) => at[one] === place))),
  ]
  const holding = [...together.map((sum) => holdingOf(sum, cells)), ...told]
  const search = restSearch(
    holding,
    cells.map(({ present }) => present),
    threshold,
    told,
  )
  const places = sums.map((sum) =>
    sum.split === split
      ? groups.findIndex((group) => group.includes(sum))
      : groups.length + others.indexOf(sum),
  )
  return (people, effort) => {
    const found = search(people, effort)
    return found && places.map((place) => found[place] ?? 0)
  }
}
