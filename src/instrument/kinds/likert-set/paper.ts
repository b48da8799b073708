import type { PaperFace } from '../faces/paper.ts'
import type { LikertSet } from './schema.ts'

export const paper: PaperFace<LikertSet> = {}
