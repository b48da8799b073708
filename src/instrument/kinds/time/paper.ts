import type { PaperFace } from '../faces/paper.ts'
import type { TimeQuestion } from './schema.ts'

export const paper: PaperFace<TimeQuestion> = {}
