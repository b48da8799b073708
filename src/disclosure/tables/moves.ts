import type { Sum } from './table.ts'

/** Changes of unknown cells that leave every known cell and every sum as it is: multiples of a change by cell. */
export type Move = ReadonlyMap<number, number>

type Row = Map<number, number>

/**
 * Returns a basis of all moves among the unknown cells: the null space of the sums, by Gauss-Jordan elimination. Sums
 * give it no more than signs: what is known cancels out. A cell in no move can be computed exactly.
 */
export function movesOf(unknown: ReadonlySet<number>, sums: readonly Sum[]): readonly Move[] {
  const solved = new Map<number, Row>()
  const using = new Map<number, Set<number>>()
  for (const { whole, parts } of sums) {
    const row = reduced(rowOf(whole, parts, unknown), solved)
    const pivot = pivotOf(row, whole)
    if (pivot === undefined) continue
    scale(row, 1 / (row.get(pivot) ?? 1))
    row.delete(pivot)
    for (const other of using.get(pivot) ?? []) substitute(solved.get(other), pivot, row, other, using)
    for (const cell of row.keys()) users(using, cell).add(pivot)
    solved.set(pivot, row)
  }
  return [...unknown]
    .filter((cell) => !solved.has(cell))
    .map((cell) => {
      const move = new Map([[cell, 1]])
      for (const other of using.get(cell) ?? []) {
        const change = -(solved.get(other)?.get(cell) ?? 0)
        if (change !== 0) move.set(other, change)
      }
      return move
    })
}

/** The unknown cells of a sum, the whole subtracted. */
function rowOf(whole: number, parts: readonly number[], unknown: ReadonlySet<number>): Row {
  const row: Row = new Map()
  if (unknown.has(whole)) row.set(whole, -1)
  for (const part of parts) if (unknown.has(part)) add(row, part, 1)
  return row
}

/** Replaces cells that are solved already by what they are the sum of. */
function reduced(row: Row, solved: ReadonlyMap<number, Row>): Row {
  for (const [cell, times] of row) {
    const by = solved.get(cell)
    if (!by) continue
    row.delete(cell)
    for (const [other, factor] of by) add(row, other, -times * factor)
  }
  return row
}

/** The cell to solve for: the whole, or the first with a factor that keeps numbers whole. */
function pivotOf(row: Row, whole: number): number | undefined {
  if (row.has(whole)) return whole
  for (const [cell, factor] of row) if (Math.abs(factor) === 1) return cell
  return row.keys().next().value
}

function substitute(
  into: Row | undefined,
  cell: number,
  by: Row,
  owner: number,
  using: Map<number, Set<number>>,
): void {
  const times = into?.get(cell)
  if (!into || times === undefined) return
  into.delete(cell)
  for (const [other, factor] of by) {
    add(into, other, -times * factor)
    if (into.has(other)) users(using, other).add(owner)
    else using.get(other)?.delete(owner)
  }
}

function users(using: Map<number, Set<number>>, cell: number): Set<number> {
  const known = using.get(cell)
  if (known) return known
  const none = new Set<number>()
  using.set(cell, none)
  return none
}

/** Differences of fractions may not be exactly zero. */
const NOTHING = 1e-9

function add(row: Row, cell: number, change: number): void {
  const sum = (row.get(cell) ?? 0) + change
  if (Math.abs(sum) < NOTHING) row.delete(cell)
  else row.set(cell, sum)
}

function scale(row: Row, by: number): void {
  for (const [cell, factor] of row) row.set(cell, factor * by)
}
