/** A linear sum of cells: `whole` is the sum of `parts` (indexes of cells). */
export type Sum = Readonly<{ whole: number; parts: readonly number[] }>

/** People who share their traits: what is shown together or withheld together. Numbers are indexes of cells. */
export type Group = Readonly<{
  /** Traits by name, such as place and stakeholder group; none for everybody. */
  of: Readonly<Record<string, number>>
  /** The people the threshold is about. */
  size: number
  /** All who came, also those who are not in `size`: nobody answered does not mean that nobody came. */
  came: number
  /** What they answered, which must not be worked out; in a crossing, in order, and last those who gave no answer. */
  answers: readonly number[]
  /** All cells that are shown or withheld with the group. */
  cells: readonly number[]
  /** Order of decision: groups of a smaller depth are decided first, and kept when a finer table is withheld. */
  depth: number
  /** Larger groups that contain it: indexes of groups. */
  within: readonly number[]
  not_asked: boolean
  /**
   * Decided elsewhere, such as on a page that shows the same people: is not changed. `held_back`: withheld there for the
   * sake of others, so that it may be found out itself.
   */
  fixed?: 'shown' | 'withheld' | 'held_back'
}>

/**
 * Cells that are shown in one table or several linked ones, their counts (whole numbers of people) and all sums among
 * them. Sums that define a cell come first. A cell of no group is never shown.
 */
export type Table = Readonly<{
  counts: readonly number[]
  sums: readonly Sum[]
  groups: readonly Group[]
}>

/** Returns the name of the table a group is in: its traits. */
export const nameOf = ({ of }: Group): string => Object.keys(of).toSorted().join()

export const peopleIn = ({ counts }: Table, cell: number): number => counts[cell] ?? 0

/** Returns the table without sums of cells that belong to groups of a greater depth, or to none. */
export function upTo({ counts, sums, groups }: Table, depth: number): Table {
  const kept = new Set(groups.flatMap((group) => (group.depth <= depth ? group.cells : [])))
  return {
    counts,
    groups,
    sums: sums.filter(({ whole, parts }) => [whole, ...parts].every((cell) => kept.has(cell))),
  }
}
