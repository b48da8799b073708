import type { ComparisonFace } from '../faces/comparison.ts'
import type { Calculated } from './schema.ts'

export const comparison: ComparisonFace<Calculated> = {}
