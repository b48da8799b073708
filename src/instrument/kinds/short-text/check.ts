import { type CheckFace, NO_LIMITS } from '../faces/check.ts'
import type { ShortText } from './schema.ts'

export const check: CheckFace<ShortText> = { limits: NO_LIMITS, isTyped: true, comparesOptions: false }
