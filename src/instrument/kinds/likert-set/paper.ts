import { type NamedSubjects, type PaperFace, type Sheet, placeToAnswer } from '../faces/paper.ts'
import { optionWritten, writtenOptions } from '../common/written.ts'
import { everyOption, fieldOf } from './core.ts'
import type { LikertSet } from './schema.ts'

export const paper: PaperFace<LikertSet> = {
  place: (question, sheet) =>
    placeToAnswer('grid', {
      options: writtenOptions(everyOption(question, sheet.form), sheet),
      rows: writtenOptions(question.items, sheet),
    }),
  instruction: (_question, { t }) => t('paper.tick_each'),
  subjects,
}

function subjects(question: LikertSet, sheet: Sheet, number: string): NamedSubjects {
  const options = everyOption(question, sheet.form)
  return question.items.map((item) => {
    const statement = sheet.plainly(item.label)
    const is = (code: string, holds: boolean) =>
      sheet.language.t(holds ? 'paper.answered_to' : 'paper.not_answered_to', {
        option: optionWritten(options, code, sheet),
        statement,
        number,
      })
    return [fieldOf(question, item), { is }]
  })
}
