import type { PaperFace } from '../faces/paper.ts'
import type { Calculated } from './schema.ts'

export const paper: PaperFace<Calculated> = {}
