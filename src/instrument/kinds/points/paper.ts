import { choicesIn } from '../../questionnaire.ts'
import { type PaperFace, placeToAnswer } from '../faces/paper.ts'
import { itemsNamed, writtenOptions } from '../common/written.ts'
import { pointsField } from './core.ts'
import type { Points } from './schema.ts'

export const paper: PaperFace<Points> = {
  place: ({ list, total }, sheet) =>
    placeToAnswer('beside', {
      options: writtenOptions(choicesIn(sheet.form, list), sheet),
      after: sheet.language.t('paper.total', { total }),
    }),
  instruction: ({ total }, { t }) => t('paper.share', { total }),
  subjects: (question, sheet, number) =>
    itemsNamed(question, sheet, number, {
      name: (item) => pointsField(question, item),
      said: 'paper.points_of',
    }),
}
