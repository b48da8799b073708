import { wholeOf, type ShownRow } from '../block.ts'
import { bar, type Drawn, type Mark } from '../chart.ts'
import { groundOf } from '../diverging.ts'
import type { Gap } from './gap.ts'
import { shadesOf, splitOf } from '../side.ts'
import type { ResultTable } from '../table.ts'

/** Pixels: the height of a picture, of most bars and between two of them. */
const HEIGHT = 32
const BAR = 6
const SPACE = 2
/** Most bars of a picture. */
const MOST = 12

/** Draws all answers of a question; null where they are withheld. It has no text: the words beside it say what leads. */
export function pictureOf(table: ResultTable): Drawn | null {
  const rows = table.blocks.map(wholeOf).filter((row) => row !== null)
  if (rows.length === 0) return null
  if (table.drawing === 'diverging') return sides(rows, table.columns.length)
  if (table.drawing === 'columns' || table.drawing === 'classes') return histogram(rows, table)
  if (table.drawing === 'bars') return bars((rows[0]?.values ?? []).map((value) => value ?? 0))
  const means = rows.map(({ values: [mean] }) => mean ?? table.from)
  const length = table.to - table.from
  if (table.of === 'rank') return bars(means.map((mean) => (100 * (table.to - mean)) / length))
  return table.of === 'points'
    ? pieces(means)
    : middle((100 * ((rows[0]?.values[1] ?? 0) - table.from)) / length)
}

/** Draws the places or groups as dots on the scale, the gap between the ends as a short bar. */
export function stripOf(
  { points, high, low }: Gap,
  { from, to }: Readonly<{ from: number; to: number }>,
): Drawn {
  const at = (value: number) => 4 + (92 * (value - from)) / Math.max(to - from, Number.EPSILON)
  return {
    height: 12,
    marks: [
      { is: 'line', look: 'gr', x1: 0, x2: 100, y1: 6, y2: 6 },
      { is: 'line', look: 'rg', x1: at(low.value), x2: at(high.value), y1: 6, y2: 6 },
      ...points.map(({ value }): Mark => ({ is: 'dot', look: 'dt', x: at(value), y: 6, radius: 4 })),
    ],
  }
}

/** Three lines for answers in words. */
export const LINES: Drawn = {
  height: 26,
  marks: [70, 60, 40].map((to, at) => ({
    is: 'line',
    look: 'wr',
    x1: 0,
    x2: to,
    y1: 4 + 9 * at,
    y2: 4 + 9 * at,
  })),
}

/** Bars, longest first and darkest, all of them where several are longest. */
function bars(values: readonly number[]): Drawn {
  const kept = values.toSorted((one, other) => other - one).slice(0, MOST)
  const thick = kept.length > BAR ? BAR / 2 : BAR
  const marks = kept.map((value, at) =>
    bar(value === kept[0] ? '5' : '4', 0, at * (thick + SPACE), value, thick),
  )
  return { height: kept.length * (thick + SPACE) - SPACE, marks: marks.filter(isSeen) }
}

/** One bar, divided. */
function pieces(means: readonly number[]): Drawn {
  const total = means.reduce((sum, mean) => sum + mean, 0) || 1
  const shades = ['5', '4', '3', '2', '1']
  let from = 0
  const marks = means
    .toSorted((one, other) => other - one)
    .map((mean, at) => {
      const width = (100 * mean) / total
      const mark = bar(shades[Math.min(at, shades.length - 1)] ?? '1', from, 0, Math.max(width - 0.8, 0), 14)
      from += width
      return mark
    })
  return { height: 14, marks: marks.filter(isSeen) }
}

/** A bar for every step. */
function histogram(rows: readonly ShownRow[], { columns }: ResultTable): Drawn | null {
  const places = columns.flatMap(({ measure }, at) => (measure === 'per_cent' ? [at] : []))
  const values = places.map((at) => rows[0]?.values[at] ?? 0)
  const most = Math.max(...values)
  if (most <= 0) return null
  const width = 100 / values.length
  const marks = values.map((value, at) => {
    const tall = ((HEIGHT - 2) * value) / most
    return bar(value === most ? '5' : '4', at * width + width * 0.06, HEIGHT - 1 - tall, width * 0.88, tall)
  })
  return {
    height: HEIGHT,
    marks: [
      ...marks.filter(isSeen),
      { is: 'line', look: 'ax', x1: 0, x2: 100, y1: HEIGHT - 0.5, y2: HEIGHT - 0.5 },
    ],
  }
}

/** The median of a number on its line. */
const middle = (x: number): Drawn => ({
  height: 12,
  marks: [
    { is: 'line', look: 'ax', x1: 0, x2: 100, y1: 6, y2: 6 },
    { is: 'dot', look: 'dt', x: Math.min(Math.max(x, 4), 96), y: 6, radius: 5 },
  ],
})

/** A bar for every statement, to both sides of one line; the middle option apart. */
function sides(rows: readonly ShownRow[], count: number): Drawn {
  const one = rows.length === 1
  const [thick, step] = one ? [14, 20] : [5, 7]
  const shades = shadesOf(count)
  const values = rows.map((row) => row.values.map((value) => value ?? 0))
  const {
    line,
    middle: apart,
    unit,
  } = groundOf(
    values.map((own) => ({ state: 'shown', name: '', note: '', values: own, labels: [] })),
    count,
  )
  const { before, middle: centre, after } = splitOf(count)
  const marks = values.flatMap((own, at) => {
    const y = at * step + (one ? 3 : 0)
    const put = (places: readonly number[], start: number, sign: 1 | -1) => {
      let edge = start
      return places.map((place) => {
        const width = (own[place] ?? 0) * unit
        const from = sign === 1 ? edge : edge - width
        edge += sign * width
        return bar(shades[place] ?? '3', from, y, width, thick)
      })
    }
    return [
      ...put(before.toReversed(), line, -1),
      ...put(after, line, 1),
      ...put(centre === null ? [] : [centre], apart, 1),
    ]
  })
  const height = one ? 20 : rows.length * step
  return {
    height,
    marks: [...marks.filter(isSeen), { is: 'line', look: 'ax', x1: line, x2: line, y1: 0, y2: height }],
  }
}

const isSeen = (mark: Mark): boolean => mark.is !== 'bar' || mark.width > 0
