import { NEAR, stepAt } from '../shared/numeral.ts'
import type { Scale } from './schema.ts'

/** More steps than this are a number to type, not buttons to choose from. */
const MOST_BUTTONS = 21

/** Every value of the scale, lowest first, without the dust of binary fractions. */
export const valuesOf = (question: Scale): readonly number[] =>
  Array.from({ length: countOf(question) }, (_, n) => stepAt(question.min, question.step ?? 1, n))

type Steps = Pick<Scale, 'min' | 'max' | 'step'>

/** How many values the scale has. */
export const countOf = ({ min, max, step = 1 }: Steps): number =>
  Math.max(0, Math.floor((max - min) / step + NEAR) + 1)

/** Whether the scale has more values than there is room for buttons. */
export const isLong = (question: Steps): boolean => countOf(question) > MOST_BUTTONS
