import type { CheckFace } from '../faces/check.ts'
import type { Note } from './schema.ts'

export const check: CheckFace<Note> = {}
