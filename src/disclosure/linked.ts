import { restSearch, type Effort, type RestSearch } from './rest.ts'
import { shown } from './rules.ts'

/** People alike in every split: the index of their subgroup in each, and how many were there. */
export type Cell = Readonly<{ at: readonly number[]; present: number }>

/** Per split, which subgroups are withheld. */
export type Withheld = readonly (readonly boolean[])[]

/**
 * Returns the subgroups to withhold of an item, given how many of each cell answered, beside those that must be withheld;
 * undefined without effort left.
 */
export type Withholding = (
  answered: readonly number[],
  effort: Effort,
  already?: Withheld,
) => Withheld | undefined

/**
 * Secondary suppression over several splits of the same people, such as by workshop and by stakeholder group: returns a
 * function that returns the subgroups to withhold, those of fewer than `threshold` people and others, so that shown sums
 * of any splits, added and subtracted, never leave over fewer than `threshold` people. `sizes`: the number of subgroups
 * of each split.
 *
 * The worst case is assumed: an attacker who was there knows who belongs to which subgroup, and the total is shown. The
 * withheld subgroups of a split are one sum, known from the total. That nobody in a cell answered is told of everyone
 * present. What is withheld if all present answer is withheld of every item: the people whom a condition
 * puts a question to are known from the answers to another.
 */
export function withholding(
  cells: readonly Cell[],
  sizes: readonly number[],
  threshold: number,
): Withholding {
  const search = searchesAmong(cells, threshold)
  const beside = (already: Withheld, answered: readonly number[], effort: Effort) =>
    withheldIn({ cells, sizes, threshold, search, from: 0 }, already, answered, effort)
  let ofAll: Withheld | undefined
  return (answered, effort, already = []) => {
    ofAll ??= beside(
      [],
      cells.map(({ present }) => present),
      effort,
    )
    const known = ofAll?.map((own, split) => own.map((is, place) => is || already[split]?.[place] === true))
    return known && beside(known, answered, effort)
  }
}

/** `from`: the first split of which more may be withheld. */
export type Linked = Readonly<{
  cells: readonly Cell[]
  sizes: readonly number[]
  threshold: number
  search: (sums: readonly Sum[]) => RestSearch
  from: number
}>

/** Withholds more until the search finds nothing; of one split only where nothing else helps all of it. */
export function withheldIn(
  { cells, sizes, threshold, search, from }: Linked,
  already: Withheld,
  answered: readonly number[],
  effort: Effort,
): Withheld | undefined {
  const bases = sizes.map((size, split) => basesOf(cells, answered, split, size))
  const people = cells.map(({ present }, index) => answered[index] || present)
  let withheld: Withheld = bases.map((own, split) =>
    own.map((base, place) => already[split]?.[place] === true || (split >= from && !shown(base, threshold))),
  )
  for (;;) {
    const sums = sumsOf(bases, withheld)
    const found = search(sums)(people, effort)
    if (effort.left < 0) return undefined
    if (!found) return withheld
    const ways = joinings(sums, found, bases, withheld).filter((way) =>
      way.every(({ split }) => split >= from),
    )
    const way = cheapest(ways, bases)
    if (!way)
      return from === 0 ? withheld : withheld.map((own, split) => own.map((is) => is || split >= from))
    withheld = withheld.map((own, split) =>
      own.map((is, place) => is || way.some((one) => one.split === split && one.place === place)),
    )
  }
}

/** Returns a function that returns the search over some sums, prepared once for all items. */
function searchesAmong(cells: readonly Cell[], threshold: number): (sums: readonly Sum[]) => RestSearch {
  const present = cells.map((cell) => cell.present)
  const known = new Map<string, RestSearch>()
  return (sums) => {
    const name = JSON.stringify(sums)
    const before = known.get(name)
    if (before) return before
    const holding = sums.map((sum) => holdingOf(sum, cells))
    const search = restSearch(holding, present, threshold)
    known.set(name, search)
    return search
  }
}

/** Returns whether a sum holds each cell. */
export const holdingOf = ({ split, places }: Sum, cells: readonly Cell[]): readonly boolean[] =>
  cells.map(({ at }) => places.includes(at[split] ?? -1))

/** People of some subgroups of a split together. */
export type Sum = Readonly<{ split: number; places: readonly number[] }>
type Place = Readonly<{ split: number; place: number }>
type Bases = readonly (readonly number[])[]

function basesOf(
  cells: readonly Cell[],
  answered: readonly number[],
  split: number,
  size: number,
): readonly number[] {
  const bases = Array.from({ length: size }, () => 0)
  for (const [index, { at }] of cells.entries()) {
    const place = at[split] ?? -1
    bases[place] = (bases[place] ?? 0) + (answered[index] ?? 0)
  }
  return bases
}

/** What is known: every shown subgroup, and the withheld ones of a split together. */
const sumsOf = (bases: Bases, withheld: Withheld): readonly Sum[] =>
  bases.flatMap((own, split) => {
    const places = own.map((_, place) => place)
    const hidden = places.filter((place) => withheld[split]?.[place])
    const alone = places
      .filter((place) => !hidden.includes(place))
      .map((place) => ({ split, places: [place] }))
    return hidden.length > 0 ? [...alone, { split, places: hidden }] : alone
  })

/**
 * The ways to undo a combination of sums: two sums of one split with different coefficients become one when what they
 * hold is withheld.
 */
function joinings(sums: readonly Sum[], found: readonly number[], bases: Bases, withheld: Withheld) {
  const toWithhold = ({ split, places }: Sum): readonly Place[] =>
    places.filter((place) => !withheld[split]?.[place]).map((place) => ({ split, place }))
  const isHidden = ({ split, places: [place = -1] }: Sum) => withheld[split]?.[place] === true
  return sums.flatMap((one, at) =>
    sums.flatMap((other, place): readonly (readonly Place[])[] => {
      if (place <= at || one.split !== other.split || found[at] === found[place]) return []
      const isNew = bases[one.split]?.every((_, index) => !withheld[one.split]?.[index]) ?? false
      return isNew || isHidden(one) || isHidden(other) ? [[...toWithhold(one), ...toWithhold(other)]] : []
    }),
  )
}

/** The way that withholds the fewest people. */
function cheapest(ways: readonly (readonly Place[])[], bases: Bases): readonly Place[] | undefined {
  const cost = (way: readonly Place[]) =>
    way.reduce((sum, { split, place }) => sum + (bases[split]?.[place] ?? 0), 0)
  return ways.toSorted((one, other) => cost(one) - cost(other))[0]
}
