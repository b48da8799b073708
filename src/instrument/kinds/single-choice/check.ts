import { type CheckFace, NO_LIMITS } from '../faces/check.ts'
import type { SingleChoice } from './schema.ts'

export const check: CheckFace<SingleChoice> = {
  limits: NO_LIMITS,
  isTyped: false,
  comparesOptions: false,
  searched: true,
}
