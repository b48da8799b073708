import { type ComparisonFace, NOTHING_OF_ITS_OWN } from '../faces/comparison.ts'
import type { DateTimeQuestion } from './schema.ts'

export const comparison: ComparisonFace<DateTimeQuestion> = NOTHING_OF_ITS_OWN
