import { type PaperFace, placeToAnswer } from '../faces/paper.ts'
import { DAY_PARTS, HOUR_PARTS, writtenParts } from '../common/calendar.ts'
import { oneValueNamed } from '../common/written.ts'
import type { DateTimeQuestion } from './schema.ts'

export const paper: PaperFace<DateTimeQuestion> = {
  place: (_question, { language }) =>
    placeToAnswer('cells', { cells: writtenParts([...DAY_PARTS, ...HOUR_PARTS], language) }),
  instruction: () => '',
  subjects: oneValueNamed,
}
