import type { PaperFace } from '../faces/paper.ts'
import type { Ranking } from './schema.ts'

export const paper: PaperFace<Ranking> = {}
