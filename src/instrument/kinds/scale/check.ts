import type { CheckFace } from '../faces/check.ts'
import type { Scale } from './schema.ts'

export const check: CheckFace<Scale> = {}
