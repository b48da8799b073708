import { type PaperFace, placeToAnswer } from '../faces/paper.ts'
import { optionSaid, optionsToTick } from '../common/written.ts'
import { everyOption } from './core.ts'
import type { SingleChoice } from './schema.ts'

export const paper: PaperFace<SingleChoice> = {
  place: (question, sheet) =>
    placeToAnswer('tick', { options: optionsToTick(question, everyOption(question, sheet.form), sheet) }),
  instruction: (_question, { t }) => t('paper.tick_one'),
  subjects: (question, sheet, number) => [
    [question.code, { is: optionSaid('answered', everyOption(question, sheet.form), sheet, number) }],
  ],
}
