import { type CheckFace, NO_LIMITS } from '../faces/check.ts'
import type { LongText } from './schema.ts'

export const check: CheckFace<LongText> = { limits: NO_LIMITS, isTyped: true, comparesOptions: false }
