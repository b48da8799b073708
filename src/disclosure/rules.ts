type Thresholds = Readonly<{ room_threshold: number; public_base: number }>

/**
 * The people a plan expects, and what is withheld whatever they answer. Nobody expected withholds nothing, nor does a
 * total that lacks a number.
 */
export type Planned = Readonly<{
  expected: number
  /** Below the threshold for showing at all. */
  hidden: boolean
  /** Below the base for publishing. */
  unpublished: boolean
}>

/** `cells` and `workshops` are in the order of the workshops; `total` is a group over all of them. */
export type NeverShown = Readonly<{
  rows: readonly { readonly group: string; readonly cells: readonly Planned[]; readonly total: Planned }[]
  workshops: readonly Planned[]
}>

/** Returns whether a result with a base of this many people may be shown. */
export const shown = (base: number, threshold: number): boolean => base >= threshold

/** Returns whether a number of people who are told apart may be said: nobody, or enough of them. */
export const tellable = (people: number, threshold: number): boolean =>
  people === 0 || shown(people, threshold)

/**
 * Returns what a plan rules out before anyone has answered: groups within a workshop, whole workshops and groups over
 * all workshops. `workshops`: expected people by group code; a missing group has no number given, and groups outside
 * the list are not counted.
 */
export function neverShown(
  groups: readonly string[],
  workshops: readonly Readonly<Record<string, number>>[],
  thresholds: Thresholds,
): NeverShown {
  const planned = (numbers: readonly (number | undefined)[]) => plannedFor(numbers, thresholds)
  return {
    rows: groups.map((group) => ({
      group,
      cells: workshops.map((workshop) => planned([workshop[group]])),
      total: planned(workshops.map((workshop) => workshop[group])),
    })),
    workshops: workshops.map((workshop) => planned(groups.map((group) => workshop[group]))),
  }
}

/**
 * Primary and secondary suppression in one row: withholds cells below the threshold and, beside a shown total, the next
 * smallest until the sum of the withheld cells, which subtraction reveals, reaches the threshold. So a shown total
 * never stands beside exactly one withheld cell, unless the row has no other.
 */
export function withheldCells(
  counts: readonly number[],
  threshold: number,
  totalShown: boolean,
): readonly boolean[] {
  const withheld = counts.map((count) => !shown(count, threshold))
  if (!totalShown || !withheld.includes(true)) return withheld
  let hidden = sum(counts.filter((_, index) => withheld[index]))
  for (const index of bySize(counts)) {
    if (shown(hidden, threshold)) break
    if (withheld[index]) continue
    withheld[index] = true
    hidden += counts[index] ?? 0
  }
  return withheld
}

/** Returns whether a total may be shown: it needs no secondary suppression among these cells. */
export const totalAllowed = (counts: readonly number[], threshold: number): boolean =>
  withheldCells(counts, threshold, true).every(
    (withheld, place) => withheld === !shown(counts[place] ?? 0, threshold),
  )

function plannedFor(
  numbers: readonly (number | undefined)[],
  { room_threshold, public_base }: Thresholds,
): Planned {
  const given = numbers.filter((number) => number !== undefined)
  const expected = sum(given)
  const short = (threshold: number) =>
    given.length === numbers.length && expected > 0 && !shown(expected, threshold)
  return { expected, hidden: short(room_threshold), unpublished: short(public_base) }
}

/** Indexes of the cells by ascending count; a stable sort. */
const bySize = (counts: readonly number[]): readonly number[] =>
  counts.map((_, index) => index).sort((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
