import { NO_PLACE_TO_ANSWER, type PaperFace } from '../faces/paper.ts'
import type { Note } from './schema.ts'

export const paper: PaperFace<Note> = {
  place: () => NO_PLACE_TO_ANSWER,
  instruction: () => '',
  subjects: () => [],
}
