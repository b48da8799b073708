/** A known sum of cells, or a combination of some: the weight of every cell, then the coefficient of every sum. */
export type Row = Int32Array<ArrayBuffer>

/** The work that a search may still do: numbers computed. Below zero its answer is unknown. */
export type Effort = { left: number }

/** Rows of which each alone has a weight at its pivot, a cell. */
export type Form = Readonly<{ pivots: readonly number[]; rows: readonly Row[] }>

/** Combinations are computed modulo this prime, whose products fit into 32 bits. */
const PRIME = 32_749

/** Returns each sum as a row. */
export const rowsOf = (sums: readonly (readonly boolean[])[], cells: number): readonly Row[] =>
  sums.map((sum, at) => {
    const row = new Int32Array(cells + sums.length)
    for (const [cell, holds] of sum.entries()) if (holds) row[cell] = 1
    row[cells + at] = 1
    return row
  })

/** Returns a function that returns the form of a number, computed once; undefined when too few cells are left. */
export function formsOf(rows: readonly Row[], cells: readonly number[]) {
  const forms: Form[] = []
  let left = cells
  return (at: number, effort: Effort): Form | undefined => {
    if (at < forms.length) return forms[at]
    const form = formOf(forms[0]?.rows ?? rows, left, effort)
    if (form.rows.length < (forms[0]?.rows.length ?? 0)) return undefined
    forms.push(form)
    const taken = new Set(form.pivots)
    left = left.filter((cell) => !taken.has(cell))
    return form
  }
}

/** Gauss-Jordan elimination: pivots are the first possible of `cells`. Drops rows without one. */
function formOf(all: readonly Row[], cells: readonly number[], effort: Effort): Form {
  const rows = all.map((row) => row.slice())
  const pivots: number[] = []
  for (const cell of cells) {
    const place = pivots.length
    const at = rows.findIndex((row, index) => index >= place && row[cell] !== 0)
    const pivot = rows[at]
    if (!pivot || effort.left < 0) continue
    rows.splice(at, 1)
    for (const row of rows) if (row[cell] !== 0) cancel(row, pivot, cell, effort)
    rows.splice(place, 0, pivot)
    pivots.push(cell)
  }
  return { pivots, rows: rows.slice(0, pivots.length) }
}

/** Returns whether a combination is one of the rows of a form too, as far as these cells tell. */
export function isWithin(
  { pivots, rows }: Form,
  found: Row,
  cells: readonly number[],
  effort: Effort,
): boolean {
  const left = found.slice()
  for (const [place, pivot] of pivots.entries()) {
    const row = rows[place]
    if (row && left[pivot] !== 0) cancel(left, row, pivot, effort)
  }
  return cells.every((cell) => left[cell] === 0)
}

/** Subtracts the multiple of `pivot` that gives the cell the weight zero. */
export function cancel(row: Row, pivot: Row, cell: number, effort: Effort): Row {
  const times = PRIME - (((row[cell] ?? 0) * power(pivot[cell] ?? 1, PRIME - 2)) % PRIME)
  effort.left -= row.length
  for (let at = 0; at < row.length; at += 1) row[at] = ((row[at] ?? 0) + times * (pivot[at] ?? 0)) % PRIME
  return row
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base % PRIME]
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % PRIME
    square = (square * square) % PRIME
  }
  return result
}
