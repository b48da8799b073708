import type { ComparisonFace } from '../faces/comparison.ts'
import type { LikertSet } from './schema.ts'

export const comparison: ComparisonFace<LikertSet> = {}
