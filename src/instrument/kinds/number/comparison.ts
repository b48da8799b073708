import type { ComparisonFace } from '../faces/comparison.ts'
import type { NumberQuestion } from './schema.ts'

export const comparison: ComparisonFace<NumberQuestion> = {}
