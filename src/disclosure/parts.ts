import { shown } from './rules.ts'

/** People who were offered the same parts of an answer, by their places; what each of them gave adds up over these. */
export type Group = Readonly<{ parts: readonly number[]; people: number }>

/**
 * Which parts of an answer are withheld so that nothing is left over for fewer than `threshold` people: those that are
 * withheld already, and others where the shown ones, taken from everybody's whole, would give an answer of a small
 * group away. `bases` are the people each part was offered to: the smallest goes first.
 *
 * Groups are the edges of a hypergraph of parts. Shown sums give the answers of exactly those groups away that lie
 * across a cut of it, all withheld parts being one vertex since only their sum is known.
 */
export function withheldParts(
  already: readonly boolean[],
  bases: readonly number[],
  groups: readonly Group[],
  threshold: number,
): readonly boolean[] {
  const withheld = [...already]
  const distinct = alike(groups)
  for (;;) {
    const side = smallCut(vertices(withheld, distinct, threshold), threshold)
    if (!side) return withheld
    for (const part of joining(side, withheld, bases, distinct)) withheld[part] = true
  }
}

/** The groups of one row, and which of their parts it shows. */
export type RowParts = Readonly<{ groups: readonly Group[]; shown: ReadonlySet<number> }>

/**
 * The same for a total over rows, from which what they show can be taken off. What a row withholds beside what it shows
 * is withheld here too: then only the rows that show nothing are left over.
 */
export function withheldTotals(
  already: readonly boolean[],
  bases: readonly number[],
  rows: readonly RowParts[],
  threshold: number,
): readonly boolean[] {
  const inPart = rows.filter((row) => row.shown.size > 0)
  const beside = new Set(inPart.flatMap((row) => partsOf(row.groups).filter((part) => !row.shown.has(part))))
  const hidden = rows.filter((row) => row.shown.size === 0)
  return [rows, hidden].reduce<readonly boolean[]>(
    (known, some) =>
      withheldParts(
        known,
        bases,
        some.flatMap(({ groups }) => groups),
        threshold,
      ),
    already.map((one, part) => one || beside.has(part)),
  )
}

/** One group for all who were offered the same. */
function alike(groups: readonly Group[]): readonly Group[] {
  const byName = new Map<string, Group>()
  for (const group of groups) {
    const name = group.parts.join()
    byName.set(name, { ...group, people: group.people + (byName.get(name)?.people ?? 0) })
  }
  return [...byName.values()]
}

/** Parts that somebody was offered. */
const partsOf = (groups: readonly Group[]): readonly number[] =>
  groups.flatMap(({ parts, people }) => (people > 0 ? parts : []))

/** What has to be withheld so that the withheld parts lie on both sides of a cut. */
function joining(
  side: ReadonlySet<number>,
  withheld: readonly boolean[],
  bases: readonly number[],
  groups: readonly Group[],
): readonly number[] {
  const across = groups.filter(
    ({ parts, people }) => people > 0 && new Set(parts.map((part) => side.has(part))).size > 1,
  )
  return [true, false].flatMap((here) => {
    const onSide = (parts: readonly number[]) => parts.filter((part) => side.has(part) === here)
    if (onSide(partsOf(groups)).some((part) => withheld[part])) return []
    return smallestOf(onSide(across.flatMap(({ parts }) => parts)), bases)
  })
}

/** The part fewest people were offered; none of none. */
const smallestOf = (parts: readonly number[], bases: readonly number[]): readonly number[] =>
  parts.toSorted((one, other) => (bases[one] ?? 0) - (bases[other] ?? 0)).slice(0, 1)

/** Parts nobody need tell apart; each group with the people it has, for every vertex it holds. */
type Vertex = Readonly<{ parts: ReadonlySet<number>; groups: ReadonlyMap<number, number> }>

/** Parts that the same groups were offered are one vertex where these are enough: no cut between them is smaller. */
function vertices(
  withheld: readonly boolean[],
  groups: readonly Group[],
  threshold: number,
): readonly Vertex[] {
  const byName = new Map<string, Vertex>()
  for (const [part, isWithheld] of withheld.entries()) {
    const own = [...groups.entries()].filter(([, { parts, people }]) => people > 0 && parts.includes(part))
    if (own.length === 0) continue
    const base = own.reduce((sum, [, { people }]) => sum + people, 0)
    const alone = shown(base, threshold) ? '' : `only ${part}`
    const name = isWithheld ? '' : alone || own.map(([place]) => place).join()
    const one: Vertex = {
      parts: new Set([part]),
      groups: new Map(own.map(([at, { people }]) => [at, people])),
    }
    const known = byName.get(name)
    byName.set(name, known ? united(known, one) : one)
  }
  return [...byName.values()]
}

/**
 * The parts on one side of a cut that fewer than `threshold` people lie across, if there is one: the method of Klimmek
 * and Wagner (A simple hypergraph min cut algorithm, 1996), which ends early.
 */
function smallCut(all: readonly Vertex[], threshold: number): ReadonlySet<number> | undefined {
  for (let left = all; left.length > 1;) {
    const order = adjacencyOrder(left)
    const [last, before] = [order.at(-1), order.at(-2)]
    if (!last || !before) return undefined
    const others = order.slice(0, -1)
    const across = weight(last, (group) => others.some(({ groups }) => groups.has(group)))
    if (across > 0 && !shown(across, threshold)) return last.parts
    left = [...order.slice(0, -2), united(before, last)]
  }
  return undefined
}

/** Each vertex is followed by the one that shares the most people with all before it. */
function adjacencyOrder(all: readonly Vertex[]): readonly Vertex[] {
  const order: Vertex[] = []
  const reached = new Set<number>()
  const left = new Set(all)
  while (left.size > 0) {
    const next = [...left].reduce((one, other) =>
      weight(other, (group) => reached.has(group)) > weight(one, (group) => reached.has(group)) ? other : one,
    )
    order.push(next)
    left.delete(next)
    for (const group of next.groups.keys()) reached.add(group)
  }
  return order
}

const weight = ({ groups }: Vertex, counts: (group: number) => boolean): number =>
  [...groups].reduce((sum, [group, people]) => sum + (counts(group) ? people : 0), 0)

const united = (one: Vertex, other: Vertex): Vertex => ({
  parts: new Set([...one.parts, ...other.parts]),
  groups: new Map([...one.groups, ...other.groups]),
})
