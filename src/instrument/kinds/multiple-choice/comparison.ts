import type { ComparisonFace } from '../faces/comparison.ts'
import type { MultipleChoice } from './schema.ts'

export const comparison: ComparisonFace<MultipleChoice> = {}
