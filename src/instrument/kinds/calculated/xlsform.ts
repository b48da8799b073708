import type { XlsformFace } from '../faces/xlsform.ts'
import type { Calculated } from './schema.ts'

export const xlsform: XlsformFace<Calculated> = {}
