import type { Message } from '../../../locale/message.ts'
import type { Cell, Input, Missing, FieldResult } from '../../answer.ts'
import type { Questionnaire } from '../../questionnaire.ts'
import type { Core } from '../core.ts'
import { UNTOUCHED, answered, oneGiven, refused } from '../common/field.ts'
import { isOnStep, numberIn, plainNumber, stepAt } from '../common/numeral.ts'
import { missingOf, nonAnswerOptions } from '../common/options.ts'
import type { Scale } from './schema.ts'

/** A scale value, or `-97` or `-96` as text. */
export type Step = number | string

export const core: Core<Scale, Step> = {
  presence: 'asked',
  coded: false,
  read,
  cells,
  said: (answer, { label, number }) => (typeof answer === 'number' ? number(answer) : label(answer)),
}

function cells(_question: Scale, answer: Step | undefined, missing: Missing): readonly Cell[] {
  return [typeof answer === 'number' ? answer : (missingOf(answer) ?? missing)]
}

function read(question: Scale, input: Input, form: Questionnaire): FieldResult<Step> {
  const { code } = question
  const one = oneGiven(input, code)
  if (!one.ok) return one
  const written = one.answer
  if (written === undefined) return UNTOUCHED
  if (nonAnswerOptions(question, form).some((way) => way.code === written)) return answered(written)
  const value = numberIn(written)
  if (typeof value === 'number' && isStep(question, value)) return answered(nearestStep(question, value))
  return refused(code, within(question))
}

const isStep = ({ min, max, step = 1 }: Scale, value: number) =>
  value >= min && value <= max && isOnStep(value, min, step)

/** The exact scale value nearest to a number with binary rounding errors. */
const nearestStep = ({ min, step = 1 }: Scale, value: number) =>
  stepAt(min, step, Math.round((value - min) / step))

/** The range as a message. */
export function within({ min, max, step = 1 }: Scale): Message {
  if (step === 1) return { key: 'kinds.number_between', values: { whole: 'yes', min, max } }
  return { key: 'kinds.number_between_steps', values: { min, max, step: plainNumber(step) } }
}
