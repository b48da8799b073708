import { NEAR, stepAt } from '../common/numeral.ts'
import type { Scale } from './schema.ts'

/** Above this a number is typed instead. */
const MOST_BUTTONS = 21

/** Every value of the scale, ascending, rid of binary rounding errors. */
export const valuesOf = (question: Scale): readonly number[] =>
  Array.from({ length: countOf(question) }, (_, n) => stepAt(question.min, question.step ?? 1, n))

type Steps = Pick<Scale, 'min' | 'max' | 'step'>

/** The number of scale values. */
export const countOf = ({ min, max, step = 1 }: Steps): number =>
  Math.max(0, Math.floor((max - min) / step + NEAR) + 1)

/** Whether the scale has too many values for buttons. */
export const isLong = (question: Steps): boolean => countOf(question) > MOST_BUTTONS

/** The scale covering all the given ones, with the largest step that hits every value of each. */
export function widened(question: Scale, others: readonly Scale[]): Scale {
  const all = [question, ...others]
  const min = Math.min(...all.map((one) => one.min))
  const max = Math.max(...all.map((one) => one.max))
  if (all.every((one) => one.min === min && one.max === max && one.step === question.step)) return question
  const lengths = all.flatMap((one) => [Math.max(1, millionths(one.step ?? 1)), millionths(one.min - min)])
  return { ...question, min, max, step: lengths.reduce(commonDivisor) / MILLION }
}

/** Steps are compared in whole millionths, rid of binary rounding errors. */
const MILLION = 1_000_000
const millionths = (length: number) => Math.round(length * MILLION)

const commonDivisor = (one: number, other: number): number =>
  other === 0 ? one : commonDivisor(other, one % other)
