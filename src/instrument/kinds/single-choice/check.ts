import type { CheckFace } from '../faces/check.ts'
import type { SingleChoice } from './schema.ts'

export const check: CheckFace<SingleChoice> = {}
