import type { CheckFace } from '../faces/check.ts'
import type { TimeQuestion } from './schema.ts'

export const check: CheckFace<TimeQuestion> = {}
