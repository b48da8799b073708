import type { Key } from '../../../locale/message.ts'
import { type Cell, type Input, type Missing, type FieldResult, isMissing } from '../../answer.ts'
import type { Core } from '../core.ts'
import { UNTOUCHED, answered, oneGiven, refused } from '../common/field.ts'
import { asDecimals, isGroupedByPoints, isOnStep, numberIn, plainNumber, wholeIn } from '../common/numeral.ts'
import type { NumberQuestion } from './schema.ts'

export const core: Core<NumberQuestion, number> = {
  presence: 'asked',
  coded: false,
  read,
  cells,
  said: (answer, { label, number }) => [number(answer), label('')].filter(Boolean).join(' '),
}

function cells(_question: NumberQuestion, answer: number | undefined, missing: Missing): readonly Cell[] {
  return [answer ?? missing]
}

/** The message of valid steps. */
export const stepsFrom = ({ min = 0, step = 1 }: NumberQuestion) =>
  ['kinds.number_steps', { min: plainNumber(min), step: plainNumber(step) }] as const

export function boundsKey({ min, max }: NumberQuestion): Key {
  if (min !== undefined && max !== undefined) return 'kinds.number_between'
  if (min !== undefined) return 'kinds.number_from'
  return max === undefined ? 'kinds.number_any' : 'kinds.number_to'
}

export const boundsOf = ({ integer, min, max }: NumberQuestion) => ({
  whole: integer ? 'yes' : 'no',
  min: min ?? 0,
  max: max ?? 0,
})

function read(question: NumberQuestion, input: Input): FieldResult<number> {
  const { code, integer, min = -Infinity, max = Infinity } = question
  const one = oneGiven(input, code)
  if (!one.ok) return one
  if (one.answer === undefined) return UNTOUCHED
  const value = numberIn(one.answer)
  if (value === 'long') return refused(code, 'kinds.number_long')
  if (!integer && (value === 'two_ways' || mayBeThousands(question, one.answer)))
    return twoWays(question, one.answer)
  const whole = integer ? wholeIn(one.answer) : value
  if (typeof whole !== 'number' || whole < min || whole > max) {
    return refused(code, boundsKey(question), boundsOf(question))
  }
  if (question.step !== undefined && !isOnStep(whole, question.min ?? 0, question.step)) {
    return refused(code, ...stepsFrom(question))
  }
  return isMissing(whole) ? refused(code, 'kinds.number_reserved') : answered(whole)
}

/** `1.500` where 1500 is a valid answer. */
function mayBeThousands({ min = -Infinity, max = Infinity }: NumberQuestion, text: string): boolean {
  const whole = wholeIn(text.replace('.', '')) ?? NaN
  return isGroupedByPoints(text) && whole >= min && whole <= max
}

const twoWays = ({ code }: NumberQuestion, text: string): FieldResult<number> =>
  refused(code, 'kinds.number_two_ways', {
    text,
    whole: text.replace(/[.,]/, ''),
    decimal: asDecimals(text.replace(',', '.')),
  })
