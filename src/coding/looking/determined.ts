/** Whole numbers of people that add up to a sum; `cells`: their indexes. */
export type Sum = Readonly<{ cells: readonly number[]; people: number }>

/**
 * Returns whether somebody who knows how many people each cell has, and these sums of those with a code, finds out of a
 * cell of fewer than `threshold` people how many of them have it. Bounds are narrowed sum by sum.
 */
export function isDetermined(sizes: readonly number[], sums: readonly Sum[], threshold: number): boolean {
  const [least, most] = [sizes.map(() => 0), [...sizes]]
  for (let isNew = true; isNew;) {
    isNew = false
    for (const { cells, people } of sums) {
      const low = totalOf(least, cells)
      const high = totalOf(most, cells)
      for (const cell of cells) {
        const [from, to] = [least[cell] ?? 0, most[cell] ?? 0]
        const [up, down] = [Math.max(from, people - (high - to)), Math.min(to, people - (low - from))]
        if (up === from && down === to) continue
        least[cell] = up
        most[cell] = down
        isNew = true
        break
      }
      if (isNew) break
    }
  }
  return sizes.some((size, cell) => size > 0 && size < threshold && least[cell] === most[cell])
}

const totalOf = (bounds: readonly number[], cells: readonly number[]): number =>
  cells.reduce((sum, cell) => sum + (bounds[cell] ?? 0), 0)
