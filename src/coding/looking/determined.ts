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
  const isFree = (one: Flow) => {
    const others = flows.filter((other) => other !== one)
    return (one.more && reaches(others, one.to, one.from)) || (one.fewer && reaches(others, one.from, one.to))
  }
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

/** Whether a change can be passed on from one node to another. */
function reaches(flows: readonly Flow[], start: number, end: number): boolean {
  const reached = new Set([start])
  for (const node of reached)
    for (const { from, to, more, fewer } of flows) {
      if (more && from === node) reached.add(to)
      if (fewer && to === node) reached.add(from)
    }
  return reached.has(end)
}
