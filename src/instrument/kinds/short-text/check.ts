import type { CheckFace } from '../faces/check.ts'
import type { ShortText } from './schema.ts'

export const check: CheckFace<ShortText> = {}
