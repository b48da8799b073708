import type { Withheld } from './audit.ts'
import { peopleIn, type Sum, type Table } from './table.ts'

/**
 * Returns the groups that can be withheld beside an exposed one, the best first: of the sums nearest to it those that
 * hide the fewest people so far, and in each the smallest group. None where no group of this depth is left.
 */
export function candidatesFor(
  table: Table,
  withheld: Withheld,
  exposed: number,
  depth: number,
): readonly number[] {
  const groupOf = new Map(table.groups.map(({ size }, place) => [size, place]))
  const lines = table.sums.filter(({ whole, parts }) => [whole, ...parts].every((cell) => groupOf.has(cell)))
  const isWithheld = (cell: number) => withheld.has(groupOf.get(cell) ?? -1)
  const canBeWithheld = (cell: number) => {
    const group = table.groups[groupOf.get(cell) ?? -1]
    return group?.depth === depth && !group.fixed && peopleIn(table, cell) > 0 && !isWithheld(cell)
  }
  const hiddenIn = ({ parts }: Sum) =>
    parts.reduce((sum, cell) => sum + (isWithheld(cell) ? peopleIn(table, cell) : 0), 0)
  const nearest = layersAround(table.groups[exposed]?.size ?? -1, lines, isWithheld).flatMap((layer) =>
    layer
      .toSorted((one, other) => hiddenIn(one) - hiddenIn(other))
      .flatMap(({ whole, parts }) => bySize(table, [whole, ...parts])),
  )
  const others = bySize(
    table,
    table.groups.map(({ size }) => size),
  )
  return [...new Set([...nearest, ...others])].filter(canBeWithheld).map((cell) => groupOf.get(cell) ?? -1)
}

/** Sums that contain a cell, then those that share a withheld cell with them, and so on. */
function layersAround(
  cell: number,
  lines: readonly Sum[],
  isWithheld: (cell: number) => boolean,
): readonly (readonly Sum[])[] {
  const layers: (readonly Sum[])[] = []
  let reached = new Set([cell])
  let left = lines
  for (;;) {
    const layer = left.filter(({ whole, parts }) => [whole, ...parts].some((one) => reached.has(one)))
    if (layer.length === 0) return layers
    layers.push(layer)
    left = left.filter((line) => !layer.includes(line))
    reached = new Set(layer.flatMap(({ whole, parts }) => [whole, ...parts]).filter(isWithheld))
  }
}

/** Cells by ascending count; a stable sort. */
const bySize = (table: Table, cells: readonly number[]): readonly number[] =>
  cells.toSorted((one, other) => peopleIn(table, one) - peopleIn(table, other))
