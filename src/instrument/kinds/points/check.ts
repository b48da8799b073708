import type { CheckFace } from '../faces/check.ts'
import type { Points } from './schema.ts'

export const check: CheckFace<Points> = {}
