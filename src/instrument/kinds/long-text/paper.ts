import { type PaperFace, placeToAnswer } from '../faces/paper.ts'
import { oneValueNamed } from '../common/written.ts'
import type { LongText } from './schema.ts'

/** Handwritten characters per line. */
const PER_LINE = 60
const [FEWEST_LINES, MOST_LINES] = [3, 10]

export const paper: PaperFace<LongText> = {
  place: ({ max_length }) =>
    placeToAnswer('lines', {
      lines: Math.min(MOST_LINES, Math.max(FEWEST_LINES, Math.ceil(max_length / PER_LINE))),
    }),
  instruction: () => '',
  subjects: oneValueNamed,
}
