import type { XlsformFace } from '../faces/xlsform.ts'
import type { LongText } from './schema.ts'

export const xlsform: XlsformFace<LongText> = {}
