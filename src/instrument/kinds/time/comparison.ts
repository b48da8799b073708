import { type ComparisonFace, NOTHING_OF_ITS_OWN } from '../faces/comparison.ts'
import type { TimeQuestion } from './schema.ts'

export const comparison: ComparisonFace<TimeQuestion> = NOTHING_OF_ITS_OWN
