import { type PaperFace, placeToAnswer } from '../faces/paper.ts'
import { oneValueNamed } from '../common/written.ts'
import type { ShortText } from './schema.ts'

export const paper: PaperFace<ShortText> = {
  place: () => placeToAnswer('lines', { lines: 1 }),
  instruction: () => '',
  subjects: oneValueNamed,
}
