import { onAxis, type Axis, type ChartRow, type Drawn, type Mark } from '../chart.ts'
import { chartRow } from '../chart-row.ts'
import type { ResultRow } from '../block.ts'
import type { ResultTable } from '../table.ts'
import type { Wording } from '../wording.ts'

/** A row of a strip chart: mean and median, and the quartiles where they are shown. */
export type StripRow = ChartRow & Readonly<{ quartiles: readonly [number, number] | null }>

/** Returns a row with its quartiles. */
export function stripRow(row: ResultRow, table: ResultTable, wording: Wording): StripRow {
  const at = (measure: string) => table.columns.findIndex((column) => column.measure === measure)
  const valueOf = (place: number) => (row.state === 'shown' ? (row.values[place] ?? null) : null)
  const [lower, upper] = [valueOf(at('lower_quartile')), valueOf(at('upper_quartile'))]
  const quartiles = lower === null || upper === null ? null : ([lower, upper] as const)
  return { ...chartRow(row, table, wording), quartiles }
}

/** Draws a line per row: a box from quartile to quartile, a stroke for the median, a dot for the mean. */
export const strips = (rows: readonly StripRow[], axis: Axis): Drawn =>
  onAxis(rows, axis, 62, 12, ({ values: [mean = axis.from, median = axis.from], quartiles }, y, at) => [
    ...(quartiles ? [boxed(at(quartiles[0]), at(quartiles[1]), y)] : []),
    { is: 'bar', shade: '5', x: at(median) - 0.35, y, width: 0.7, height: 24 },
    { is: 'dot', look: 'dt', x: at(mean), y: y + 12, radius: 5 },
  ])

const boxed = (x: number, until: number, y: number): Mark => ({
  is: 'bar',
  shade: '4',
  x,
  y: y + 4,
  width: Math.max(until - x, 0.4),
  height: 16,
})
