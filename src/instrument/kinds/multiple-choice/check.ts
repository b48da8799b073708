import type { CheckFace } from '../faces/check.ts'
import type { MultipleChoice } from './schema.ts'

export const check: CheckFace<MultipleChoice> = {}
