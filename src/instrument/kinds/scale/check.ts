import type { CheckFace, LimitFault } from '../faces/check.ts'
import { touchesMissingCodes } from '../common/limits.ts'
import { isOnStep } from '../common/numeral.ts'
import type { Scale } from './schema.ts'

export const check: CheckFace<Scale> = { limits, isTyped: false, comparesOptions: false }

function limits(question: Scale): LimitFault | undefined {
  const { min, max, step } = question
  if (min >= max) return 'crossed'
  if (step !== undefined && !isOnStep(max, min, step)) return 'off_step'
  return touchesMissingCodes(question) ? 'missing_code' : undefined
}
