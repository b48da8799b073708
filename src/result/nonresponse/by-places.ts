import type { Block } from '../block.ts'
import type { ResultTable } from '../table.ts'

/**
 * Returns the mean of the places per column, each place weighing the same: of shares in whole per cents, of means; null
 * for other columns. Undefined unless the table is by workshop, has two places or more and shows each of them whole.
 */
export function byPlaces(
  { split, columns, digits }: Pick<ResultTable, 'split' | 'columns' | 'digits'>,
  { rows, total }: Block,
): readonly (number | null)[] | undefined {
  if (split !== 'workshop' || rows.length < 2 || !total) return undefined
  const places = rows.flatMap((row) => (row.state === 'shown' ? [row] : []))
  if (places.length < rows.length) return undefined
  return columns.map(({ measure }, at) => {
    const each = places.map(({ people, values, bases }) => {
      const base = bases[at]
      if (typeof base !== 'number') return null
      return measure === 'per_cent' ? (100 * (people[at] ?? 0)) / base : (values[at] ?? null)
    })
    if ((measure !== 'per_cent' && measure !== 'mean') || each.includes(null)) return null
    const mean = each.reduce<number>((sum, value) => sum + (value ?? 0), 0) / each.length
    const size = measure === 'per_cent' ? 1 : 10 ** digits
    return Math.round(mean * size) / size
  })
}
