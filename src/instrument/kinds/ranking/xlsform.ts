import type { XlsformFace } from '../faces/xlsform.ts'
import type { Ranking } from './schema.ts'

export const xlsform: XlsformFace<Ranking> = {}
