type Thresholds = Readonly<{ room_threshold: number; public_base: number }>

/** People a plan expects, and what follows from it whatever they answer. Nobody expected hides nothing. */
export type Planned = Readonly<{
  expected: number
  /** Fewer than are ever shown to anyone. */
  hidden: boolean
  /** Fewer than are ever published. */
  unpublished: boolean
}>

/** `cells` and `workshops` stand in the order of the workshops; `total` is a group over all of them. */
export type NeverShown = Readonly<{
  rows: readonly { readonly group: string; readonly cells: readonly Planned[]; readonly total: Planned }[]
  workshops: readonly Planned[]
}>

/** Whether a picture may be shown whose base is this many people. */
export const shown = (base: number, threshold: number): boolean => base >= threshold

/**
 * What a plan rules out before anyone has answered: groups within a workshop, whole workshops and groups
 * over all workshops. Each workshop is the number of people it expects by group code; a group it does not
 * name expects nobody there, and people of groups outside the list are not counted.
 */
export function neverShown(
  groups: readonly string[],
  workshops: readonly Readonly<Record<string, number>>[],
  thresholds: Thresholds,
): NeverShown {
  const planned = (numbers: readonly number[]) => plannedFor(sum(numbers), thresholds)
  return {
    rows: groups.map((group) => ({
      group,
      cells: workshops.map((workshop) => planned([workshop[group] ?? 0])),
      total: planned(workshops.map((workshop) => workshop[group] ?? 0)),
    })),
    workshops: workshops.map((workshop) => planned(groups.map((group) => workshop[group] ?? 0))),
  }
}

/**
 * Combinations of all the marked traits together that occur in fewer than `k` responses, rarest first.
 * A trait a response lacks counts as the empty value; without traits nothing can tell people apart.
 */
export function kReport(
  rows: readonly Readonly<Record<string, string>>[],
  traits: readonly string[],
  k: number,
): { combination: Record<string, string>; count: number }[] {
  if (traits.length === 0) return []
  const counted = new Map<string, { combination: Record<string, string>; count: number }>()
  for (const row of rows) {
    const values = traits.map((trait) => row[trait] ?? '')
    const key = JSON.stringify(values)
    const known = counted.get(key)
    if (known) known.count += 1
    else counted.set(key, { combination: combinationOf(traits, values), count: 1 })
  }
  return [...counted.entries()]
    .filter(([, { count }]) => count < k)
    .sort(([one, a], [other, b]) => a.count - b.count || (one < other ? -1 : 1))
    .map(([, rare]) => rare)
}

/**
 * Which cells of one row are withheld: those below the threshold and, beside a shown total, the next
 * smallest as well until what subtraction gives back, the sum of the withheld cells, reaches the threshold.
 * So a shown total never stands beside exactly one withheld cell, unless the row has no other.
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

function plannedFor(expected: number, { room_threshold, public_base }: Thresholds): Planned {
  const short = (threshold: number) => expected > 0 && !shown(expected, threshold)
  return { expected, hidden: short(room_threshold), unpublished: short(public_base) }
}

const combinationOf = (traits: readonly string[], values: readonly string[]): Record<string, string> =>
  Object.fromEntries(traits.map((trait, index) => [trait, values[index] ?? '']))

/** Indexes of the cells, smallest count first; equal counts in the order they stand. */
const bySize = (counts: readonly number[]): readonly number[] =>
  counts.map((_, index) => index).sort((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
