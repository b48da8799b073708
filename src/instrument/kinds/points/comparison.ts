import type { ComparisonFace } from '../faces/comparison.ts'
import type { Points } from './schema.ts'

export const comparison: ComparisonFace<Points> = {
  aspects: { total: 'total' },
  facts: ({ total }, { t, number }) => [{ name: t('merging.total'), value: number(total) }],
}
