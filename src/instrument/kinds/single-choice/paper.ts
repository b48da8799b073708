import { type PaperFace, placeToAnswer } from '../faces/paper.ts'
import { optionSaid, optionsToTick } from '../common/written.ts'
import { asksLong } from '../common/searching.ts'
import { everyOption } from './core.ts'
import type { SingleChoice } from './schema.ts'

export const paper: PaperFace<SingleChoice> = {
  place: (question, sheet) =>
    asksLong(question, sheet.form)
      ? placeToAnswer('lines', { lines: 1 })
      : placeToAnswer('tick', { options: optionsToTick(question, everyOption(question, sheet.form), sheet) }),
  instruction: (question, { t }, form) => t(asksLong(question, form) ? 'paper.write_one' : 'paper.tick_one'),
  subjects: (question, sheet, number) => [
    [question.code, { is: optionSaid('answered', everyOption(question, sheet.form), sheet, number) }],
  ],
}
