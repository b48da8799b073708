import type { XlsformFace } from '../faces/xlsform.ts'
import type { DateQuestion } from './schema.ts'

export const xlsform: XlsformFace<DateQuestion> = {}
