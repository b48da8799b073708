import type { ComparisonFace } from '../faces/comparison.ts'
import type { Ranking } from './schema.ts'

export const comparison: ComparisonFace<Ranking> = {}
