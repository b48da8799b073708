import { PRINTED_FROM, bar, printed, stacked, type ChartRow, type Drawn, type Mark } from './chart.ts'
import { shadesOf, splitOf } from './side.ts'

/** Positions of the centre line and the middle option, and the width of one per cent of answers. */
export type Ground = Readonly<{ line: number; middle: number; unit: number }>

/** Per cent of the width: minimum for a side and for the middle, and the gap before the middle. */
const LEAST_SIDE = 24
const LEAST_MIDDLE = 18
const SPACE = 2
/** Gap between bars, per cent of the width. */
const GAP = 0.3

/** Returns one scale for the rows of all statements, as wide as fits. */
export function groundOf(rows: readonly ChartRow[], count: number): Ground {
  const { before, middle, after } = splitOf(count)
  const most = (places: readonly number[]) =>
    Math.max(0, ...rows.map(({ values }) => sum(places.map((place) => values[place] ?? 0))))
  const sides = [most(before), most(after)] as const
  const centre = most(middle === null ? [] : [middle])
  const centreWidth = (unit: number) => (middle === null ? 0 : SPACE + Math.max(LEAST_MIDDLE, centre * unit))
  const width = (unit: number) =>
    Math.max(LEAST_SIDE, sides[0] * unit) + Math.max(LEAST_SIDE, sides[1] * unit) + centreWidth(unit)
  let unit = 1
  while (width(unit) > 100 && unit > 0.01) unit -= 0.01
  const line = Math.max(LEAST_SIDE, sides[0] * unit)
  return { unit, line, middle: 100 - centreWidth(unit) + (middle === null ? 0 : SPACE) }
}

/** Draws disagreement before the line, agreement after it, the middle option apart; `heads` label the three. */
export function diverging(
  rows: readonly ChartRow[],
  count: number,
  ground: Ground,
  heads: Readonly<{ before: string; after: string; middle: string }>,
): Drawn {
  const { height, marks } = stacked(rows, 26, 58, (row, y) => rowMarks(row, count, ground, y))
  return {
    height,
    marks: [
      ...head(ground.line - 1, 'end', heads.before),
      ...head(ground.line + 1, 'start', heads.after),
      ...head(ground.middle, 'start', heads.middle),
      ...marks,
    ],
  }
}

const head = (x: number, anchor: 'start' | 'end', text: string): readonly Mark[] =>
  text === '' ? [] : [{ is: 'text', look: 'mu', x, y: 14, anchor, text }]

function rowMarks({ values, labels }: ChartRow, count: number, ground: Ground, y: number): Mark[] {
  const { before, middle, after } = splitOf(count)
  const shades = shadesOf(count)
  const { line, unit } = ground
  const piece = (place: number, from: number, to: number): Mark[] => {
    const [shade = '3', value = 0] = [shades[place], values[place]]
    const marks = value > 0 ? [bar(shade, from + GAP / 2, y, Math.max(to - from - GAP, 0.1), 24)] : []
    return value >= PRINTED_FROM
      ? [...marks, printed(`n t${shade}`, (from + to) / 2, y + 17, labels[place] ?? '')]
      : marks
  }
  const outwards = (places: readonly number[], sign: 1 | -1) => {
    let edge = line
    return places.flatMap((place) => {
      const next = edge + sign * (values[place] ?? 0) * unit
      const marks = piece(place, Math.min(edge, next), Math.max(edge, next))
      edge = next
      return marks
    })
  }
  const width = middle === null ? 0 : (values[middle] ?? 0) * unit
  return [
    ...outwards(before.toReversed(), -1),
    ...outwards(after, 1),
    ...(middle === null ? [] : piece(middle, ground.middle, ground.middle + width)),
    { is: 'line', look: 'ax', x1: line, x2: line, y1: y - 3, y2: y + 27 },
  ]
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
