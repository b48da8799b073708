import type { ComparisonFace } from '../faces/comparison.ts'
import type { ShortText } from './schema.ts'

export const comparison: ComparisonFace<ShortText> = {}
