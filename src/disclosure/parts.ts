import { shown } from './rules.ts'

/** People who were offered the same parts of an answer (indexes); their answers sum up over these. */
export type Group = Readonly<{ parts: readonly number[]; people: number }>

/**
 * Secondary suppression: returns the parts to withhold so that subtraction leaves no group of fewer than `threshold`
 * people: those of `already`, and others where the shown parts, subtracted from the known total, would reveal the
 * answer of a small group. `bases` are the people offered each part: the smallest is withheld first.
 *
 * Groups are the edges of a hypergraph of parts. Shown sums reveal the answers of exactly those groups that lie across
 * a cut of it, all withheld parts being one vertex since only their sum is known.
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

/** The groups of one row, and the parts it shows. */
export type RowParts = Readonly<{ groups: readonly Group[]; shown: ReadonlySet<number> }>

/**
 * Like `withheldParts` for a total over rows, from which shown rows can be subtracted. Parts withheld in a row that
 * shows others are withheld here too: then only the rows that show nothing remain.
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

/** Merges groups that were offered the same parts. */
function alike(groups: readonly Group[]): readonly Group[] {
  const byName = new Map<string, Group>()
  for (const group of groups) {
    const name = group.parts.join()
    byName.set(name, { ...group, people: group.people + (byName.get(name)?.people ?? 0) })
  }
  return [...byName.values()]
}

/** Parts offered to at least one person. */
const partsOf = (groups: readonly Group[]): readonly number[] =>
  groups.flatMap(({ parts, people }) => (people > 0 ? parts : []))

/** Parts to withhold so that withheld parts lie on both sides of a cut. */
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

/** The part offered to the fewest people; none of none. */
const smallestOf = (parts: readonly number[], bases: readonly number[]): readonly number[] =>
  parts.toSorted((one, other) => (bases[one] ?? 0) - (bases[other] ?? 0)).slice(0, 1)

/** Parts merged into one vertex, and the people of each group that contains it. */
type Vertex = Readonly<{ parts: ReadonlySet<number>; groups: ReadonlyMap<number, number> }>

/** Merges parts offered to the same groups when these reach the threshold: no cut between them is smaller. */
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
 * Returns the parts on one side of a cut that fewer than `threshold` people lie across, undefined if there is none: the
 * method of Klimmek and Wagner (A simple hypergraph min cut algorithm, 1996), stopped at the first such cut.
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

/** Orders vertices: next is the one that shares the most people with all before it. */
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
