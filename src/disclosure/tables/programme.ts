import { solve, type Constraint } from 'yalps'

import { movesOf, type Move } from './moves.ts'
import { peopleIn, type Table } from './table.ts'

/** Least and most people a cell can have. */
export type Interval = Readonly<{ least: number; most: number }>
export const ANY: Interval = { least: 0, most: Infinity }

/** Whole numbers that are consistent with all that is known: those of cells that differ from the truth. */
export type Witness = ReadonlyMap<number, number>

/** Branches of the search for whole numbers: a number, not a time, so that the outcome is always the same. */
const MOST_BRANCHES = 20
/** Above it, only parts are searched. */
const MOST_VARIABLES = 400
const NEAR = 1e-6

/** A move taken forwards (+) or backwards (-) some times, and what that takes away from each cell. */
type Variables = ReadonlyMap<string, readonly (readonly [number, number])[]>

/** A linear programme over all numbers that unknown cells can have. */
export type Programme = Readonly<{
  /** Cells that cannot be computed exactly. */
  changing: ReadonlySet<number>
  /**
   * Searches the number nearest to `people` in a cell: by the linear relaxation, and in whole numbers, if the relaxation
   * reaches it or `isAnyUseful`; no witness where none were found.
   */
  nearest: (goal: Goal, limits: ReadonlyMap<number, Interval>) => Nearest
}>

type Goal = Readonly<{ cell: number; people: number; isAnyUseful?: boolean }>
type Nearest = Readonly<{ relaxed: number; witness: Witness | undefined }>

/** Returns the programme of a table of which these cells are unknown. */
export function programmeOf(table: Table, unknown: ReadonlySet<number>): Programme {
  const moves = movesOf(unknown, table.sums)
  const truth = (cell: number) => peopleIn(table, cell)
  const implied = impliedIn(table)
  const whole = partOf(moves, truth, implied)
  const parts = separated(moves, implied).map((some) => partOf(some, truth, implied))
  return {
    changing: whole.cells,
    nearest: (goal, limits) => nearestIn({ truth, implied, whole, parts }, goal, limits),
  }
}

type Space = Readonly<{
  truth: (cell: number) => number
  implied: ReadonlySet<number>
  whole: Part
  /** Parts of the moves that share only implied cells. */
  parts: readonly Part[]
}>

function nearestIn(space: Space, goal: Goal, limits: ReadonlyMap<number, Interval>): Nearest {
  const { cell, people, isAnyUseful = false } = goal
  const { truth, implied, whole } = space
  const solved = (part: Part, integers = false) => solvedIn(space, part, goal, limits, integers)
  const reaches = ({ relaxed }: Nearest) => isAnyUseful || isNear(relaxed, people)
  const parts = space.parts.filter(({ cells }) => cells.has(cell))
  const near = parts.map((part) => solved(part))
  const found = near.find(({ relaxed, witness }) => witness && isNear(relaxed, people))
  if (found) return found
  if (limits.size === 0) return together(near, truth, cell)
  const [only] = implied.has(cell) ? [] : parts
  if (only) {
    // Without what is implied, a part is a relaxation of the whole.
    const loose = solved({ ...only, cells: only.own })
    if (!reaches(loose)) return { ...loose, witness: undefined }
  }
  if (whole.variables.size > MOST_VARIABLES) return { relaxed: people, witness: undefined }
  const first = solved(whole)
  if (first.witness || !reaches(first)) return first
  return { ...first, witness: solved(whole, true).witness }
}

/** Solves a part, of which the other moves are not taken: its witnesses are witnesses of the whole. */
function solvedIn(
  { truth, implied }: Space,
  { cells, variables }: Part,
  { cell, people }: Goal,
  limits: ReadonlyMap<number, Interval>,
  integers: boolean,
): Nearest {
  const bounds = new Map(limits)
  const upwards = people > truth(cell)
  narrow(bounds, cell, upwards ? { least: 0, most: people } : { least: people, most: Infinity })
  const constraints = [...cells].flatMap((one) => constraintOf(one, truth(one), bounds.get(one), implied))
  const direction = upwards ? 'minimize' : 'maximize'
  const model = { direction, objective: cell, constraints, variables, integers } as const
  const { status, result, variables: taken } = solve(model, OPTIONS)
  const relaxed = status === 'optimal' ? truth(cell) - result : people
  return { relaxed, witness: witnessOf(truth, variables, taken, bounds) }
}

