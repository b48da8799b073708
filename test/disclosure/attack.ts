import type { Cell } from '../../src/disclosure/linked.ts'

/** A cell, and how many of its people answered. */
export type Answered = Cell & { readonly people: number }

/** Ranks are taken modulo this prime: over the rationals they could only be larger with a negligible chance. */
const PRIME = 1_000_003

/**
 * Attacks the shown sums: returns the cells (indexes) of fewer than `threshold` people whose answers some shown sums,
 * added and subtracted, leave over; null when there are none. Every shown subgroup is a sum, and so is everybody.
 */
export function leavesOver(
  cells: readonly Answered[],
  sizes: readonly number[],
  withheld: readonly (readonly boolean[])[],
  threshold: number,
): readonly number[] | null {
  const people = cells.reduce((sum, one) => sum + one.people, 0)
  const sums = [
    ...(people >= threshold ? [cells.map(() => 1)] : []),
    ...sizes.flatMap((size, split) =>
      Array.from({ length: size }, (_, place) => place)
        .filter((place) => !withheld[split]?.[place])
        .map((place) => cells.map(({ at }) => (at[split] === place ? 1 : 0))),
    ),
  ]
  const whole = rankOf(sums)
  const found = someSmall(cells, threshold).find(
    (some) => rankOf(sums.map((sum) => sum.filter((_, at) => !some.includes(at)))) < whole,
  )
  return found ?? null
}

/** A sum, as the weight of each cell. */
type Sum = readonly number[]

/**
 * Attacks what some sums add to others that are `told` already: returns the cells of fewer than `threshold` people that a
 * combination of all leaves over which the told ones alone do not have; null when there are none.
 */
export function leavesOverMore(
  cells: readonly Answered[],
  told: readonly Sum[],
  added: readonly Sum[],
  threshold: number,
): readonly number[] | null {
  const within = (sums: readonly Sum[], some: readonly number[]) =>
    rankOf(sums) - rankOf(sums.map((sum) => sum.filter((_, at) => !some.includes(at))))
  const all = [...told, ...added]
  return someSmall(cells, threshold).find((some) => within(all, some) > within(told, some)) ?? null
}

/** Every set of cells of fewer people than the threshold. */
function someSmall(cells: readonly Answered[], threshold: number): readonly (readonly number[])[] {
  const sets: (readonly number[])[] = []
  const grow = (from: number, some: readonly number[], people: number) => {
    if (some.length > 0) sets.push(some)
    for (let at = from; at < cells.length; at += 1) {
      const more = people + (cells[at]?.people ?? 0)
      if (more < threshold) grow(at + 1, [...some, at], more)
    }
  }
  grow(0, [], 0)
  return sets
}

/** Gaussian elimination modulo a prime. */
function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row])
  let rank = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, at) => at >= rank && row[column] !== 0)
    if (pivot === -1) continue
    const [first, own] = [rows[rank] ?? [], rows[pivot] ?? []]
    rows[pivot] = first
    const inverse = power(own[column] ?? 1, PRIME - 2)
    rows[rank] = own.map((value) => (value * inverse) % PRIME)
    for (const [at, row] of rows.entries()) {
      const times = row[column] ?? 0
      if (at === rank || times === 0) continue
      rows[at] = row.map((value, place) => (value + (PRIME - times) * (rows[rank]?.[place] ?? 0)) % PRIME)
    }
    rank += 1
  }
  return rank
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base % PRIME]
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % PRIME
    square = (square * square) % PRIME
  }
  return result
}
