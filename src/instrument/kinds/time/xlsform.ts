import type { XlsformFace } from '../faces/xlsform.ts'
import type { TimeQuestion } from './schema.ts'

export const xlsform: XlsformFace<TimeQuestion> = {}
