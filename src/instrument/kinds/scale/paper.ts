import type { PaperFace } from '../faces/paper.ts'
import type { Scale } from './schema.ts'

export const paper: PaperFace<Scale> = {}
