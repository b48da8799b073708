import { cancel, formsOf, isWithin, rowsOf, type Effort, type Form, type Row } from './rest-form.ts'

export type { Effort } from './rest-form.ts'

/** The golden ratio: its multiples are spread evenly. */
const GOLDEN = (1 + Math.sqrt(5)) / 2

/** Returns coefficients of sums, or undefined; see restSearch. */
export type RestSearch = (people: readonly number[], effort: Effort) => readonly number[] | undefined

/**
 * Returns a function that finds coefficients of sums whose combination leaves over fewer than `threshold` people: their
 * cells have another weight than zero, all others cancel out. It returns undefined when there is none, or when its
 * effort is used up. `sums`: per sum, whether it holds each cell; `present`: people in each cell, of whom some answered.
 * What the sums `told` leave over alone is not sought.
 *
 * This is the search for a word of small weight in a linear code, by the method of Brouwer and Zimmermann: pivots are
 * chosen several times, never the same cell twice. Of every combination sought, few people are among the pivots of at
 * least one choice, so there it is a combination of few rows.
 */
export function restSearch(
  sums: readonly (readonly boolean[])[],
  present: readonly number[],
  threshold: number,
  told: readonly (readonly boolean[])[] = [],
): RestSearch {
  const largestFirst = scattered(present.map((_, cell) => cell)).sort(
    (one, other) => (present[other] ?? 0) - (present[one] ?? 0),
  )
  const formAt = formsOf(rowsOf(sums, present.length), largestFirst)
  const toldAt = formsOf(rowsOf(told, present.length), largestFirst)
  return (people, effort) => {
    const cells = largestFirst.filter((cell) => (people[cell] ?? 0) > 0)
    const known = told.length > 0 ? toldAt(0, effort) : undefined
    const isSought = (row: Row) => !known || !isWithin(known, row, cells, effort)
    const { forms, most } = shortest(formAt, people, threshold, effort)
    for (const { pivots, rows } of forms) {
      const paid = new Map(rows.map((row, at) => [row, people[pivots[at] ?? -1] ?? 0]))
      const few = rows.filter((row) => (paid.get(row) ?? 0) <= most)
      const found = among(few, [], (some) =>
        some.reduce((sum, row) => sum + (paid.get(row) ?? 0), 0) <= most
          ? search(some, cells, 0, people, threshold - 1, effort, isSought)
          : null,
      )
      if (found) return [...found.subarray(present.length)]
    }
    return undefined
  }
}

/** Takes neighbours apart, which often share a subgroup: one form would need all cells of that. */
const scattered = (cells: readonly number[]): number[] =>
  cells.toSorted((one, other) => ((one * GOLDEN) % 1) - ((other * GOLDEN) % 1))

/** Returns the forms with few combinations to try: of rows with at most `most` people among the pivots of one form. */
function shortest(
  formAt: ReturnType<typeof formsOf>,
  people: readonly number[],
  threshold: number,
  effort: Effort,
): Readonly<{ forms: readonly Form[]; most: number }> {
  let forms: readonly Form[] = []
  let best = { forms, most: 0, tries: Infinity }
  for (let next = formAt(0, effort); next && forms.length < threshold; next = formAt(forms.length, effort)) {
    forms = [...forms, next]
    const most = Math.ceil(threshold / forms.length) - 1
    const tries = forms.reduce((sum, { pivots }) => sum + subsets(pivots, people, most), 0)
    if (tries < best.tries) best = { forms, most, tries }
    if (best.tries <= next.rows.length) break
  }
  return best
}

/** Number of sets of cells with at most `most` people, without the empty one. */
function subsets(cells: readonly number[], people: readonly number[], most: number): number {
  const ways = [1, ...Array.from({ length: most }, () => 0)]
  for (const cell of cells) {
    const own = people[cell] ?? 0
    for (let sum = most; sum >= own; sum -= 1) ways[sum] = (ways[sum] ?? 0) + (ways[sum - own] ?? 0)
  }
  return ways.reduce((all, one) => all + one, 0) - 1
}

/** Tries sets of rows, adding rows as long as `attempt` does not return null; returns what it finds first. */
function among(
  rows: readonly Row[],
  some: readonly Row[],
  attempt: (some: readonly Row[]) => Row | undefined | null,
): Row | undefined {
  for (const [at, row] of rows.entries()) {
    const more = [...some, row]
    const found = attempt(more)
    if (found === null) continue
    const next = found ?? among(rows.slice(at + 1), more, attempt)
    if (next) return next
  }
  return undefined
}

/**
 * Searches the combinations of `rows`. Cells are taken in order: each is either made to cancel out, which leaves one row
 * fewer, or is left over, at the price of its people.
 */
function search(
  rows: readonly Row[],
  cells: readonly number[],
  from: number,
  people: readonly number[],
  budget: number,
  effort: Effort,
  isSought: (row: Row) => boolean,
): Row | undefined {
  if (rows.length === 0 || effort.left < 0) return undefined
  let at = from
  while (at < cells.length && rows.every((row) => row[cells[at] ?? 0] === 0)) at += 1
  effort.left -= (at - from + 1) * rows.length
  const cell = cells[at]
  if (cell === undefined) return rows.find(isSought)
  const pivot = rows.find((row) => row[cell] !== 0)
  const others = rows.flatMap((row) => {
    if (row === pivot || !pivot) return []
    return row[cell] === 0 ? row : cancel(row.slice(), pivot, cell, effort)
  })
  const left = budget - (people[cell] ?? 0)
  return (
    search(others, cells, at + 1, people, budget, effort, isSought) ??
    (left < 0 ? undefined : search(rows, cells, at + 1, people, left, effort, isSought))
  )
}
