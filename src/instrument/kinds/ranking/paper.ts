import { choicesIn } from '../../questionnaire.ts'
import { type PaperFace, placeToAnswer } from '../faces/paper.ts'
import { itemsNamed, writtenOptions } from '../common/written.ts'
import { rankField } from './core.ts'
import type { Ranking } from './schema.ts'

export const paper: PaperFace<Ranking> = {
  place: (question, sheet) =>
    placeToAnswer('beside', { options: writtenOptions(choicesIn(sheet.form, question.list), sheet) }),
  instruction: ({ partial }, { t }) => t(partial ? 'paper.rank_some' : 'paper.rank_all'),
  subjects: (question, sheet, number) =>
    itemsNamed(question, sheet, number, {
      name: ({ code }) => rankField(question, code),
      said: 'paper.rank_of',
    }),
}
