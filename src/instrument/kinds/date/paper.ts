import type { PaperFace } from '../faces/paper.ts'
import type { DateQuestion } from './schema.ts'

export const paper: PaperFace<DateQuestion> = {}
