import type { Withheld } from './linked.ts'

/** People alike in every split: their subgroup in each, how many were there, and how many of them gave the reason. */
export type ReasonCell = Readonly<{ at: readonly number[]; present: number; people: number }>

/** Cells that everything shown so far leaves alike; `possible` unless it tells that nobody in them gave the reason. */
type Class = Readonly<{ cells: readonly ReasonCell[]; possible: boolean }>

/**
 * Returns per split which subgroups' counts of a reason for giving no answer are withheld: those of withheld `rows`, and
 * others until whoever gave the reason stays one of `threshold` people or more, any of whom may have, for a reader who
 * knows who was in which subgroup and all shown counts of the reason, whole numbers and zeros included.
 *
 * Splits are decided in order, each from what those before it show and from who was where, never from its own counts: so
 * what is withheld tells nothing either. The withheld counts of a split are one sum, known from the total.
 */
export function withheldReasons(cells: readonly ReasonCell[], rows: Withheld, threshold: number): Withheld {
  let classes: readonly Class[] = [{ cells, possible: peopleIn(cells) > 0 }]
  return rows.map((withheld, split) => {
    const own = withheldIn(split, withheld, classes, threshold)
    classes = divided(split, own, classes)
    return own
  })
}

/** Withholds rows that would leave over too few people of a class, then the smallest until their sum does not. */
function withheldIn(
  split: number,
  withheld: readonly boolean[],
  classes: readonly Class[],
  threshold: number,
): readonly boolean[] {
  const sizes = classes.filter(({ possible }) => possible).map(({ cells }) => sizesOf(cells, split))
  const isFew = (present: number) => present > 0 && present < threshold
  const found = withheld.map((is, place) => is || sizes.some((size) => isFew(size.get(place) ?? 0)))
  const all = sizesOf(
    classes.flatMap(({ cells }) => cells),
    split,
  )
  const smallest = [...all.keys()].toSorted((one, other) => (all.get(one) ?? 0) - (all.get(other) ?? 0))
  const hidden = (size: ReadonlyMap<number, number>) =>
    [...size].reduce((sum, [place, present]) => sum + (found[place] ? present : 0), 0)
  while (sizes.some((size) => isFew(hidden(size)))) {
    const next = smallest.find((place) => !found[place])
    if (next === undefined) break
    found[next] = true
  }
  return found
}

/** Divides classes by a split's counts: every shown one, and the sum of those withheld. */
function divided(split: number, withheld: readonly boolean[], classes: readonly Class[]): readonly Class[] {
  const sumOf = ({ at }: ReasonCell) => (withheld[at[split] ?? -1] ? -1 : (at[split] ?? -1))
  const told = new Map<number, number>()
  for (const cell of classes.flatMap(({ cells }) => cells))
    told.set(sumOf(cell), (told.get(sumOf(cell)) ?? 0) + cell.people)
  return classes.flatMap(({ cells, possible }) => {
    const parts = new Map<number, ReasonCell[]>()
    for (const cell of cells) addTo(parts, sumOf(cell), cell)
    return [...parts].map(([sum, some]) => ({
      cells: some,
      possible: possible && (told.get(sum) ?? 0) > 0,
    }))
  })
}

/** People who were there, by subgroup of a split. */
function sizesOf(cells: readonly ReasonCell[], split: number): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>()
  for (const { at, present } of cells) sizes.set(at[split] ?? -1, (sizes.get(at[split] ?? -1) ?? 0) + present)
  return sizes
}

const peopleIn = (cells: readonly ReasonCell[]): number => cells.reduce((sum, { people }) => sum + people, 0)

function addTo(parts: Map<number, ReasonCell[]>, sum: number, cell: ReasonCell): void {
  const part = parts.get(sum)
  if (part) part.push(cell)
  else parts.set(sum, [cell])
}
