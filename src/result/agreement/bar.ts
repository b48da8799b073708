import { bar, placed, type Mark } from '../chart.ts'
import { shadesOf, splitOf } from '../side.ts'
import type { MapCell } from './cell.ts'

/** Position of the line between both sides, and the width of one per cent of answers, in per cent of the width. */
export type Scale = Readonly<{ line: number; unit: number }>

/** Height of a cell's picture in pixels. */
export const HEIGHT = 16
/** Per cent of the answers that always fit before the line. */
const LEAST_BEFORE = 50
/** Gap between the pieces of a bar, and at both ends, in per cent of the width. */
const GAP = 0.9
const MARGIN = 1

/** Returns one scale for all cells of a map. */
export function scaleOf(cells: readonly MapCell[]): Scale {
  const most = Math.max(
    LEAST_BEFORE,
    ...cells.map((cell) =>
      cell.state === 'shown' ? sumAt(cell.values, splitOf(cell.values.length).before) : 0,
    ),
  )
  const unit = (100 - 2 * MARGIN) / (most + 100)
  return { unit, line: MARGIN + most * unit }
}

/** Draws disagreement before the line and agreement after it, without the middle; a dot where nobody was asked. */
export function barOf(cell: MapCell, { line, unit }: Scale, dir: 'ltr' | 'rtl'): readonly Mark[] {
  if (cell.state === 'withheld') return []
  return placed({ height: HEIGHT, marks: cell.state === 'shown' ? pieces(cell.values) : NOT_ASKED }, dir)
    .marks

  function pieces(values: readonly number[]): readonly Mark[] {
    const { before, after } = splitOf(values.length)
    const shades = shadesOf(values.length)
    const outwards = (steps: readonly number[], sign: 1 | -1) => {
      let edge = line
      return steps.flatMap((step): readonly Mark[] => {
        const [value = 0, from] = [values[step], edge]
        edge += sign * value * unit
        const width = Math.max(value * unit - GAP, 0.1)
        return value > 0 ? [bar(shades[step] ?? '3', Math.min(from, edge) + GAP / 2, 2, width, 12)] : []
      })
    }
    return [
      ...outwards(before.toReversed(), -1),
      ...outwards(after, 1),
      { is: 'line', look: 'ax', x1: line, x2: line, y1: 0, y2: HEIGHT },
    ]
  }
}

const NOT_ASKED: readonly Mark[] = [
  { is: 'line', look: 'gr', x1: 0, x2: 100, y1: 8, y2: 8 },
  { is: 'dot', look: 'dot', x: 34, y: 8, radius: 3 },
]

const sumAt = (values: readonly number[], steps: readonly number[]): number =>
  steps.reduce((sum, step) => sum + (values[step] ?? 0), 0)
