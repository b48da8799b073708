import { type PaperFace, placeToAnswer } from '../faces/paper.ts'
import { DAY_PARTS, writtenParts } from '../common/calendar.ts'
import { oneValueNamed } from '../common/written.ts'
import { limitsSaid } from './limits.ts'
import type { DateQuestion } from './schema.ts'

export const paper: PaperFace<DateQuestion> = {
  place: (_question, { language }) => placeToAnswer('cells', { cells: writtenParts(DAY_PARTS, language) }),
  instruction: limitsSaid,
  subjects: oneValueNamed,
}
