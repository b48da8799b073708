import { type CheckFace, NO_LIMITS } from '../faces/check.ts'
import type { Points } from './schema.ts'

export const check: CheckFace<Points> = { limits: NO_LIMITS, isTyped: false, comparesOptions: true }
