import type { CheckFace, LimitFault } from '../faces/check.ts'
import { isAbove, touchesMissingCodes } from '../common/limits.ts'
import type { NumberQuestion } from './schema.ts'

export const check: CheckFace<NumberQuestion> = { limits, isTyped: true, comparesOptions: false }

function limits(question: NumberQuestion): LimitFault | undefined {
  if (isAbove(question.min, question.max)) return 'crossed'
  if (!isStepFit(question)) return 'off_step'
  return touchesMissingCodes(question) ? 'missing_code' : undefined
}

/** Whether a first step fits the limits; `max` need not be a step. */
function isStepFit({ min = 0, max = Infinity, step, integer }: NumberQuestion): boolean {
  if (step === undefined) return true
  return step <= max - min && (!integer || (Number.isInteger(step) && Number.isInteger(min)))
}
