import type { ComparisonFace } from '../faces/comparison.ts'
import type { Scale } from './schema.ts'

export const comparison: ComparisonFace<Scale> = {}
