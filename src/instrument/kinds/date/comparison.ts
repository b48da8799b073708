import type { ComparisonFace } from '../faces/comparison.ts'
import type { DateQuestion } from './schema.ts'

export const comparison: ComparisonFace<DateQuestion> = {}
