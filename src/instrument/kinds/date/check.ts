import type { CheckFace } from '../faces/check.ts'
import type { DateQuestion } from './schema.ts'

export const check: CheckFace<DateQuestion> = {}
