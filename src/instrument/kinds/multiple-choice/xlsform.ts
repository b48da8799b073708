import type { XlsformFace } from '../faces/xlsform.ts'
import type { MultipleChoice } from './schema.ts'

export const xlsform: XlsformFace<MultipleChoice> = {}
