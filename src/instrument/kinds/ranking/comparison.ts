import { type ComparisonFace, NO_FACTS } from '../faces/comparison.ts'
import type { Ranking } from './schema.ts'

export const comparison: ComparisonFace<Ranking> = {
  aspects: { partial: 'partial' },
  facts: NO_FACTS,
}
