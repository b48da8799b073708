import { type ComparisonFace, NO_FACTS } from '../faces/comparison.ts'
import type { MultipleChoice } from './schema.ts'

export const comparison: ComparisonFace<MultipleChoice> = {
  aspects: { at_least: 'limits', at_most: 'limits' },
  facts: NO_FACTS,
}
