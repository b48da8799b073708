import type { XlsformFace } from '../faces/xlsform.ts'
import type { SingleChoice } from './schema.ts'

export const xlsform: XlsformFace<SingleChoice> = {}
