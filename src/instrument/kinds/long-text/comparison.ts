import { type ComparisonFace, NOTHING_OF_ITS_OWN } from '../faces/comparison.ts'
import type { LongText } from './schema.ts'

export const comparison: ComparisonFace<LongText> = NOTHING_OF_ITS_OWN
