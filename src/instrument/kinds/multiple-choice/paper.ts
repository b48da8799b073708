import type { PaperFace } from '../faces/paper.ts'
import type { MultipleChoice } from './schema.ts'

export const paper: PaperFace<MultipleChoice> = {}
