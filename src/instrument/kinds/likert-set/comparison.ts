import { type ComparisonFace, NOTHING_OF_ITS_OWN } from '../faces/comparison.ts'
import type { LikertSet } from './schema.ts'

export const comparison: ComparisonFace<LikertSet> = NOTHING_OF_ITS_OWN
