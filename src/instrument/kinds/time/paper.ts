import { type PaperFace, placeToAnswer } from '../faces/paper.ts'
import { HOUR_PARTS, writtenParts } from '../common/calendar.ts'
import { oneValueNamed } from '../common/written.ts'
import type { TimeQuestion } from './schema.ts'

export const paper: PaperFace<TimeQuestion> = {
  place: (_question, { language }) => placeToAnswer('cells', { cells: writtenParts(HOUR_PARTS, language) }),
  instruction: () => '',
  subjects: oneValueNamed,
}
