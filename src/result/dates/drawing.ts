import type { ResultRow } from '../block.ts'
import { bar, printed, PRINTED_FROM, stacked, type ChartRow, type Drawn, type Mark } from '../chart.ts'
import { chartRow } from '../chart-row.ts'
import type { ResultTable } from '../table.ts'
import type { Wording } from '../wording.ts'
import { BEFORE, isoOf, tickSaid } from './labels.ts'

/** Most ticks that fit on a phone, and numbers above columns. */
const MOST_TICKS = 4
const MOST_NUMBERS = 9

/** A class of the drawing: its column in the table, and its start; null for the open one before all others. */
type Drawn1 = Readonly<{ place: number; start: number | null }>

/** Draws a column per class of dates or times, a tick where a class starts, and the median as a dot on the axis. */
export function classColumns(table: ResultTable, rows: readonly ResultRow[], wording: Wording): Drawn {
  const classes = classesIn(table)
  const drawn = rows.map((row) => chartRow(row, table, wording))
  const shares = classes.map(({ place }) => place)
  const valuesOf = (row: ChartRow) => shares.map((place) => row.values[place] ?? 0)
  const most = Math.max(1, ...drawn.flatMap(valuesOf))
  const ticks = ticksOf(table, classes, wording)
  const width = 100 / Math.max(classes.length, 1)
  return stacked(drawn, 0, 140, (row, y) => [
    ...valuesOf(row).flatMap((value, at): Mark[] => {
      const tall = (56 * value) / most
      const label = row.labels[shares[at] ?? -1] ?? ''
      const isPrinted = value >= PRINTED_FROM && classes.length <= MOST_NUMBERS
      return [
        ...(value > 0 ? [bar('5', at * width + width * 0.08, y + 76 - tall, width * 0.84, tall)] : []),
        ...(isPrinted ? [printed('n', (at + 0.5) * width, y + 71 - tall, label)] : []),
      ]
    }),
    { is: 'line', look: 'ax', x1: 0, x2: 100, y1: y + 76, y2: y + 76 },
    { is: 'dot', look: 'dt', x: placeOf(row.values[0] ?? 0, classes) * width, y: y + 76, radius: 5 },
    ...ticks.flatMap(({ at, text }): Mark[] => [
      { is: 'line', look: 'ax', x1: at * width, x2: at * width, y1: y + 76, y2: y + 82 },
      { is: 'text', look: 'mu', x: at * width, y: y + 97, anchor: at === 0 ? 'start' : 'middle', text },
    ]),
  ])
}

function classesIn({ columns, classes }: ResultTable): readonly Drawn1[] {
  const starts = new Map(classes?.starts.map((start) => [isoOf(classes.of, start), start]))
  return columns.flatMap(({ measure, code }, place) =>
    measure === 'per_cent' ? [{ place, start: code === BEFORE ? null : (starts.get(code) ?? null) }] : [],
  )
}

/** At most so many starts, evenly spread, none so near the end that its words would be cut off. */
function ticksOf({ classes }: ResultTable, drawn: readonly Drawn1[], { language }: Wording) {
  if (!classes) return []
  const step = Math.ceil(drawn.length / MOST_TICKS)
  const first = drawn.findIndex(({ start }) => start !== null)
  return drawn.flatMap(({ start }, at) => {
    const isTick = start !== null && (at - first) % step === 0 && at / drawn.length <= 0.9
    return isTick ? [{ at, text: tickSaid(classes.of, classes.span, start, language) }] : []
  })
}

/** Where a moment is among the classes: within its own as far as it is long, in the middle of an open one. */
function placeOf(moment: number, drawn: readonly Drawn1[]): number {
  const at = Math.max(
    0,
    drawn.findLastIndex(({ start }) => start === null || start <= moment),
  )
  const [start, end] = [drawn[at]?.start, drawn[at + 1]?.start]
  return typeof start === 'number' && typeof end === 'number'
    ? at + Math.min(1, (moment - start) / (end - start))
    : at + 0.5
}
