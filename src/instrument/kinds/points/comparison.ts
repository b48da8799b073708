import type { ComparisonFace } from '../faces/comparison.ts'
import type { Points } from './schema.ts'

export const comparison: ComparisonFace<Points> = {}