/** Without limits nothing links the parts but what is implied, so that changes of all of them add up. */
function together(near: readonly Nearest[], truth: (cell: number) => number, cell: number): Nearest {
  const numbers = new Map<number, number>()
  for (const { witness } of near)
    for (const [one, people] of witness ?? [])
      numbers.set(one, (numbers.get(one) ?? truth(one)) + people - truth(one))
  const relaxed = near.reduce((sum, one) => sum + one.relaxed - truth(cell), truth(cell))
  return { relaxed, witness: isWithin(numbers, new Map()) ? numbers : undefined }
}

const OPTIONS = { maxIterations: MOST_BRANCHES, checkCycles: true } as const
const isNear = (one: number, other: number): boolean => Math.abs(one - other) < NEAR

/** Moves as variables, and the cells they change; `own` are those that are not implied. */
type Part = Readonly<{ variables: Variables; cells: ReadonlySet<number>; own: ReadonlySet<number> }>

/**
 * Nothing moved is the truth, so the search starts from a solution. A move begins with a cell that no other move
 * changes; where that has nobody, it is never taken backwards.
 */
function partOf(moves: readonly Move[], truth: (cell: number) => number, implied: ReadonlySet<number>): Part {
  const variables = new Map<string, readonly (readonly [number, number])[]>()
  for (const move of moves) {
    const [first = -1] = move.keys()
    variables.set(
      `+${first}`,
      Array.from(move, ([cell, change]) => [cell, -change]),
    )
    if (truth(first) > 0) variables.set(`-${first}`, [...move])
  }
  const cells = [...new Set(moves.flatMap((move) => [...move.keys()]))]
  return { variables, cells: new Set(cells), own: new Set(cells.filter((cell) => !implied.has(cell))) }
}

/** Groups moves that change the same cells, those that are implied apart: a small search often is enough. */
function separated(moves: readonly Move[], implied: ReadonlySet<number>): readonly (readonly Move[])[] {
  let parts: readonly Readonly<{ moves: readonly Move[]; cells: ReadonlySet<number> }>[] = []
  for (const move of moves) {
    const cells = [...move.keys()].filter((cell) => !implied.has(cell))
    const touched = parts.filter((part) => cells.some((cell) => part.cells.has(cell)))
    const joined = {
      moves: [...touched.flatMap((part) => part.moves), move],
      cells: new Set([...touched.flatMap((part) => [...part.cells]), ...cells]),
    }
    parts = [...parts.filter((part) => !touched.includes(part)), joined]
  }
  return parts.map((part) => part.moves)
}

/** Cells that are not negative where others are not: what is a sum. */
const impliedIn = ({ sums }: Table): ReadonlySet<number> => new Set(sums.map(({ whole }) => whole))

function constraintOf(
  cell: number,
  people: number,
  bound: Interval | undefined,
  implied: ReadonlySet<number>,
): readonly (readonly [number, Constraint])[] {
  if (!bound) return implied.has(cell) ? [] : [[cell, { max: people }]]
  return [[cell, { max: people - bound.least, min: people - bound.most }]]
}

export function narrow(bounds: Map<number, Interval>, cell: number, to: Interval): void {
  const { least, most } = bounds.get(cell) ?? ANY
  bounds.set(cell, { least: Math.max(least, to.least), most: Math.min(most, to.most) })
}

/**
 * Returns the numbers after these moves, undefined where they are not whole or not consistent: a solution is believed
 * only after looking, so that an error of the solver withholds too much, never too little.
 */
function witnessOf(
  truth: (cell: number) => number,
  variables: Variables,
  taken: readonly (readonly [string, number])[],
  bounds: ReadonlyMap<number, Interval>,
): Witness | undefined {
  const numbers = new Map<number, number>()
  for (const [name, times] of taken)
    for (const [cell, away] of variables.get(name) ?? [])
      numbers.set(cell, (numbers.get(cell) ?? truth(cell)) - times * away)
  for (const [cell, number] of numbers) {
    const whole = Math.round(number)
    if (!isNear(number, whole)) return undefined
    if (whole === truth(cell)) numbers.delete(cell)
    else numbers.set(cell, whole)
  }
  return isWithin(numbers, bounds) ? numbers : undefined
}

/** Returns whether all numbers are within their bounds. */
export const isWithin = (witness: Witness, bounds: ReadonlyMap<number, Interval>): boolean =>
  [...witness].every(([cell, people]) => {
    const { least, most } = bounds.get(cell) ?? ANY
    return people >= least && people <= most
  })
