import { type CheckFace, NO_LIMITS } from '../faces/check.ts'
import type { Calculated } from './schema.ts'

export const check: CheckFace<Calculated> = { limits: NO_LIMITS, isTyped: false, comparesOptions: false }
