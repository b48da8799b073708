import type { Question, Questionnaire } from '../instrument/questionnaire.ts'
import type { Block } from './block.ts'
import { figuresOf, type Column, type Figures, type Shape } from './figures.ts'

type Columned = Readonly<{ columns: readonly Column[] }>
type Axis = Readonly<{ from: number; to: number }>

/** Returns the axis of shown rows only: an open-ended one must not disclose withheld values. Undefined when no row is shown. */
export function axisOf(visible: readonly Figures[]): Axis | undefined {
  if (visible.length === 0) return undefined
  const from = Math.min(...visible.map((one) => one.from))
  return { from, to: Math.max(...visible.map((one) => one.to)) }
}

/** Returns the axis of the question itself, which no answer has moved. */
export function ownAxisOf(question: Question, form: Questionnaire): Axis {
  const { from, to } = figuresOf(question, [{ answers: [], offered: new Set() }], form) ?? { from: 0, to: 1 }
  return { from, to }
}

/** A part of the axis that shown quartiles leave empty from here on is cut off. */
const MOST_EMPTY = 3 / 4

/**
 * Returns the axis, long enough for shown quartiles and the means of totals, which withheld rows may have moved beyond
 * it; around what is shown where set ends are far beyond.
 */
export function axisWith({ from, to }: Axis, shape: Shape & Columned, blocks: readonly Block[]): Axis {
  if (shape.drawing !== 'dots') return { from, to }
  const rows = blocks.flatMap(({ rows: own, total }) => [
    ...own.flatMap((row) => (row.state === 'shown' ? [row.values] : [])),
    ...(total ? [total.values] : []),
  ])
  const ends = rows.flat().flatMap((value) => value ?? [])
  const [least, most] = [Math.min(from, ...ends.map(Math.floor)), Math.max(to, ...ends.map(Math.ceil))]
  const upper = shape.columns.findIndex(({ measure }) => measure === 'upper_quartile')
  const length = Math.max(...ends) - Math.min(...ends)
  const isSpread = rows.some((values) => (values[upper] ?? null) !== null) && length > 0
  if (!isSpread || length > (1 - MOST_EMPTY) * (most - least)) return { from: least, to: most }
  const step = 10 ** Math.floor(Math.log10(length))
  return {
    from: Math.max(least, Math.floor(Math.min(...ends) / step) * step),
    to: Math.min(most, Math.ceil(Math.max(...ends) / step) * step),
  }
}

export const digitsOn = ({ from, to }: Axis) => (to - from < 2 ? 2 : 1)
