import { solve } from 'yalps'

import type { CellState } from '../../src/disclosure/tables/suppress.ts'
import type { Group, Table } from '../../src/disclosure/tables/table.ts'

/** What somebody takes the number of people in a cell to be: between two numbers. */
export type Bounds = Readonly<{ least: number; most: number }>

/**
 * What is printed of a table, read as an attacker reads it: bases are exact, answers whole percentages of them; a mark
 * tells on which side of the threshold a group is, unless its whole table is withheld; who is not empty has somebody.
 */
export function readOff(
  { groups, counts }: Table,
  cells: readonly CellState[],
  altogether: readonly string[],
  threshold: number,
): ReadonlyMap<number, Bounds> {
  const read = new Map<number, Bounds>()
  const isWithheld = (group: Group | undefined) => cells[group?.size ?? -1]?.is === 'withheld'
  for (const group of groups) {
    const state = cells[group.size]
    const size = counts[group.size] ?? 0
    const isMarked = !altogether.includes(Object.keys(group.of).toSorted().join())
    for (const cell of group.cells) {
      const count = counts[cell] ?? 0
      if (state?.is === 'shown')
        read.set(
          cell,
          group.answers.includes(cell) ? alikeInPerCent(count, size) : { least: count, most: count },
        )
      else if (state?.is !== 'withheld') read.set(cell, { least: 0, most: 0 })
    }
    if (!isWithheld(group)) continue
    const isThere = (counts[group.came] ?? 0) > 0 && !group.within.some((place) => isWithheld(groups[place]))
    if (isThere) read.set(group.came, { least: 1, most: Infinity })
    if (!isMarked) continue
    const isSmall = state?.is === 'withheld' && state.rule === 'below_threshold'
    const least = Math.max(read.get(group.size)?.least ?? 0, isSmall ? 0 : threshold)
    read.set(group.size, { least, most: isSmall ? threshold - 1 : Infinity })
  }
  return read
}

/** Counts that round to the same whole percentage. */
function alikeInPerCent(count: number, base: number): Bounds {
  const percentage = (people: number) => Math.round((100 * people) / base)
  const alike = Array.from({ length: base + 1 }, (_, people) => people).filter(
    (people) => percentage(people) === percentage(count),
  )
  return { least: alike[0] ?? 0, most: alike.at(-1) ?? 0 }
}

/** Somebody who solves the system of all sums for one cell, in whole numbers. */
export type Attacker = Readonly<{
  /** The fewest or the most people a cell can have; `own` is a cell with an answer of theirs. */
  extreme: (direction: 'minimize' | 'maximize', cell: number, own?: number) => number
}>

/** Returns an attacker who knows every sum and what was read off; of numbers, nothing else. */
export function attackerOf({ counts, sums }: Table, read: ReadonlyMap<number, Bounds>): Attacker {
  const coefficients = counts.map((_, one) => new Map([[`cell ${one}`, 1]]))
  const add = (cell: number, sum: number, times: number) =>
    coefficients[cell]?.set(`sum ${sum}`, (coefficients[cell]?.get(`sum ${sum}`) ?? 0) + times)
  for (const [place, { whole, parts }] of sums.entries()) {
    add(whole, place, -1)
    for (const part of parts) add(part, place, 1)
  }
  const constraints = [
    ...sums.map((_, place) => [`sum ${place}`, { equal: 0 }] as const),
    ...[...read].map(([one, { least, most }]) => [`cell ${one}`, { min: least, max: most }] as const),
  ]
  const variables = coefficients.map((own, one) => [String(one), [...own]] as const)
  return {
    extreme: (direction, cell, own) => {
      const known = own === undefined ? constraints : [...constraints, [`cell ${own}`, { min: 1 }] as const]
      const { status, result } = solve(
        { direction, objective: `cell ${cell}`, constraints: known, variables, integers: true },
        { checkCycles: true },
      )
      if (status === 'infeasible' || status === 'cycled') throw new Error(`an attack that is ${status}`)
      return status === 'unbounded' ? Infinity : Math.round(result)
    },
  }
}
