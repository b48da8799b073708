import { type CheckFace, NO_LIMITS } from '../faces/check.ts'
import type { Ranking } from './schema.ts'

export const check: CheckFace<Ranking> = { limits: NO_LIMITS, isTyped: false, comparesOptions: true }
