import type { ComparisonFace } from '../faces/comparison.ts'
import type { LongText } from './schema.ts'

export const comparison: ComparisonFace<LongText> = {}
