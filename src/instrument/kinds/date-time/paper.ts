import type { PaperFace } from '../faces/paper.ts'
import type { DateTimeQuestion } from './schema.ts'

export const paper: PaperFace<DateTimeQuestion> = {}
