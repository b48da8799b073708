import { type CheckFace, NO_LIMITS } from '../faces/check.ts'
import type { DateTimeQuestion } from './schema.ts'

export const check: CheckFace<DateTimeQuestion> = {
  limits: NO_LIMITS,
  isTyped: false,
  comparesOptions: false,
}
