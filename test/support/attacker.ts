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

/** A sum of unknown whole numbers, each with its weight, that lies between two bounds. */
export type Known = Bounds & Readonly<{ weights: ReadonlyMap<number, number> }>

/** What is sought: the least or the most that a weighted sum can be. */
export type Sought = Readonly<{ direction: 'minimize' | 'maximize'; weights: ReadonlyMap<number, number> }>

/** What the unknown numbers can be where the sum is least or most; undefined where nothing fits what is known. */
export type Solution = Readonly<{ result: number; numbers: ReadonlyMap<number, number> }>

/** Solves a system of sums: `integers` in whole numbers, else their relaxation, which is never further from the end. */
export function solved(known: readonly Known[], sought: Sought, integers = true): Solution | undefined {
  if (known.some(isImpossible)) return undefined
  const coefficients = new Map<number, [string, number][]>()
  const put = (weights: ReadonlyMap<number, number>, name: string) => {
    for (const [unknown, weight] of weights)
      coefficients.set(unknown, [...(coefficients.get(unknown) ?? []), [name, weight]])
  }
  put(sought.weights, 'sought')
  for (const [place, { weights }] of known.entries()) put(weights, `sum ${place}`)
  const constraints = known.map(
    ({ least, most }, place) =>
      [`sum ${place}`, least === most ? { equal: least } : { min: least, max: most }] as const,
  )
  const variables = [...coefficients].map(([unknown, own]) => [String(unknown), own] as const)
  const { direction } = sought
  const model = { direction, objective: 'sought', constraints, variables, integers }
  const { status, result, variables: taken } = solve(model, { checkCycles: true })
  if (status === 'infeasible') return undefined
  if (status === 'cycled' || status === 'timedout') throw new Error(`an attack that is ${status}`)
  const numbers = new Map(taken.map(([unknown, number]) => [Number(unknown), number]))
  return { result: status === 'unbounded' ? Infinity : result, numbers }
}

/** A sum of nothing that is not zero. */
const isImpossible = ({ weights, least, most }: Known): boolean =>
  weights.size === 0 && (least > 0 || most < 0)

/** Somebody who solves the system of all sums for one cell, in whole numbers. */
export type Attacker = Readonly<{
  /** The fewest or the most people a cell can have; `own` is a cell with an answer of theirs. */
  extreme: (direction: 'minimize' | 'maximize', cell: number, own?: number) => number
}>

/** Returns an attacker who knows every sum and what was read off; of numbers, nothing else. */
export function attackerOf({ sums }: Table, read: ReadonlyMap<number, Bounds>): Attacker {
  const alone = (cell: number) => new Map([[cell, 1]])
  const known = [
    ...sums.map(({ whole, parts }) => {
      const weights = new Map([[whole, -1]])
      for (const part of parts) weights.set(part, (weights.get(part) ?? 0) + 1)
      return { weights, least: 0, most: 0 }
    }),
    ...[...read].map(([cell, bounds]) => ({ weights: alone(cell), ...bounds })),
  ]
  return {
    extreme: (direction, cell, own) => {
      const all = own === undefined ? known : [...known, { weights: alone(own), least: 1, most: Infinity }]
      const solution = solved(all, { direction, weights: alone(cell) })
      if (!solution) throw new Error('an attack that is infeasible')
      return Math.round(solution.result)
    },
  }
}
