import type { CheckFace } from '../faces/check.ts'
import type { LikertSet } from './schema.ts'

export const check: CheckFace<LikertSet> = {}
