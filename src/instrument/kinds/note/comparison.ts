import type { ComparisonFace } from '../faces/comparison.ts'
import type { Note } from './schema.ts'

export const comparison: ComparisonFace<Note> = {}
