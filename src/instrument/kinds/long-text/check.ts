import type { CheckFace } from '../faces/check.ts'
import type { LongText } from './schema.ts'

export const check: CheckFace<LongText> = {}
