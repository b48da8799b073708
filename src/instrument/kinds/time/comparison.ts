import type { ComparisonFace } from '../faces/comparison.ts'
import type { TimeQuestion } from './schema.ts'

export const comparison: ComparisonFace<TimeQuestion> = {}
