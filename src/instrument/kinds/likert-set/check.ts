import { type CheckFace, NO_LIMITS } from '../faces/check.ts'
import type { LikertSet } from './schema.ts'

export const check: CheckFace<LikertSet> = { limits: NO_LIMITS, isTyped: false, comparesOptions: false }
