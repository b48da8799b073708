import type { XlsformFace } from '../faces/xlsform.ts'
import type { ShortText } from './schema.ts'

export const xlsform: XlsformFace<ShortText> = {}
