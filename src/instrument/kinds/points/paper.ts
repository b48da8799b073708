import type { PaperFace } from '../faces/paper.ts'
import type { Points } from './schema.ts'

export const paper: PaperFace<Points> = {}
