import type { CheckFace } from '../faces/check.ts'
import type { NumberQuestion } from './schema.ts'

export const check: CheckFace<NumberQuestion> = {}
