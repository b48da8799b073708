import type { CheckFace } from '../faces/check.ts'
import type { DateTimeQuestion } from './schema.ts'

export const check: CheckFace<DateTimeQuestion> = {}
