import type { PaperFace } from '../faces/paper.ts'
import type { SingleChoice } from './schema.ts'

export const paper: PaperFace<SingleChoice> = {}
