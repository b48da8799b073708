import type { ComparisonFace } from '../faces/comparison.ts'
import type { SingleChoice } from './schema.ts'

export const comparison: ComparisonFace<SingleChoice> = {}
