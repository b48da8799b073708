import type { ComparisonFace } from '../faces/comparison.ts'
import type { Scale } from './schema.ts'

export const comparison: ComparisonFace<Scale> = {
  aspects: { min: 'ends', max: 'ends', step: 'limits' },
  facts: ({ min, max }, { t }) => [{ name: t('merging.scale'), value: t('merging.from_to', { min, max }) }],
}
