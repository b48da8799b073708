import { type ComparisonFace, NOTHING_OF_ITS_OWN } from '../faces/comparison.ts'
import type { Note } from './schema.ts'

export const comparison: ComparisonFace<Note> = NOTHING_OF_ITS_OWN
