import { NEAR, stepAt } from '../common/numeral.ts'
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

/** The scale from the least end to the greatest, in the longest steps that meet every value of each of the scales. */
export function widened(question: Scale, others: readonly Scale[]): Scale {
  const all = [question, ...others]
  const min = Math.min(...all.map((one) => one.min))
  const max = Math.max(...all.map((one) => one.max))
  if (all.every((one) => one.min === min && one.max === max && one.step === question.step)) return question
  const lengths = all.flatMap((one) => [Math.max(1, millionths(one.step ?? 1)), millionths(one.min - min)])
  return { ...question, min, max, step: lengths.reduce(commonDivisor) / MILLION }
}

/** Steps are compared in whole millionths, free of the dust of binary fractions. */
const MILLION = 1_000_000
const millionths = (length: number) => Math.round(length * MILLION)

const commonDivisor = (one: number, other: number): number =>
  other === 0 ? one : commonDivisor(other, one % other)
