/** A known sum of cells: its coefficient in a combination, and that combination's weight of every cell. */
type Combination = Readonly<{ of: readonly number[]; weights: readonly number[] }>

/** Combinations are computed modulo this prime, which tells zero from other numbers exactly. */
const PRIME = 1_000_003

/**
 * Returns coefficients of sums whose combination leaves over fewer than `threshold` people: their cells have another
 * weight than zero, all others cancel out. Undefined when there is none. `sums`: per sum, whether it holds each cell.
 *
 * This is the search for a word of small weight in a linear code. Cells are taken from the largest down: each is either
 * made to cancel out, which takes one dimension off the combinations left, or is left over, at the price of its people.
 */
export function smallRest(
  sums: readonly (readonly boolean[])[],
  people: readonly number[],
  threshold: number,
): readonly number[] | undefined {
  const all = sums.map((sum, at) => ({
    of: sums.map((_, other) => (other === at ? 1 : 0)),
    weights: sum.map((holds, cell) => (holds && (people[cell] ?? 0) > 0 ? 1 : 0)),
  }))
  const size = (cell: number) => people[cell] ?? 0
  const largestFirst = people.map((_, cell) => cell).sort((one, other) => size(other) - size(one))
  return search(all, largestFirst, people, threshold - 1)
}

/** `cells`: those not yet decided, in order; all other cells that still have a weight are left over. */
function search(
  all: readonly Combination[],
  cells: readonly number[],
  people: readonly number[],
  budget: number,
): readonly number[] | undefined {
  const some = all.filter(({ weights }) => weights.some((weight) => weight !== 0))
  const at = cells.findIndex((one) => some.some(({ weights }) => weights[one] !== 0))
  const cell = cells[at]
  if (cell === undefined) return some[0]?.of
  const rest = cells.slice(at + 1)
  const left = budget - (people[cell] ?? 0)
  return (
    search(cancelling(some, cell), rest, people, budget) ??
    (left < 0 ? undefined : search(some, rest, people, left))
  )
}

/** The combinations in which a cell has the weight zero: all others minus a multiple of one that has not. */
function cancelling(all: readonly Combination[], cell: number): readonly Combination[] {
  const pivot = all.find(({ weights }) => weights[cell] !== 0)
  if (!pivot) return all
  const inverse = power(pivot.weights[cell] ?? 1, PRIME - 2)
  return all.flatMap((one) => {
    if (one === pivot) return []
    const times = ((one.weights[cell] ?? 0) * inverse) % PRIME
    if (times === 0) return one
    const less = (own: readonly number[], taken: readonly number[]) =>
      own.map((value, at) => (value + (PRIME - times) * (taken[at] ?? 0)) % PRIME)
    return { of: less(one.of, pivot.of), weights: less(one.weights, pivot.weights) }
  })
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base % PRIME]
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % PRIME
    square = (square * square) % PRIME
  }
  return result
}
