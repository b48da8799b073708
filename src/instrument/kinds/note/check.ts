import { type CheckFace, NO_LIMITS } from '../faces/check.ts'
import type { Note } from './schema.ts'

export const check: CheckFace<Note> = { limits: NO_LIMITS, isTyped: false, comparesOptions: false }
