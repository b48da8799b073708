import { isOnStep } from '../../instrument/kinds/shared/numeral.ts'
import { type Question, type Questionnaire, questionsOf } from '../../instrument/questionnaire.ts'
import { type Remark, remark } from './remark.ts'

/** Lowest and highest answer, as far as the author has set them. */
type Range = readonly [number | undefined, number | undefined]

/** Limits of answers: that some answer fits between them, and that none reads as a missing code. */
export const limitObstacles = (form: Questionnaire): readonly Remark[] =>
  questionsOf(form).flatMap((question) => {
    const place = { question: question.code }
    if (isCrossed(question)) return [remark(place, 'questionnaire.obstacle_limits')]
    if (!isStepFit(question)) return [remark(place, 'questionnaire.obstacle_step')]
    const isNumeric = question.kind === 'number' || question.kind === 'scale'
    const touches = isNumeric && touchesMissingCodes([question.min, question.max])
    return touches ? [remark(place, 'questionnaire.obstacle_range')] : []
  })

function isCrossed(question: Question): boolean {
  const { kind } = question
  if (kind === 'scale') return question.min >= question.max
  if (kind === 'number') return isAbove(question.min, question.max)
  if (kind === 'date') return isAbove(question.earliest, question.latest)
  return kind === 'multiple_choice' && isAbove(question.at_least, question.at_most)
}

/** Whether steps lead from one limit to the other; those of a number need not end there, but have to begin. */
function isStepFit(question: Question): boolean {
  if (question.kind === 'scale') {
    return question.step === undefined || isOnStep(question.max, question.min, question.step)
  }
  if (question.kind !== 'number' || question.step === undefined) return true
  const { min = 0, max = Infinity, step, integer } = question
  return step <= max - min && (!integer || (Number.isInteger(step) && Number.isInteger(min)))
}

const isAbove = <Limit extends number | string>(low: Limit | undefined, high: Limit | undefined): boolean =>
  low !== undefined && high !== undefined && low > high

/** A number without a lower limit permits none of them, since reading refuses them. */
function touchesMissingCodes([min, max = Infinity]: Range): boolean {
  return min === undefined ? max >= -99 && max <= -90 : min <= -90 && max >= -99
}
