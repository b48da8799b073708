import { type PaperFace, placeToAnswer } from '../faces/paper.ts'
import { oneValueNamed } from '../common/written.ts'
import { limitsSaid } from './limits.ts'
import type { NumberQuestion } from './schema.ts'

export const paper: PaperFace<NumberQuestion> = {
  place: ({ unit }, { plainly }) => placeToAnswer('line', { after: unit ? plainly(unit) : '' }),
  instruction: limitsSaid,
  subjects: oneValueNamed,
}
