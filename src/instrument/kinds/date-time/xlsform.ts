import type { XlsformFace } from '../faces/xlsform.ts'
import type { DateTimeQuestion } from './schema.ts'

export const xlsform: XlsformFace<DateTimeQuestion> = {}
