import { type ComparisonFace, NO_FACTS } from '../faces/comparison.ts'
import type { NumberQuestion } from './schema.ts'

export const comparison: ComparisonFace<NumberQuestion> = {
  aspects: { integer: 'whole', min: 'limits', max: 'limits', step: 'limits' },
  facts: NO_FACTS,
}
