import type { XlsformFace } from '../faces/xlsform.ts'
import type { NumberQuestion } from './schema.ts'

export const xlsform: XlsformFace<NumberQuestion> = {}
