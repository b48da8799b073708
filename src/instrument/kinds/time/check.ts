import { type CheckFace, NO_LIMITS } from '../faces/check.ts'
import type { TimeQuestion } from './schema.ts'

export const check: CheckFace<TimeQuestion> = { limits: NO_LIMITS, isTyped: false, comparesOptions: false }
