import type { XlsformFace } from '../faces/xlsform.ts'
import type { Points } from './schema.ts'

export const xlsform: XlsformFace<Points> = {}
