import { type ComparisonFace, NO_FACTS } from '../faces/comparison.ts'
import type { Calculated } from './schema.ts'

export const comparison: ComparisonFace<Calculated> = {
  aspects: { calculation: 'calculation', result: 'result' },
  facts: NO_FACTS,
}
