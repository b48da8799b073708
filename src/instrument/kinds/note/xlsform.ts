import type { XlsformFace } from '../faces/xlsform.ts'
import type { Note } from './schema.ts'

export const xlsform: XlsformFace<Note> = {}
