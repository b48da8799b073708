import type { XlsformFace } from '../faces/xlsform.ts'
import type { LikertSet } from './schema.ts'

export const xlsform: XlsformFace<LikertSet> = {}
