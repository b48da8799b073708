/**
 * People by row and column, those of them with a code, and what of the latter is not shown: sums of rows, sums of columns,
 * cells. Cells follow each other row by row. The sum of all is always known.
 */
export type Crossing = Readonly<{
  sizes: readonly number[]
  having: readonly number[]
  hidden: Readonly<{ rows: readonly boolean[]; columns: readonly boolean[]; cells: readonly boolean[] }>
}>

/** A number as a flow from one node to another, and whether it alone may be more or fewer. */
type Flow = Readonly<{ from: number; to: number; people: number; more: boolean; fewer: boolean }>

/**
 * Returns whether somebody who knows `sizes` and all that is shown finds out how many have the code of a cell, row or
 * column of fewer than `threshold` people. Exact: the numbers are a flow from the whole through rows and columns back to
 * it, and one can be another number if and only if it lies on a cycle of those that can change (Ahuja, Magnanti and Orlin,
 * Network Flows, 1993, theorem 3.7).
 */
export function isDetermined(crossing: Crossing, threshold: number): boolean {
  const flows = flowsOf(crossing)
  const leaving = leavingIn(flows)
  const isFree = (one: Flow) =>
    (one.more && reaches(leaving, one.to, one.from, one)) ||
    (one.fewer && reaches(leaving, one.from, one.to, one))
  return flows.some((one) => one.people > 0 && one.people < threshold && !isFree(one))
}

function flowsOf({ sizes, having, hidden }: Crossing): readonly Flow[] {
  const [height, width] = [hidden.rows.length, hidden.columns.length]
  const [source, sink] = [height + width, height + width + 1]
  const sum = (isIn: (cell: number) => boolean) =>
    sizes.reduce((all, size, cell) => all + (isIn(cell) ? size : 0), 0)
  const rowOf = (cell: number) => Math.floor(cell / width)
  return [
    ...sizes.map((people, cell): Flow => {
      const [isHidden, has] = [hidden.cells[cell] ?? true, having[cell] ?? 0]
      const at = { from: rowOf(cell), to: height + (cell % width) }
      return { ...at, people, more: isHidden && has < people, fewer: isHidden && has > 0 }
    }),
    ...hidden.rows.map((isHidden, row): Flow => {
      const people = sum((cell) => rowOf(cell) === row)
      return { from: source, to: row, people, more: isHidden, fewer: isHidden }
    }),
    ...hidden.columns.map((isHidden, column): Flow => {
      const people = sum((cell) => cell % width === column)
      return { from: height + column, to: sink, people, more: isHidden, fewer: isHidden }
    }),
  ]
}

/** By node, to which others a change can be passed on, and by which flow. */
type Leaving = ReadonlyMap<number, readonly Readonly<{ to: number; by: Flow }>[]>

function leavingIn(flows: readonly Flow[]): Leaving {
  const leaving = new Map<number, readonly Readonly<{ to: number; by: Flow }>[]>()
  for (const by of flows)
    for (const { is, from, to } of [
      { is: by.more, from: by.from, to: by.to },
      { is: by.fewer, from: by.to, to: by.from },
    ]) {
      const own = leaving.get(from) ?? []
      if (is) leaving.set(from, [...own, { to, by }])
    }
  return leaving
}

/** Whether a change can be passed on from one node to another, other than by one flow. */
function reaches(leaving: Leaving, start: number, end: number, without: Flow): boolean {
  const reached = new Set([start])
  for (const node of reached) {
    if (node === end) return true
    for (const { to, by } of leaving.get(node) ?? []) if (by !== without) reached.add(to)
  }
  return false
}
