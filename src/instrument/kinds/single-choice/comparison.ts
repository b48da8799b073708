import { type ComparisonFace, NOTHING_OF_ITS_OWN } from '../faces/comparison.ts'
import type { SingleChoice } from './schema.ts'

export const comparison: ComparisonFace<SingleChoice> = NOTHING_OF_ITS_OWN
