import { type ComparisonFace, NO_FACTS } from '../faces/comparison.ts'
import type { DateQuestion } from './schema.ts'

export const comparison: ComparisonFace<DateQuestion> = {
  aspects: { earliest: 'limits', latest: 'limits' },
  facts: NO_FACTS,
}
