import type { PaperFace } from '../faces/paper.ts'
import type { ShortText } from './schema.ts'

export const paper: PaperFace<ShortText> = {}
