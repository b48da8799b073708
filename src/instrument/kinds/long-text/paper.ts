import type { PaperFace } from '../faces/paper.ts'
import type { LongText } from './schema.ts'

export const paper: PaperFace<LongText> = {}
