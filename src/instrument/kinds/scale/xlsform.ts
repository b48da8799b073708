import type { XlsformFace } from '../faces/xlsform.ts'
import type { Scale } from './schema.ts'

export const xlsform: XlsformFace<Scale> = {}
