import type { PaperFace } from '../faces/paper.ts'
import type { Note } from './schema.ts'

export const paper: PaperFace<Note> = {}
