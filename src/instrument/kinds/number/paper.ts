import type { PaperFace } from '../faces/paper.ts'
import type { NumberQuestion } from './schema.ts'

export const paper: PaperFace<NumberQuestion> = {}
