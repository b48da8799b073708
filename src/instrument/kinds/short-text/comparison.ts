import { type ComparisonFace, NOTHING_OF_ITS_OWN } from '../faces/comparison.ts'
import type { ShortText } from './schema.ts'

export const comparison: ComparisonFace<ShortText> = NOTHING_OF_ITS_OWN
