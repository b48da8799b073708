import type { CheckFace } from '../faces/check.ts'
import type { Calculated } from './schema.ts'

export const check: CheckFace<Calculated> = {}
