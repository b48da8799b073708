import type { ComparisonFace } from '../faces/comparison.ts'
import type { DateTimeQuestion } from './schema.ts'

export const comparison: ComparisonFace<DateTimeQuestion> = {}
